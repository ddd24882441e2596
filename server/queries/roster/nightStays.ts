import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';

export type NightStayRow = Store['t']['nightStays']['$inferSelect'];

/** Who stays overnight on the nights `from` (inclusive) to `to` (exclusive). */
export const nightStaysBetween = async (
  { t, read }: Store,
  townId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<NightStayRow[]> =>
  read
    .select()
    .from(t.nightStays)
    .where(and(eq(t.nightStays.townId, townId), gte(t.nightStays.night, from), lt(t.nightStays.night, to)))
    .orderBy(asc(t.nightStays.night), asc(t.nightStays.cadreId));

/** Keeps or takes back one night of one cadre; said twice it is the same. */
export const setNightStay = (
  { t, commit }: Store,
  stay: { readonly cadreId: string; readonly night: Day; readonly villageId: string | null; readonly stays: boolean },
  by: By,
): Promise<void> => {
  const { cadreId, night, villageId, stays } = stay;
  const own = and(eq(t.nightStays.townId, by.townId), eq(t.nightStays.cadreId, cadreId), eq(t.nightStays.night, night));
  return commit((write) => [
    write.delete(t.nightStays).where(own),
    ...(stays ? [write.insert(t.nightStays).values({ townId: by.townId, cadreId, night, villageId })] : []),
    auditBy(by, stays ? 'nightStay.set' : 'nightStay.clear', cadreId),
  ]);
};
