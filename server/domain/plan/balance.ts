import { spreadM, type Sums } from './load.ts';
import type { DraftCell } from './draft.ts';
import type { Balance } from './planEffect.ts';

/** How evenly cells are loaded; dedicated cells are left out. All 0 for a town without cells. */
export function balanceOf(cells: Iterable<DraftCell>, sumsOf: (no: number) => Sums | undefined): Balance {
  let count = 0;
  let [households, householdSquares, needs, needSquares, spread] = [0, 0, 0, 0, 0];
  for (const { no, isDedicated } of cells) {
    if (isDedicated) continue;
    count += 1;
    const sums = sumsOf(no);
    if (!sums) continue;
    households += sums.households;
    householdSquares += sums.households ** 2;
    needs += sums.withNeeds;
    needSquares += sums.withNeeds ** 2;
    spread += spreadM(sums);
  }
  return {
    households: variation(count, households, householdSquares),
    withNeeds: variation(count, needs, needSquares),
    spreadM: count === 0 ? 0 : spread / count,
  };
}

/** Standard deviation over mean. */
const variation = (count: number, sum: number, squares: number): number =>
  sum === 0 ? 0 : Math.sqrt(Math.max(0, count * squares - sum * sum)) / sum;
