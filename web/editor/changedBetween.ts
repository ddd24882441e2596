import type { Topology, TopologyEdge } from '#domain/boundary/topology.ts';

export interface ChangedLines {
  /** Edges of the first that are not in the second, and the other way round. */
  readonly closed: readonly TopologyEdge[];
  readonly opened: readonly TopologyEdge[];
  /** Cells beside one of them, without the outside; ascending. */
  readonly cells: readonly number[];
}

/**
 * What differs between two topologies of one plan. An edge row never changes under its number and is shared by all
 * drafts that have it, so comparing rows by identity is exact; some 60,000 of them take a millisecond or two.
 */
export function changedBetween(before: Topology, after: Topology): ChangedLines {
  if (before.edges === after.edges) return { closed: [], opened: [], cells: [] };
  const closed: TopologyEdge[] = [];
  const opened: TopologyEdge[] = [];
  for (const edge of before.edges) if (after.edges.get(edge.no) !== edge) closed.push(edge);
  for (const edge of after.edges) if (before.edges.get(edge.no) !== edge) opened.push(edge);
  const cells = new Set([...closed, ...opened].flatMap(({ leftCell, rightCell }) => [leftCell, rightCell]));
  cells.delete(0);
  return { closed, opened, cells: [...cells].sort((a, b) => a - b) };
}
