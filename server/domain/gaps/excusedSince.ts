import type { CoverageMatrix } from '../coverage/coverageMatrix.ts';
import type { Counts } from '../coverage/tally.ts';

/** Whether more than the allowed share of the linked households is excused. */
export const isTooManyExcused = ({ done, due, new: fresh, overdue, excused }: Counts, allowed: number): boolean =>
  excused > allowed * (done + due + fresh + overdue + excused);

/**
 * The first of the days in a row, up to `day`, on which more than the allowed share of a key's linked households was excused; null
 * if it is not so on `day`. Reads the matrix back day by day, so ask it of the keys that matter.
 */
export const excusedSince = (
  matrix: CoverageMatrix,
  key: number,
  { day, allowed }: { readonly day: number; readonly allowed: number },
): number | null => {
  let since: number | null = null;
  for (let back = day; back >= matrix.range.from; back -= 1) {
    if (!isTooManyExcused(matrix.on(back).of([key]).counts, allowed)) break;
    since = back;
  }
  return since;
};
