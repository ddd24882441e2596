import type { Operated } from '../change.ts';
import { lonLat } from '../gridPoint.ts';
import type { TopologyOperation } from '../operation.ts';
import type { Topology } from '../topology.ts';
import { edgeFound, isFault, isSamePoint, pointOf, rangeFault } from './found.ts';
import { nearestOnLine } from './nearestOnLine.ts';
import { redrawStretch } from './redraw.ts';
import { tightened } from './tightened.ts';

type InsertVertex = Extract<TopologyOperation, { readonly kind: 'insertVertex' }>;

/** A new vertex in the segment nearest to `at`. A point beside the line bends the line to itself. */
export function insertVertex(topology: Topology, { edge: no, at }: InsertVertex): Operated {
  const range = rangeFault(at);
  if (range) return { faults: [range] };
  const edge = edgeFound(topology, no, at);
  if (isFault(edge)) return { faults: [edge] };
  const { segment, steps } = nearestOnLine(edge.line, at);
  const [before, after] = [pointOf(edge.line, segment), pointOf(edge.line, segment + 1)];
  if (isSamePoint(at, before) || isSamePoint(at, after))
    return { faults: [{ kind: 'nothing-changes', at: lonLat(...at) }] };
  const way = [...before, ...at, ...after];
  const operated = redrawStretch(topology, { edge, from: segment, to: segment + 1, way });
  return steps < 2 ? tightened(operated) : operated;
}
