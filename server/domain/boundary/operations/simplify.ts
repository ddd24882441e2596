import type { Operated } from '../change.ts';
import { lonLat } from '../gridPoint.ts';
import type { GridLine, TopologyOperation } from '../operation.ts';
import type { Topology, TopologyEdge } from '../topology.ts';
import { edgeFound, isFault, isSamePoint, pointOf } from './found.ts';
import { METRES_PER_STEP, squeezeAt } from './nearestOnLine.ts';
import { loopOf, redrawStretch, respliced } from './redraw.ts';
import { sweepFault } from './sweep.ts';

type Simplify = Extract<TopologyOperation, { readonly kind: 'simplify' }>;

/**
 * Leaves out vertices, none further than the tolerance from the new line; where a straight stretch would sweep over
 * something, its farthest vertex stays.
 * Source: D. Douglas and T. Peucker, Algorithms for the reduction of the number of points, 1973.
 */
export function simplify(topology: Topology, { edge: no, toleranceM }: Simplify): Operated {
  const edge = edgeFound(topology, no, null);
  if (isFault(edge)) return { faults: [edge] };
  const steps = toleranceM > 0 ? toleranceM / METRES_PER_STEP : 0;
  const line = thinned(topology, edge, steps);
  if (line.length === edge.line.length)
    return { faults: [{ kind: 'nothing-changes', at: lonLat(...pointOf(edge.line, 0)) }] };
  return redrawStretch(topology, { edge, from: 0, to: edge.line.length / 2 - 1, way: line });
}

/** From the end to the start, so that all points up to the stretch at hand still have their own numbers. */
function thinned(topology: Topology, edge: TopologyEdge, steps: number): GridLine {
  const squeeze = squeezeAt(edge.line[1]!);
  let current = edge;
  const open: [from: number, to: number][] = [[0, edge.line.length / 2 - 1]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [from, to] = range;
    if (to - from < 2) continue;
    const [start, end] = [pointOf(edge.line, from), pointOf(edge.line, to)];
    const farthest = farthestBetween(edge.line, from, to, squeeze);
    if (farthest.steps <= steps && !isSamePoint(start, end)) {
      const stretch = { edge: current, from, to, way: [...start, ...end] };
      if (!sweepFault(topology, { stretches: [stretch], loops: [loopOf(stretch)] })) {
        current = { ...edge, line: respliced(current, [stretch]) };
        continue;
      }
    }
    open.push([from, farthest.point], [farthest.point, to]);
  }
  return current.line;
}

/** The point of a stretch farthest from the straight line between its ends. */
function farthestBetween(line: GridLine, from: number, to: number, squeeze: number): { point: number; steps: number } {
  const [[ax, ay], [bx, by]] = [pointOf(line, from), pointOf(line, to)];
  const [dx, dy] = [(bx - ax) * squeeze, by - ay];
  const length = dx * dx + dy * dy;
  let [point, squared] = [(from + to) >> 1, 0];
  for (let i = from + 1; i < to; i += 1) {
    const [px, py] = [(line[2 * i]! - ax) * squeeze, line[2 * i + 1]! - ay];
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    const off = (px - along * dx) ** 2 + (py - along * dy) ** 2;
    if (off > squared) [point, squared] = [i, off];
  }
  return { point, steps: Math.sqrt(squared) };
}
