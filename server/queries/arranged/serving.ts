import { and, eq, inArray } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { validOn } from '../validOn.ts';

/** Those of the town's cadres in service on a day; of some ids where they are named. */
export const servingOn = async (
  { t, read }: Store,
  townId: string,
  day: Day,
  ids?: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids?.length === 0) return new Set();
  const rows = await read
    .select({ id: t.cadres.id })
    .from(t.cadres)
    .where(
      and(
        eq(t.cadres.townId, townId),
        validOn(t.cadres, day),
        ids === undefined ? undefined : inArray(t.cadres.id, [...ids]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
};

/** Whether a village or community of this id is one of the town's on a day. */
export const isVillageOn = async ({ t, read }: Store, townId: string, day: Day, id: string): Promise<boolean> =>
  (await read.$count(
    t.divisions,
    and(
      eq(t.divisions.townId, townId),
      eq(t.divisions.id, id),
      inArray(t.divisions.kind, ['village', 'community']),
      validOn(t.divisions, day),
    ),
  )) > 0;
