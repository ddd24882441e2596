import { doubleAreaUnder } from '../boundary/area.ts';
import type { Touched } from '../boundary/change.ts';
import type { TopologyOperation } from '../boundary/operation.ts';
import { OUTSIDE, type Topology } from '../boundary/topology.ts';
import type { Draft, DraftCell } from './draft.ts';
import { newCell } from './newCell.ts';

/** The cells, heirs and next number of a draft after its lines changed; the same maps when no cell came or went. */
export function cellsAfter(
  draft: Draft,
  operation: TopologyOperation,
  topology: Topology,
  { cells: touched }: Touched,
): Pick<Draft, 'cells' | 'heirs' | 'nextCell'> {
  const inside = touched.filter((cell) => cell !== OUTSIDE);
  const created = inside.filter((cell) => hasGround(topology, cell) && !draft.cells.has(cell));
  const retired = inside.filter((cell) => !hasGround(topology, cell) && draft.cells.has(cell));
  const { heirs, nextCell } = draft;
  if (created.length === 0 && retired.length === 0) return { cells: draft.cells, heirs, nextCell };
  const cells = new Map(draft.cells);
  const heirsAfter = new Map(heirs);
  const gains = gainsOf(draft.topology, topology, inside);
  const byLoss = inside.filter((cell) => draft.cells.has(cell)).sort((a, b) => compare(gains.get(a)!, gains.get(b)!));
  for (const cell of retired) cells.delete(cell);
  for (const no of created) {
    const loser = byLoss.find((cell) => gains.get(cell)! < 0n);
    const parent = draft.cells.get(loser ?? neighbourOf(topology, no, draft.cells) ?? OUTSIDE);
    cells.set(no, draft.base.cells.get(no) ?? newCell({ ...draft, cells }, no, parent));
    heirsAfter.delete(no);
  }
  const gainer = [...inside]
    .filter((cell) => hasGround(topology, cell))
    .sort((a, b) => compare(gains.get(b)!, gains.get(a)!))[0];
  for (const cell of retired) heirsAfter.set(cell, takerOf(operation) ?? gainer ?? OUTSIDE);
  return { cells, heirs: heirsAfter, nextCell: Math.max(nextCell, ...created.map((no) => no + 1)) };
}

const hasGround = ({ borders }: Topology, cell: number): boolean => (borders.get(cell)?.length ?? 0) > 0;

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** The cell an operation gives ground to; null when it names none. */
const takerOf = (operation: TopologyOperation): number | null => {
  if ('into' in operation) return operation.into;
  return 'to' in operation && typeof operation.to === 'number' ? operation.to : null;
};

/** How much ground each cell won (negative: lost), twice its exact area in grid steps². */
function gainsOf(before: Topology, after: Topology, cells: readonly number[]): Map<number, bigint> {
  return new Map(cells.map((cell) => [cell, doubleAreaOfCell(after, cell) - doubleAreaOfCell(before, cell)]));
}

/** Twice the exact area of a cell, from its border alone. */
function doubleAreaOfCell({ borders, edges }: Topology, cell: number): bigint {
  let sum = 0n;
  let origin: readonly number[] | null = null;
  for (const no of borders.get(cell) ?? []) {
    const edge = edges.get(no);
    if (!edge) continue;
    origin ??= edge.line;
    const swept = doubleAreaUnder(edge.line, origin[0]!, origin[1]!);
    if (edge.leftCell === cell) sum += swept;
    if (edge.rightCell === cell) sum -= swept;
  }
  return sum;
}

/** The neighbour with the longest line in common: ground that was nobody's is described after it. */
function neighbourOf(topology: Topology, cell: number, cells: ReadonlyMap<number, DraftCell>): number | undefined {
  const shared = new Map<number, number>();
  for (const no of topology.borders.get(cell) ?? []) {
    const { leftCell, rightCell, line } = topology.edges.get(no)!;
    const other = leftCell === cell ? rightCell : leftCell;
    if (!cells.has(other)) continue;
    let length = shared.get(other) ?? 0;
    for (let i = 0; i + 3 < line.length; i += 2)
      length += Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!);
    shared.set(other, length);
  }
  return [...shared].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];
}
