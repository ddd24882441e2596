import { changeTopology, type Operated } from '../change.ts';
import { lonLat } from '../gridPoint.ts';
import type { TopologyOperation } from '../operation.ts';
import type { Topology, TopologyEdge } from '../topology.ts';
import { edgeFound, isFault, isSamePoint, pointOf, rangeFault } from './found.ts';
import { nearestOnLine } from './nearestOnLine.ts';
import { loopOf, respliced } from './redraw.ts';
import { sweepFault } from './sweep.ts';

type SplitEdge = Extract<TopologyOperation, { readonly kind: 'splitEdge' }>;

/** A new corner at the place of an edge nearest to `at`; rounding onto the grid may bend the line by a step. */
export function splitEdge(topology: Topology, { edge: no, at }: SplitEdge): Operated {
  const range = rangeFault(at);
  if (range) return { faults: [range] };
  const edge = edgeFound(topology, no, at);
  if (isFault(edge)) return { faults: [edge] };
  const { segment, at: corner } = nearestOnLine(edge.line, at);
  const [before, after] = [pointOf(edge.line, segment), pointOf(edge.line, segment + 1)];
  if (isSamePoint(corner, before)) return splitAt(topology, edge, edge.line, segment);
  if (isSamePoint(corner, after)) return splitAt(topology, edge, edge.line, segment + 1);
  const stretch = { edge, from: segment, to: segment + 1, way: [...before, ...corner, ...after] };
  const fault = sweepFault(topology, { stretches: [stretch], loops: [loopOf(stretch)] });
  if (fault) return { faults: [{ kind: 'too-tight', at: lonLat(...corner) }] };
  return splitAt(topology, edge, respliced(edge, [stretch]), segment + 1);
}

/** Two edges for one, meeting in point `point` of the line. */
function splitAt(topology: Topology, edge: TopologyEdge, line: readonly number[], point: number): Operated {
  const [x, y] = pointOf(line, point);
  if (point === 0 || point === line.length / 2 - 1) return { faults: [{ kind: 'nothing-changes', at: lonLat(x, y) }] };
  const { nextNode, nextEdge } = topology;
  const first = { ...edge, no: nextEdge, endNode: nextNode, line: line.slice(0, 2 * point + 2) };
  const second = { ...edge, no: nextEdge + 1, startNode: nextNode, line: line.slice(2 * point) };
  return changeTopology(topology, {
    nodes: [[nextNode, { no: nextNode, x, y }]],
    edges: [
      [edge.no, null],
      [first.no, first],
      [second.no, second],
    ],
    nextNode: nextNode + 1,
    nextEdge: nextEdge + 2,
  });
}
