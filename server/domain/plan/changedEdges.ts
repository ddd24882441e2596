import type { Touched } from '../boundary/change.ts';
import type { Topology, TopologyEdge } from '../boundary/topology.ts';

/**
 * What differs between two topologies that grew from one another: rows are compared by identity, and pieces of the
 * table that did not change are skipped whole.
 */
export function changedEdges(before: Topology, after: Topology): Touched {
  const closed = missing(before, after);
  const opened = missing(after, before);
  const cells = new Set([...closed, ...opened].flatMap(({ leftCell, rightCell }) => [leftCell, rightCell]));
  return {
    cells: [...cells].sort((a, b) => a - b),
    closedEdges: closed.map(({ no }) => no),
    openedEdges: opened.map(({ no }) => no),
  };
}

function missing({ edges }: Topology, other: Topology): TopologyEdge[] {
  const found: TopologyEdge[] = [];
  if (edges === other.edges) return found;
  const others = other.edges.pieces;
  for (const [at, piece] of edges.pieces.entries()) {
    if (piece === others[at]) continue;
    for (const [i, edge] of piece.entries()) if (edge !== undefined && others[at]?.[i] !== edge) found.push(edge);
  }
  return found;
}
