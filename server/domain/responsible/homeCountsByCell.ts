import type { HomeCounts } from './areaAnswer.ts';
import { HOME_FIGURES, type HomeColumns } from './homeColumns.ts';
import { countsOf } from './homesWithin.ts';

/** The households of every cell counted whole, by cell number; those of no cell are left out, as are cells without a household. */
export const homeCountsByCell = ({ count, cellNo, figures, totals }: HomeColumns): ReadonlyMap<number, HomeCounts> => {
  const sums = new Int32Array(totals.length);
  const present = new Set<number>();
  for (let row = 0; row < count; row += 1) {
    const no = cellNo[row]!;
    if (no === 0) continue;
    present.add(no);
    for (let k = 0; k < HOME_FIGURES; k += 1) sums[no * HOME_FIGURES + k]! += figures[row * HOME_FIGURES + k]!;
  }
  return new Map([...present].sort((a, b) => a - b).map((no) => [no, countsOf(sums, no * HOME_FIGURES)]));
};
