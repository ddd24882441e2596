import { excuseMonthsAtMost } from '../excuse.ts';
import { addMonths, type Day, dayNumber } from '../time/day.ts';
import { type MemberRole, type Medium, media, type Outcome, type Residence } from '../words.ts';

/** From a day number (inclusive) to a day number (exclusive; null = open). */
export interface Stretch {
  readonly from: number;
  readonly to: number | null;
}

export interface Membership extends Stretch {
  readonly groupId: string;
  readonly role: MemberRole;
}

export interface Residing extends Stretch {
  readonly residence: Residence;
}

/**
 * What coverage needs to know of one household, all in day numbers, each list in the order of its days and without overlaps.
 * Which cell it lies in is not here: states do not depend on boundaries.
 */
export interface HouseholdHistory extends Stretch {
  readonly memberships: readonly Membership[];
  /** A day without an entry is `resident`. */
  readonly residences: readonly Residing[];
  /** Days on which an approved reason holds: see `countedExcuses`. */
  readonly excused: readonly { readonly from: number; readonly to: number }[];
  /** Visits in the order of their days, each packed by `packedVisit`. */
  readonly visits: Int32Array;
}

/** A visit in one integer: its day number, its medium, whether somebody was met. Packed visits sort by day. */
export const packedVisit = (day: number, medium: Medium, outcome: Outcome): number =>
  day * 8 + media.indexOf(medium) * 2 + (outcome === 'met' ? 0 : 1);

export const dayOfVisit = (visit: number): number => visit >> 3;
export const isTried = (visit: number): boolean => (visit & 1) === 1;

/** Media as a set in one integer, for `isMetBy`. */
export const mediaMask = (allowed: readonly Medium[]): number =>
  allowed.reduce((mask, medium) => mask | (1 << media.indexOf(medium)), 0);

/** Whether a packed visit met somebody by one of the media of a mask: whether it qualifies. */
export const isMetBy = (visit: number, mask: number): boolean =>
  (visit & 1) === 0 && ((mask >> ((visit >> 1) & 3)) & 1) === 1;

/** Packed visits in the order of their days. */
export const packedVisits = (
  visits: Iterable<{ readonly metOn: Day; readonly medium: Medium; readonly outcome: Outcome }>,
): Int32Array => Int32Array.from(visits, (one) => packedVisit(dayNumber(one.metOn), one.medium, one.outcome)).sort();

/** The stretch that holds a day, if one does. */
export const stretchOn = <S extends Stretch>(stretches: readonly S[], day: number): S | undefined => {
  for (const stretch of stretches) {
    if (stretch.from <= day && (stretch.to === null || day < stretch.to)) return stretch;
  }
  return undefined;
};

/**
 * The days on which a household is excused: of its excuses those approved, by someone other than the cadre who asked; at most
 * six months of each; overlapping ones joined.
 */
export const countedExcuses = (
  excuses: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly askedBy: string | null;
    readonly approvedBy: string | null;
  }[],
): readonly { readonly from: number; readonly to: number }[] => {
  const counted = excuses
    .filter(({ askedBy, approvedBy }) => approvedBy !== null && approvedBy !== askedBy)
    .map(({ from, to }) => ({
      from: dayNumber(from),
      to: Math.min(dayNumber(to), dayNumber(addMonths(from, excuseMonthsAtMost))),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; to: number }[] = [];
  for (const one of counted) {
    const last = joined.at(-1);
    if (last && one.from <= last.to) last.to = Math.max(last.to, one.to);
    else joined.push({ ...one });
  }
  return joined;
};
