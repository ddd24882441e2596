import { and, eq, inArray } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { validOn } from '../validOn.ts';

/** Whether an id is that of a village or community of the town on a day. */
export const isVillageOn = async ({ t, read }: Store, townId: string, id: string, day: Day): Promise<boolean> => {
  const [row] = await read
    .select({ id: t.divisions.id })
    .from(t.divisions)
    .where(
      and(
        eq(t.divisions.townId, townId),
        eq(t.divisions.id, id),
        inArray(t.divisions.kind, ['village', 'community']),
        validOn(t.divisions, day),
      ),
    );
  return row !== undefined;
};
