import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { DutyStaff } from '#domain/roster/shiftFaults.ts';
import { addDays, type Day, dayAt } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { shiftsBetween } from './shifts.ts';

/** All leaves that are not over on a day. */
export const leavesFrom = ({ t, read }: Store, townId: string, from: Day) =>
  read
    .select({ cadreId: t.cadreLeaves.cadreId, from: t.cadreLeaves.from, to: t.cadreLeaves.to })
    .from(t.cadreLeaves)
    .where(and(eq(t.cadreLeaves.townId, townId), or(isNull(t.cadreLeaves.to), gt(t.cadreLeaves.to, from))));

/** Who could be on duty, who is away, and what is planned, for shifts that touch a span (UTC milliseconds). */
export const dutyStaffAround = async (
  store: Store,
  townId: string,
  { from, to, zone }: { readonly from: number; readonly to: number; readonly zone: string },
): Promise<DutyStaff> => {
  const { t, read } = store;
  const cadres = await read
    .select({ id: t.cadres.id, from: t.cadres.from, to: t.cadres.to })
    .from(t.cadres)
    .where(eq(t.cadres.townId, townId));
  return {
    zone,
    cadres: new Map(cadres.map((cadre) => [cadre.id, cadre])),
    leaves: await leavesFrom(store, townId, addDays(dayAt(from, zone), -1)),
    shifts: await shiftsBetween(store, townId, { from, to }),
  };
};
