import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Day } from '../domain/time/day.ts';
import type { Store } from '../store/store.ts';

/** Whether a cadre in service is leader or officer of the shift in force at an instant: for its time he or she runs the desk. */
export const isOnDuty = async (
  store: Store,
  townId: string,
  cadreId: string,
  { now, today }: { readonly now: number; readonly today: Day },
): Promise<boolean> => {
  const { shifts, cadres } = store.t;
  const [row] = await store.read
    .select({ id: shifts.id })
    .from(shifts)
    .innerJoin(cadres, and(eq(cadres.townId, townId), eq(cadres.id, cadreId)))
    .where(
      and(
        eq(shifts.townId, townId),
        lte(shifts.startsAt, now),
        gt(shifts.endsAt, now),
        or(eq(shifts.leaderId, cadreId), eq(shifts.officerId, cadreId)),
        lte(cadres.from, today),
        or(isNull(cadres.to), gt(cadres.to, today)),
      ),
    )
    .limit(1);
  return row !== undefined;
};
