import type { Counts } from './tally.ts';

/** Three rates, each 0..1, or null where nobody is obligated: drawn hatched, never as full. */
export interface Rates {
  /** 按期率: who is not behind. */
  readonly onSchedule: number | null;
  /** 本期走访率: how far this window has come. */
  readonly visited: number | null;
  /** 结对率: of the households that should be in a group, those that are. */
  readonly linked: number | null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The rates of seven counts. Excused households are in no denominator but `linked`'s; those owed nothing in none. */
export const ratesOf = ({ done, due, new: fresh, overdue, excused, unlinked }: Counts): Rates => {
  const linked = done + due + fresh + overdue + excused;
  return {
    onSchedule: share(done + due, done + due + overdue),
    visited: share(done, done + due + fresh + overdue),
    linked: share(linked, linked + unlinked),
  };
};

/** Under this share of linked households a cell is never in the best class and wears a dotted edge. */
export const linkedFloor = 0.9;

/** Whether too few households are in a group; false where none should be. */
export const isPoorlyLinked = ({ linked }: Rates): boolean => linked !== null && linked < linkedFloor;
