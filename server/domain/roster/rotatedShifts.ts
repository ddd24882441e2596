import { addDays, type Day } from '../time/day.ts';
import { type PlannedShift, usualHours } from './shift.ts';

export interface Rotation {
  /** Days `from` (inclusive) to `to` (exclusive). */
  readonly from: Day;
  readonly to: Day;
  readonly zone: string;
  /** In the order in which they take turns; at least one each. */
  readonly leaderIds: readonly string[];
  readonly officerIds: readonly string[];
  /** What is planned already: those days are left as they are. */
  readonly shifts: readonly { readonly startsAt: number; readonly endsAt: number }[];
}

/** A shift for each day that has none, its people in turn; on a day that is planned already nobody's turn is lost. Whoever is next but the same person as the leader lets the next officer go first. */
export const rotatedShifts = (rotation: Rotation, newId: () => string): PlannedShift[] => {
  const { from, to, zone, leaderIds, officerIds, shifts } = rotation;
  const planned: PlannedShift[] = [];
  const queue = [...officerIds];
  let turn = 0;
  for (let day = from; day < to; day = addDays(day, 1)) {
    const hours = usualHours(day, zone);
    if (shifts.some(({ startsAt, endsAt }) => startsAt < hours.endsAt && endsAt > hours.startsAt)) continue;
    const leaderId = leaderIds[turn++ % leaderIds.length];
    const at = Math.max(
      0,
      queue.findIndex((id) => id !== leaderId),
    );
    const [officerId] = queue.splice(at, 1);
    if (leaderId === undefined || officerId === undefined) return planned;
    queue.push(officerId);
    planned.push({ id: newId(), ...hours, leaderId, officerId });
  }
  return planned;
};
