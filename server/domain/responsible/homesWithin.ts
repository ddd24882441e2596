import type { HomeCounts } from './areaAnswer.ts';
import type { AreaIndex } from './areaIndex.ts';
import type { TouchedCells } from './cellsWithin.ts';
import { figure, HOME_FIGURES, type HomeColumns } from './homeColumns.ts';

/** The households of an area, counted. */
export interface HomesWithin {
  readonly counts: HomeCounts;
  /** By cell number; households of no cell are in `counts` alone. */
  readonly byCell: ReadonlyMap<number, HomeCounts>;
  readonly relays: { readonly centres: number; readonly reach: number };
}

/**
 * Counts the households of an area: cells that lie in it whole add their totals, the others' households are tested one by
 * one against its border, which belongs to it. A household without a point goes with its cell as soon as the area takes
 * any of it, so that nobody is forgotten.
 */
export function homesWithin(homes: HomeColumns, touched: TouchedCells, area: AreaIndex): HomesWithin {
  const all = new Int32Array(HOME_FIGURES);
  const byCell = new Map<number, Int32Array>();
  const add = (no: number, figures: Int32Array, from: number) => {
    const known = byCell.get(no) ?? new Int32Array(HOME_FIGURES);
    byCell.set(no, known);
    for (let k = 0; k < HOME_FIGURES; k += 1) {
      known[k]! += figures[from + k]!;
      all[k]! += figures[from + k]!;
    }
  };
  for (const no of touched.whole)
    if (no + 1 < homes.starts.length && homes.starts[no] !== homes.starts[no + 1])
      add(no, homes.totals, no * HOME_FIGURES);
  eachTested(homes, touched, area, (row) => add(homes.cellNo[row]!, homes.figures, row * HOME_FIGURES));
  byCell.delete(0);
  return {
    counts: countsOf(all),
    byCell: new Map([...byCell].map(([no, figures]) => [no, countsOf(figures)])),
    relays: { centres: all[figure.centres]!, reach: all[figure.reach]! },
  };
}

/** Counts the households that belong to some cells, wherever they stand. */
export function homesOfCells(homes: HomeColumns, nos: Iterable<number>): HomesWithin {
  const chosen = new Set(nos);
  const all = new Int32Array(HOME_FIGURES);
  const byCell = new Map([...chosen].map((no) => [no, new Int32Array(HOME_FIGURES)]));
  const add = (row: number) => {
    const sums = byCell.get(homes.cellNo[row]!);
    if (sums)
      for (let k = 0; k < HOME_FIGURES; k += 1) {
        sums[k]! += homes.figures[row * HOME_FIGURES + k]!;
        all[k]! += homes.figures[row * HOME_FIGURES + k]!;
      }
  };
  for (const no of [0, ...chosen])
    for (let row = homes.starts[no] ?? 0; row < (homes.starts[no + 1] ?? 0); row += 1) add(row);
  return {
    counts: countsOf(all),
    byCell: new Map([...byCell].map(([no, figures]) => [no, countsOf(figures)])),
    relays: { centres: all[figure.centres]!, reach: all[figure.reach]! },
  };
}

/** The households of an area themselves, as places in the list the columns were made from, in no order. */
export function homesListedWithin(homes: HomeColumns, touched: TouchedCells, area: AreaIndex): number[] {
  const found: number[] = [];
  for (const no of touched.whole)
    for (let row = homes.starts[no] ?? 0; row < (homes.starts[no + 1] ?? 0); row += 1) found.push(homes.of[row]!);
  eachTested(homes, touched, area, (row) => found.push(homes.of[row]!));
  return found;
}

/** Those of cells that do not lie in the area whole. */
function eachTested(homes: HomeColumns, touched: TouchedCells, area: AreaIndex, take: (row: number) => void): void {
  const { starts, x, y, isUnplaced } = homes;
  const test = (no: number, isUnplacedIn: boolean) => {
    for (let row = starts[no] ?? 0; row < (starts[no + 1] ?? 0); row += 1)
      if (isUnplaced[row] === 1 ? isUnplacedIn : area.holds(x[row]!, y[row]!)) take(row);
  };
  for (const no of touched.cut) test(no, true);
  for (const no of touched.edged) test(no, false);
  test(0, false);
}

/** Figures as they are shown. */
export const countsOf = (figures: ArrayLike<number>, from = 0): HomeCounts => {
  const at = (name: keyof typeof figure): number => figures[from + figure[name]]!;
  return {
    households: at('households'),
    people: at('people'),
    awayHouseholds: at('awayHouseholds'),
    awayPeople: at('awayPeople'),
    emptyHouseholds: at('emptyHouseholds'),
    needs: { carry: at('carry'), assist: at('assist'), fetch: at('fetch'), accompany: at('accompany') },
    helpFirst: at('helpFirst'),
  };
};
