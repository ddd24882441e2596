import { metresPerDegree } from '../boundary/area.ts';
import { STEPS_PER_DEGREE, toDegrees } from '../boundary/gridPoint.ts';
import { locatorOf } from '../boundary/locator.ts';
import { OUTSIDE, type Topology, type TopologyEdge } from '../boundary/topology.ts';
import { alongside, segmentsOf } from './alongside.ts';
import { boxAround, type Box } from './baseChange.ts';
import type { DraftCell } from './draft.ts';
import { edgeIndex } from './edgeIndex.ts';
import { groundChange } from './groundChange.ts';
import { movedAreas, type MovedArea } from './movedAreas.ts';
import { NO_POINT, type PlanPeople } from './planPeople.ts';

/** A partition to compare: an edition, or what a draft makes of one. */
export interface PartitionView {
  readonly topology: Topology;
  readonly cells: ReadonlyMap<number, DraftCell>;
}

/** What names a cell in both: its id, or for new ground its code. Null: outside the town. */
export type CellKey = string;

export interface ComparedCell {
  readonly key: CellKey;
  readonly before: DraftCell | null;
  readonly after: DraftCell | null;
}

/** A stretch of border that is there in one of the two only, grid steps [x0, y0, …], with the cells it parts. */
export interface ComparedLine {
  readonly is: 'closed' | 'opened';
  readonly left: CellKey | null;
  readonly right: CellKey | null;
  readonly line: readonly number[];
  readonly metres: number;
}

/** Everything that differs between two partitions. Lines are told apart by where they run, never by number. */
export interface ComparedPartitions {
  readonly lines: readonly ComparedLine[];
  readonly closedM: number;
  readonly openedM: number;
  readonly created: readonly ComparedCell[];
  readonly retired: readonly ComparedCell[];
  /** Other code, name or village. */
  readonly renamed: readonly ComparedCell[];
  /** In both, on other ground. */
  readonly reshaped: readonly ComparedCell[];
  /** Ground that changed hands, largest first; null: outside the town. */
  readonly areas: readonly MovedArea[];
  /** Households that lie in another cell, by way; empty without people. */
  readonly moved: readonly {
    readonly from: CellKey | null;
    readonly to: CellKey | null;
    readonly households: readonly number[];
    readonly people: number;
    readonly withNeeds: number;
  }[];
}

const keyOf = ({ id, code }: DraftCell): CellKey => id ?? code;

/** Compares two partitions, `before` and `after`: any two editions or drafts of one town. */
export function comparedPartitions(
  before: PartitionView,
  after: PartitionView,
  people?: PlanPeople,
): ComparedPartitions {
  const views = [keyed(before), keyed(after)] as const;
  const edges = differing(views);
  const lines = comparedLines(views, edges);
  const changed = groundChange(
    { topology: before.topology, ownerOf: views[0].keyOf },
    { topology: after.topology, ownerOf: views[1].keyOf },
    { closedEdges: edges[0].map(({ no }) => no), openedEdges: edges[1].map(({ no }) => no) },
  );
  const cells = comparedCells(views);
  const metres = (is: ComparedLine['is']) =>
    lines.filter((line) => line.is === is).reduce((sum, line) => sum + line.metres, 0);
  return {
    lines,
    closedM: metres('closed'),
    openedM: metres('opened'),
    created: cells.filter((cell) => !cell.before),
    retired: cells.filter((cell) => !cell.after),
    renamed: cells.filter((cell) => isRenamed(cell)),
    reshaped: cells.filter((cell) => cell.before && cell.after && changed.has(cell.key)),
    areas: movedAreas(views, new Set(changed.keys())),
    moved: people ? movedHouseholds(views, people, boxAround([...edges[0], ...edges[1]].map(({ line }) => line))) : [],
  };
}

/** A partition whose cells are known by key. */
export interface KeyedView extends PartitionView {
  readonly keyOf: (no: number) => CellKey | null;
}

const keyed = (view: PartitionView): KeyedView => ({
  ...view,
  keyOf: (no) => {
    const cell = view.cells.get(no);
    return cell ? keyOf(cell) : null;
  },
});

type Both<T> = readonly [before: T, after: T];

/** Edges that are not in the other, point by point and with the same cells: looked for under their number, then anywhere. */
function differing([before, after]: Both<KeyedView>): Both<TopologyEdge[]> {
  const isAlike = (one: KeyedView, edge: TopologyEdge, other: KeyedView, like: TopologyEdge): boolean =>
    one.keyOf(edge.leftCell) === other.keyOf(like.leftCell) &&
    one.keyOf(edge.rightCell) === other.keyOf(like.rightCell);
  const without = (one: KeyedView, other: KeyedView): TopologyEdge[] =>
    [...one.topology.edges].filter((edge) => {
      const like = other.topology.edges.get(edge.no);
      if (!like || !isAlike(one, edge, other, like)) return true;
      return like.line !== edge.line && like.line.join() !== edge.line.join();
    });
  const renumbered = (
    one: KeyedView,
    edges: readonly TopologyEdge[],
    other: KeyedView,
    others: readonly TopologyEdge[],
  ) => {
    const index = edgeIndex({ edges: others });
    return edges.filter((edge) => {
      const like = other.topology.edges.get(index.find(edge) ?? 0);
      return !like || !(isAlike(one, edge, other, like) || isAlike(one, turned(edge), other, like));
    });
  };
  const [closed, opened] = [without(before, after), without(after, before)];
  return [renumbered(before, closed, after, opened), renumbered(after, opened, before, closed)];
}

const turned = (edge: TopologyEdge): TopologyEdge => ({ ...edge, leftCell: edge.rightCell, rightCell: edge.leftCell });

function comparedLines([before, after]: Both<KeyedView>, [closed, opened]: Both<TopologyEdge[]>): ComparedLine[] {
  const pieces = (edges: readonly TopologyEdge[]) => edges.flatMap(({ line }) => segmentsOf(line));
  return [
    ...stretches('closed', before, closed, alongside(pieces(opened), false)),
    ...stretches('opened', after, opened, alongside(pieces(closed), false)),
  ];
}

/** The parts of some edges that are not in the other partition. */
function stretches(
  is: ComparedLine['is'],
  { keyOf }: KeyedView,
  edges: readonly TopologyEdge[],
  isKnown: ReturnType<typeof alongside>,
): ComparedLine[] {
  return edges.flatMap(({ line, leftCell, rightCell }) => {
    const found: number[][] = [];
    for (const piece of segmentsOf(line)) {
      if (isKnown(piece)) continue;
      const last = found.at(-1);
      if (last && last.at(-2) === piece.ax && last.at(-1) === piece.ay) last.push(piece.bx, piece.by);
      else found.push([piece.ax, piece.ay, piece.bx, piece.by]);
    }
    const sides = { left: keyOf(leftCell), right: keyOf(rightCell) };
    return found.map((stretch) => ({ is, ...sides, line: stretch, metres: lengthM(stretch) }));
  });
}

/** Length of a line of grid points in metres. */
export function lengthM(line: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const per = metresPerDegree(toDegrees((line[i + 1]! + line[i + 3]!) / 2));
    const east = ((line[i + 2]! - line[i]!) / STEPS_PER_DEGREE) * per.lon;
    sum += Math.hypot(east, ((line[i + 3]! - line[i + 1]!) / STEPS_PER_DEGREE) * per.lat);
  }
  return sum;
}

function comparedCells([before, after]: Both<KeyedView>): ComparedCell[] {
  const byKey = new Map<CellKey, ComparedCell>();
  for (const cell of before.cells.values()) byKey.set(keyOf(cell), { key: keyOf(cell), before: cell, after: null });
  for (const cell of after.cells.values()) {
    const key = keyOf(cell);
    byKey.set(key, { key, before: byKey.get(key)?.before ?? null, after: cell });
  }
  const codeOf = (cell: ComparedCell) => (cell.before ?? cell.after)!.code;
  return [...byKey.values()].sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : codeOf(a) > codeOf(b) ? 1 : 0));
}

const isRenamed = ({ before, after }: ComparedCell): boolean =>
  before !== null &&
  after !== null &&
  (before.code !== after.code || before.name !== after.name || before.villageId !== after.villageId);

/**
 * By their points, which change hands within the box of changed lines only; a household without a point moves with its
 * cell, so it moves nowhere here.
 */
function movedHouseholds(
  views: Both<KeyedView>,
  people: PlanPeople,
  [west, south, east, north]: Box,
): ComparedPartitions['moved'] {
  const locators = views.map(({ topology, cells }) => locatorOf(topology, (no) => cells.get(no)?.code ?? ''));
  const byWay = new Map<string, { from: CellKey | null; to: CellKey | null; households: number[] }>();
  for (const [row, x] of people.x.entries()) {
    const y = people.y[row]!;
    if (x === NO_POINT || x < west || x > east || y < south || y > north) continue;
    const [from, to] = [0, 1].map((side) => {
      const no = locators[side]!.cellAt(x, y);
      return no === OUTSIDE ? null : views[side]!.keyOf(no);
    }) as [CellKey | null, CellKey | null];
    if (from === to) continue;
    const way = JSON.stringify([from, to]);
    const known = byWay.get(way);
    if (known) known.households.push(row);
    else byWay.set(way, { from, to, households: [row] });
  }
  return [...byWay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, moved]) => ({
      ...moved,
      people: moved.households.reduce((sum, row) => sum + people.people[row]!, 0),
      withNeeds: moved.households.filter((row) => people.needs[row]! > 0).length,
    }));
}
