import type { AtomGraph } from './atomGraph.ts';
import type { BalanceFacts, BalanceTask } from './balanceTask.ts';

/** Polsby–Popper by cell, 4π × area / border²: 1 is a disc. */
export function compactnessOf(graph: AtomGraph, at: Int32Array, cells: number): Float64Array {
  const area = new Float64Array(cells);
  const border = new Float64Array(cells);
  for (const [i, cell] of at.entries()) {
    area[cell]! += graph.areaM2[i]!;
    border[cell]! += graph.outerM[i]!;
    for (const { to, metres } of graph.beside[i]!) if (at[to] !== cell) border[cell]! += metres;
  }
  return area.map((value, cell) => Math.min(1, (4 * Math.PI * value) / Math.max(1, border[cell]! ** 2)));
}

interface Shared {
  /** By household: its cell afterwards. */
  readonly after: Int32Array;
  /** Households of the fullest piece. */
  readonly fullest: number;
  readonly compactBefore: Float64Array;
  readonly compactAfter: Float64Array;
}

/** The numbers of a sharing, counted household by household. */
export function factsOf(task: BalanceTask, { after, fullest, compactBefore, compactAfter }: Shared): BalanceFacts {
  const { people, cells, tolerance } = task;
  const count = (of: Int32Array, cell: number) => of.reduce((sum, own) => sum + Number(own === cell), 0);
  const shares = cells.map((cell, k) => ({
    cell,
    before: count(people.cell, cell),
    after: count(after, cell),
    compactBefore: compactBefore[k]!,
    compactAfter: compactAfter[k]!,
  }));
  const mean = shares.reduce((sum, share) => sum + share.before, 0) / Math.max(1, shares.length);
  const off = (values: readonly number[]) =>
    Math.max(...values.map((value) => Math.abs(value - mean))) / Math.max(1, mean);
  const moved = [...after.keys()].filter((row) => after[row] !== people.cell[row]);
  const offAfter = off(shares.map((share) => share.after));
  const isWithinTolerance = offAfter <= tolerance + 1e-9;
  const average = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    cells: shares,
    mean,
    moved: moved.length,
    centresMoved: moved.filter((row) => people.isCentre[row] === 1).length,
    tornBefore: tornIn(task, people.cell),
    tornAfter: tornIn(task, after),
    compactBefore: average(compactBefore),
    compactAfter: average(compactAfter),
    offBefore: off(shares.map((share) => share.before)),
    offAfter,
    isWithinTolerance,
    why: isWithinTolerance ? null : reason(task, mean, fullest),
  };
}

function tornIn({ people }: BalanceTask, cell: Int32Array): number {
  const cells = new Map<number, Set<number>>();
  for (const [row, group] of people.group.entries()) {
    if (group < 0) continue;
    const known = cells.get(group) ?? new Set();
    cells.set(group, known.add(cell[row]!));
  }
  return [...cells.values()].filter((of) => of.size > 1).length;
}

function reason(task: BalanceTask, mean: number, fullest: number): BalanceFacts['why'] {
  const { people, cells, tolerance } = task;
  const tied = cells.map((cell) =>
    people.cell.reduce((sum, own, row) => sum + Number(own === cell && people.followsPoint[row] !== 1), 0),
  );
  if (Math.max(...tied) > mean * (1 + tolerance)) return 'tied-households';
  return fullest > 2 * tolerance * mean ? 'block-too-full' : 'shape';
}
