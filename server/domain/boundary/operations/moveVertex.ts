import type { Operated } from '../change.ts';
import { lonLat } from '../gridPoint.ts';
import type { TopologyOperation } from '../operation.ts';
import type { Topology } from '../topology.ts';
import { edgeFound, innerVertexAt, isFault, isSamePoint, pointOf, rangeFault } from './found.ts';
import { redrawStretch } from './redraw.ts';

type MoveVertex = Extract<TopologyOperation, { readonly kind: 'moveVertex' }>;

/** Moves a vertex inside an edge. The edge's ends are nodes: see `moveNode`. */
export function moveVertex(topology: Topology, { edge: no, from, to }: MoveVertex): Operated {
  const range = rangeFault(from, to);
  if (range) return { faults: [range] };
  const edge = edgeFound(topology, no, from);
  if (isFault(edge)) return { faults: [edge] };
  const vertex = innerVertexAt(edge.line, from);
  if (vertex < 0) return { faults: [{ kind: 'vertex-gone', edge: no, at: lonLat(...from) }] };
  if (isSamePoint(from, to)) return { faults: [{ kind: 'nothing-changes', at: lonLat(...to) }] };
  const way = [...pointOf(edge.line, vertex - 1), ...to, ...pointOf(edge.line, vertex + 1)];
  return redrawStretch(topology, { edge, from: vertex - 1, to: vertex + 1, way });
}
