import { compareDirections } from './orientation.ts';
import type { OperationFault } from './operationFault.ts';
import type { Rows } from './rows.ts';
import { direction, type HalfEdge, type Topology, type TopologyEdge, type TopologyNode } from './topology.ts';

/** Rows to put into a topology; null takes a row out. What undoes a change is a patch too. */
export interface Patch {
  readonly nodes: readonly (readonly [no: number, node: TopologyNode | null])[];
  readonly edges: readonly (readonly [no: number, edge: TopologyEdge | null])[];
  /** The numbers to give next, afterwards. */
  readonly nextNode: number;
  readonly nextEdge: number;
}

/** What a change laid hands on: all that has to be looked at again, and nothing else. */
export interface Touched {
  /** Cells with an edge that came, went or changed sides; 0 when the outside is among them. Ascending. */
  readonly cells: readonly number[];
  /** Edges taken out (numbers of the topology before). */
  readonly closedEdges: readonly number[];
  /** Edges put in (numbers of the topology after). */
  readonly openedEdges: readonly number[];
}

/** A topology after an operation, what was touched, and the patch that takes it back to the identical start. */
export interface Change {
  readonly topology: Topology;
  readonly touched: Touched;
  readonly inverse: Patch;
}

/** What an operation answers: the change, or why it cannot be made. Nothing is changed then. */
export type Operated = Change | { readonly faults: readonly OperationFault[] };

export const isChange = (operated: Operated): operated is Change => 'topology' in operated;

/**
 * Puts a patch into a topology in O(touched). An edge row never changes under its number: to reshape or relabel an
 * edge, take it out and put in another under `nextEdge`. Does not check the result: see `changeFaults`.
 */
export function changeTopology(topology: Topology, patch: Patch): Change {
  const inverse: Patch = {
    nodes: patch.nodes.map(([no]) => [no, topology.nodes.get(no) ?? null] as const),
    edges: patch.edges.map(([no]) => [no, topology.edges.get(no) ?? null] as const),
    nextNode: topology.nextNode,
    nextEdge: topology.nextEdge,
  };
  const before = inverse.edges.flatMap(([, edge]) => edge ?? []);
  const after = patch.edges.flatMap(([, edge]) => edge ?? []);
  const edges = topology.edges.with(patch.edges.map(([no, edge]) => [no, edge ?? undefined] as const));
  const cells = new Set<number>();
  const nodes = new Set<number>();
  for (const { leftCell, rightCell, startNode, endNode } of [...before, ...after]) {
    cells.add(leftCell).add(rightCell);
    nodes.add(startNode).add(endNode);
  }
  const changed: Topology = {
    nodes: topology.nodes.with(patch.nodes.map(([no, node]) => [no, node ?? undefined] as const)),
    edges,
    fans: topology.fans.with([...nodes].map((no) => [no, fanOf(edges, topology, no, before, after)] as const)),
    borders: topology.borders.with([...cells].map((no) => [no, borderOf(topology, no, before, after)] as const)),
    nextNode: patch.nextNode,
    nextEdge: patch.nextEdge,
  };
  return {
    topology: changed,
    touched: {
      cells: [...cells].sort((a, b) => a - b),
      closedEdges: before.map(({ no }) => no),
      openedEdges: after.map(({ no }) => no),
    },
    inverse,
  };
}

function fanOf(
  edges: Rows<TopologyEdge>,
  { fans }: Topology,
  node: number,
  before: readonly TopologyEdge[],
  after: readonly TopologyEdge[],
): readonly HalfEdge[] | undefined {
  const fan = new Set(fans.get(node));
  for (const { no } of before) {
    fan.delete(no);
    fan.delete(-no);
  }
  for (const { no, startNode, endNode } of after) {
    if (startNode === node) fan.add(no);
    if (endNode === node) fan.add(-no);
  }
  if (fan.size === 0) return undefined;
  const spokes = [...fan].map((h) => ({ h, ...direction(edges.get(Math.abs(h))!, h) }));
  return spokes.sort((a, b) => compareDirections(a.dx, a.dy, b.dx, b.dy) || a.h - b.h).map(({ h }) => h);
}

function borderOf(
  { borders }: Topology,
  cell: number,
  before: readonly TopologyEdge[],
  after: readonly TopologyEdge[],
): readonly number[] | undefined {
  const border = new Set(borders.get(cell));
  for (const { no } of before) border.delete(no);
  for (const { no, leftCell, rightCell } of after) if (leftCell === cell || rightCell === cell) border.add(no);
  return border.size === 0 ? undefined : [...border].sort((a, b) => a - b);
}
