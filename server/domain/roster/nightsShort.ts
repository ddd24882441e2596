import { addDays, type Day, dayNumber, dayOf } from '../time/day.ts';
import type { Rank } from '../words.ts';

/** Holds on days `from` (inclusive) to `to` (exclusive, null = open). */
interface Dated {
  readonly from: Day;
  readonly to: Day | null;
}

export interface NightStaff {
  readonly cadres: readonly (Dated & { readonly id: string; readonly rank: Rank })[];
  readonly leaves: readonly (Dated & { readonly cadreId: string })[];
  /** Nights in the town or a village, a night of duty too; a night begins on its day. */
  readonly nights: readonly { readonly cadreId: string; readonly night: Day }[];
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => {
  // 1970-01-01 was a Thursday.
  const number = dayNumber(day);
  return dayOf(number - ((((number + 3) % 7) + 7) % 7));
};

/** RA-23 speaks of the town's cadres; a village's own officers live there. */
export const owesNights = (rank: Rank): boolean => rank === 'section' || rank === 'deputySection' || rank === 'staff';

const holdsOn = ({ from, to }: Dated, day: Day): boolean => from <= day && (to === null || day < to);

/**
 * RA-23, at least one night a week: cadres of the town without a night in the week that begins on a Monday. Who is not in
 * service the whole week, or on leave on most of its nights, owes none.
 */
export const nightsShort = (week: Day, { cadres, leaves, nights }: NightStaff): string[] => {
  const days = Array.from({ length: 7 }, (_, i) => addDays(week, i));
  const stayed = new Set(nights.filter(({ night }) => days.includes(night)).map(({ cadreId }) => cadreId));
  const awayNights = (cadreId: string): number =>
    days.filter((day) => leaves.some((leave) => leave.cadreId === cadreId && holdsOn(leave, day))).length;
  return cadres
    .filter((cadre) => owesNights(cadre.rank) && days.every((day) => holdsOn(cadre, day)))
    .filter(({ id }) => !stayed.has(id) && awayNights(id) < 4)
    .map(({ id }) => id);
};
