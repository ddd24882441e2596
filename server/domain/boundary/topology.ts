import { compareDirections } from './orientation.ts';
import { Rows } from './rows.ts';

/** A corner where edges meet (or the one point of a closed edge). Coordinates: degrees × 1e7. */
export interface TopologyNode {
  readonly no: number;
  readonly x: number;
  readonly y: number;
}

/**
 * A border drawn once: cell `no` to its left and right walking start → end, 0 = outside the town.
 * `line` holds the whole way with both ends, [x0, y0, x1, y1, …].
 */
export interface TopologyEdge {
  readonly no: number;
  readonly startNode: number;
  readonly endNode: number;
  readonly leftCell: number;
  readonly rightCell: number;
  readonly line: readonly number[];
}

/** An edge walked one way: +no from start to end, −no back. Its cell is the one to its left; its twin is −h. */
export type HalfEdge = number;

/** Outside the town, and ground declared not to belong to it. */
export const OUTSIDE = 0;

/** A partition of the town as nodes and shared edges. Immutable; `changeTopology` gives the next one. */
export interface Topology {
  readonly nodes: Rows<TopologyNode>;
  readonly edges: Rows<TopologyEdge>;
  /** By node: the half-edges that leave it, counter-clockwise from east. */
  readonly fans: Rows<readonly HalfEdge[]>;
  /** By cell `no` (0 too): the edges that border it, ascending. */
  readonly borders: Rows<readonly number[]>;
  /** The next numbers to give: within a plan a number, once given, never means another node or edge. */
  readonly nextNode: number;
  readonly nextEdge: number;
}

/** A topology from the rows of the tables `nodes` and `edges`. Does not check them: see `topologyFaults`. */
export function topologyFrom(nodes: Iterable<TopologyNode>, edges: Iterable<TopologyEdge>): Topology {
  const fans = new Map<number, { h: HalfEdge; dx: number; dy: number }[]>();
  const edgeRows = [...edges];
  for (const edge of edgeRows) {
    for (const h of [edge.no, -edge.no]) {
      const spoke = { h, ...direction(edge, h) };
      const node = h > 0 ? edge.startNode : edge.endNode;
      const fan = fans.get(node);
      if (fan) fan.push(spoke);
      else fans.set(node, [spoke]);
    }
  }
  const sorted = [...fans].map(
    ([node, fan]) => [node, fan.sort((a, b) => compareDirections(a.dx, a.dy, b.dx, b.dy)).map((s) => s.h)] as const,
  );
  const nodeTable = Rows.from([...nodes].map((node) => [node.no, node] as const));
  const edgeTable = Rows.from(edgeRows.map((edge) => [edge.no, edge] as const));
  return {
    nodes: nodeTable,
    edges: edgeTable,
    fans: Rows.from(sorted),
    borders: bordersOf(edgeRows),
    nextNode: Math.max(1, nodeTable.end),
    nextEdge: Math.max(1, edgeTable.end),
  };
}

/** The same lines with other cells to their sides. */
export const relabelled = (topology: Topology, edges: readonly TopologyEdge[]): Topology => ({
  ...topology,
  edges: Rows.from(edges.map((edge) => [edge.no, edge] as const)),
  borders: bordersOf(edges),
});

function bordersOf(edges: readonly TopologyEdge[]): Rows<readonly number[]> {
  const borders = new Map<number, number[]>();
  for (const { no, leftCell, rightCell } of edges)
    for (const cell of leftCell === rightCell ? [leftCell] : [leftCell, rightCell]) {
      const border = borders.get(cell);
      if (border) border.push(no);
      else borders.set(cell, [no]);
    }
  for (const border of borders.values()) border.sort((a, b) => a - b);
  return Rows.from(borders);
}

/** The direction in which a half-edge leaves its node, in grid steps. */
export function direction({ line }: TopologyEdge, h: HalfEdge): { dx: number; dy: number } {
  const last = line.length - 2;
  return h > 0
    ? { dx: line[2]! - line[0]!, dy: line[3]! - line[1]! }
    : { dx: line[last - 2]! - line[last]!, dy: line[last - 1]! - line[last + 1]! };
}

/** The cells of a topology, by number, without the outside. */
export const cellNos = (topology: Topology): number[] =>
  [...topology.borders.entries()].filter(([no, border]) => no !== OUTSIDE && border.length > 0).map(([no]) => no);
