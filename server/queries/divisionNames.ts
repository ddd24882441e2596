import { eq } from 'drizzle-orm';
import type { Store } from '../store/store.ts';

/** Names of a town's divisions by id, those that have ended included. */
export const divisionNames = async ({ t, read }: Store, townId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await read
    .select({ id: t.divisions.id, name: t.divisions.name })
    .from(t.divisions)
    .where(eq(t.divisions.townId, townId));
  return new Map(rows.map(({ id, name }) => [id, name]));
};
