/** A cell on one of the two days: what the map is coloured by. */
export interface CellThen {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly village: string;
  readonly rate: number | null;
  readonly conflicts: number;
  readonly lead: { readonly id: string; readonly name: string } | null;
}

export type Difference = Pick<CellThen, 'id' | 'no' | 'name' | 'village'> & {
  readonly before: CellThen | null;
  readonly after: CellThen | null;
  /** Below 0: worse. Percentage points to a tenth, or conflicts fewer; 0 where it cannot be said in a number. */
  readonly gain: number;
  readonly isChanged: boolean;
};

export type Compared = 'rate' | 'conflicts' | 'lead';

const gainOf = (before: CellThen, after: CellThen, by: Compared): number => {
  if (by === 'conflicts') return before.conflicts - after.conflicts;
  if (by === 'lead' || before.rate === null || after.rate === null) return 0;
  return Math.round((after.rate - before.rate) * 1000) / 10;
};

const isChanged = (before: CellThen, after: CellThen, by: Compared): boolean => {
  if (by === 'conflicts') return before.conflicts !== after.conflicts;
  if (by === 'lead') return before.lead?.id !== after.lead?.id;
  return gainOf(before, after, by) !== 0 || (before.rate === null) !== (after.rate === null);
};

/** What became of each cell from one day to the other, worst first; cells that came or went stand before all. */
export function differencesOf(
  earlier: readonly CellThen[],
  later: readonly CellThen[],
  by: Compared,
): readonly Difference[] {
  const then = new Map(earlier.map((cell) => [cell.id, cell]));
  const now = new Map(later.map((cell) => [cell.id, cell]));
  const ids = [...new Set([...now.keys(), ...then.keys()])];
  const found = ids.flatMap((id): Difference[] => {
    const [before, after] = [then.get(id) ?? null, now.get(id) ?? null];
    const known = after ?? before;
    if (known === null) return [];
    const both = before !== null && after !== null;
    return [
      {
        id,
        no: known.no,
        name: known.name,
        village: known.village,
        before,
        after,
        gain: both ? gainOf(before, after, by) : 0,
        isChanged: both ? isChanged(before, after, by) : true,
      },
    ];
  });
  const order = ({ before, after, gain, isChanged: changed }: Difference): number =>
    before === null || after === null ? -1000 : changed ? gain : 1000;
  return found.sort((a, b) => order(a) - order(b) || a.no - b.no);
}
