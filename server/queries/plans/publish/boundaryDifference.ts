import { doubleAreaUnder } from '#domain/boundary/area.ts';
import type { Change } from '#domain/boundary/change.ts';
import { toDegrees } from '#domain/boundary/gridPoint.ts';
import type { Rows } from '#domain/boundary/rows.ts';
import { OUTSIDE, type Topology, type TopologyEdge, type TopologyNode } from '#domain/boundary/topology.ts';
import { changedEdges } from '#domain/plan/changedEdges.ts';

/** What a publication closes and opens: the plan's own difference, never a comparison of the whole town. */
export interface BoundaryDifference {
  readonly closedNodes: readonly number[];
  readonly openedNodes: readonly TopologyNode[];
  readonly closedEdges: readonly number[];
  readonly openedEdges: readonly TopologyEdge[];
  /** Cells whose outline changed, came or went, without the outside. */
  readonly cells: readonly number[];
  /** The same as one change of the base, for its invariants. */
  readonly change: Change;
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** Rows that are in one table and not, or not the same, in another that grew from it. Pieces in common are skipped whole. */
function rowsOnlyIn<T>(one: Rows<T>, other: Rows<T>): { readonly no: number; readonly row: T }[] {
  const found: { no: number; row: T }[] = [];
  const others = other.pieces;
  let first = 0;
  for (const [at, piece] of one.pieces.entries()) {
    if (piece !== others[at])
      for (const [i, row] of piece.entries())
        if (row !== undefined && others[at]?.[i] !== row) found.push({ no: first + i, row });
    first += PIECE;
  }
  return found;
}

const PIECE = 256;

/** What to close and open when `after`, drawn over `before`, follows it. */
export function boundaryDifference(before: Topology, after: Topology): BoundaryDifference {
  const touched = changedEdges(before, after);
  const goneNodes = rowsOnlyIn(before.nodes, after.nodes);
  const comeNodes = rowsOnlyIn(after.nodes, before.nodes);
  const closed = touched.closedEdges.flatMap((no) => before.edges.get(no) ?? []);
  const inverseNodes = new Map<number, TopologyNode | null>(comeNodes.map(({ no }) => [no, null]));
  for (const { no, row } of goneNodes) inverseNodes.set(no, row);
  return {
    closedNodes: goneNodes.map(({ no }) => no),
    openedNodes: comeNodes.map(({ row }) => row),
    closedEdges: touched.closedEdges,
    openedEdges: touched.openedEdges.flatMap((no) => after.edges.get(no) ?? []),
    cells: touched.cells.filter((no) => no !== OUTSIDE),
    change: {
      topology: after,
      touched,
      inverse: {
        nodes: [...inverseNodes],
        edges: [
          ...touched.openedEdges.map((no) => [no, null] as const),
          ...closed.map((edge) => [edge.no, edge] as const),
        ],
        nextNode: before.nextNode,
        nextEdge: before.nextEdge,
      },
    },
  };
}

/** What an edge adds to twice the town's area, against one origin: only those with the outside on one side do. */
const doubleAreaAt = ({ line, leftCell, rightCell }: TopologyEdge): bigint => {
  if ((leftCell === OUTSIDE) === (rightCell === OUTSIDE)) return 0n;
  const under = doubleAreaUnder(line, 0, 0);
  return rightCell === OUTSIDE ? under : -under;
};

/** Twice the town's area after a difference: what it was, and what changed at its outside. */
export const doubleAreaAfter = (doubleArea: bigint, before: Topology, difference: BoundaryDifference): bigint =>
  doubleArea +
  difference.openedEdges.reduce((sum, edge) => sum + doubleAreaAt(edge), 0n) -
  difference.closedEdges.reduce((sum, no) => sum + doubleAreaAt(before.edges.get(no)!), 0n);

/** The town's box after a difference, degrees; looked for anew along its outside where that changed. */
export function bboxAfter(bbox: Box, after: Topology, { change }: BoundaryDifference): Box {
  if (!change.touched.cells.includes(OUTSIDE)) return bbox;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const no of after.borders.get(OUTSIDE) ?? []) {
    const { line } = after.edges.get(no)!;
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i]!);
      east = Math.max(east, line[i]!);
      south = Math.min(south, line[i + 1]!);
      north = Math.max(north, line[i + 1]!);
    }
  }
  return [toDegrees(west), toDegrees(south), toDegrees(east), toDegrees(north)];
}
