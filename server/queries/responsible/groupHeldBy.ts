import { and, eq } from 'drizzle-orm';
import type { AskedHousehold } from '#domain/responsible/responsibleAt.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { validOn } from '../validOn.ts';

/** Who holds a group on a day, and since when; nobody where it has no cadre. */
export const groupHeldBy = async (
  { t, read }: Store,
  townId: string,
  groupId: string,
  day: Day,
): Promise<AskedHousehold> => {
  const [row] = await read
    .select({ groupCadreId: t.groupCadres.cadreId, groupSince: t.groupCadres.from })
    .from(t.groupCadres)
    .where(and(eq(t.groupCadres.townId, townId), eq(t.groupCadres.groupId, groupId), validOn(t.groupCadres, day)))
    .limit(1);
  return row ?? { groupCadreId: null, groupSince: null };
};
