import type { Operated } from '../change.ts';
import { lonLat } from '../gridPoint.ts';
import { edgeOf } from '../halfEdge.ts';
import type { TopologyOperation } from '../operation.ts';
import type { Topology } from '../topology.ts';
import { isFault, isSamePoint, nodeFound, pointOf, rangeFault } from './found.ts';
import { redraw } from './redraw.ts';
import type { Stretch } from './sweep.ts';

type MoveNode = Extract<TopologyOperation, { readonly kind: 'moveNode' }>;

/**
 * Moves a corner; the first segment of every edge that meets there follows. The corner gets a new number, as the edges
 * do: what was drawn for the old place cannot hit the new one.
 */
export function moveNode(topology: Topology, { node: no, to }: MoveNode): Operated {
  const range = rangeFault(to);
  if (range) return { faults: [range] };
  const node = nodeFound(topology, no, to);
  if (isFault(node)) return { faults: [node] };
  const from = [node.x, node.y] as const;
  if (isSamePoint(from, to)) return { faults: [{ kind: 'nothing-changes', at: lonLat(...to) }] };
  const spokes = (topology.fans.get(no) ?? []).map((h) => {
    const edge = edgeOf(topology, h);
    const last = edge.line.length / 2 - 1;
    const end = pointOf(edge.line, h > 0 ? 1 : last - 1);
    const stretch: Stretch =
      h > 0 ? { edge, from: 0, to: 1, way: [...to, ...end] } : { edge, from: last - 1, to: last, way: [...end, ...to] };
    return { end, stretch };
  });
  // The ground that each face between two neighbouring spokes loses and wins.
  const loops = spokes.map(({ end }, i) => {
    const next = spokes[(i + 1) % spokes.length]!.end;
    return [...end, ...from, ...next, ...to, ...end];
  });
  return redraw(topology, { stretches: spokes.map(({ stretch }) => stretch), loops }, { no, to });
}
