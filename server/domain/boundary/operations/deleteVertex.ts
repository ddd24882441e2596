import { doubleArea } from '../area.ts';
import type { Operated } from '../change.ts';
import { lonLat } from '../gridPoint.ts';
import type { TopologyOperation } from '../operation.ts';
import type { Topology, TopologyEdge } from '../topology.ts';
import { edgeFound, innerVertexAt, isFault, pointOf, rangeFault } from './found.ts';
import { redrawStretch } from './redraw.ts';

type DeleteVertex = Extract<TopologyOperation, { readonly kind: 'deleteVertex' }>;

/** Takes a vertex out of an edge; the line runs straight from the one before to the one after. */
export function deleteVertex(topology: Topology, { edge: no, at }: DeleteVertex): Operated {
  const range = rangeFault(at);
  if (range) return { faults: [range] };
  const edge = edgeFound(topology, no, at);
  if (isFault(edge)) return { faults: [edge] };
  const vertex = innerVertexAt(edge.line, at);
  if (vertex < 0) return { faults: [{ kind: 'vertex-gone', edge: no, at: lonLat(...at) }] };
  if (edge.startNode === edge.endNode && edge.line.length === 8)
    return { faults: [{ kind: 'cell-lost', cell: enclosedBy(edge), at: lonLat(...at) }] };
  const way = [...pointOf(edge.line, vertex - 1), ...pointOf(edge.line, vertex + 1)];
  return redrawStretch(topology, { edge, from: vertex - 1, to: vertex + 1, way });
}

/** The cell inside a closed edge of three corners. */
function enclosedBy({ line, leftCell, rightCell }: TopologyEdge): number {
  return doubleArea(line) > 0n ? leftCell : rightCell;
}
