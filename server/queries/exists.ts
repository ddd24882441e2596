import { and, eq } from 'drizzle-orm';
import type { Store } from '../store/store.ts';

/** Whether the town has a division of this id. */
export const divisionExists = async ({ t, read }: Store, townId: string, id: string): Promise<boolean> =>
  (await read.$count(t.divisions, and(eq(t.divisions.townId, townId), eq(t.divisions.id, id)))) > 0;

/** Whether the town has a cadre of this id. */
export const cadreExists = async ({ t, read }: Store, townId: string, id: string): Promise<boolean> =>
  (await read.$count(t.cadres, and(eq(t.cadres.townId, townId), eq(t.cadres.id, id)))) > 0;
