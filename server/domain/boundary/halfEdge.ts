import type { HalfEdge, Topology, TopologyEdge } from './topology.ts';

/** The edge a half-edge walks. @throws when the topology has no such edge (a bug, not a fault of the user). */
export function edgeOf(topology: Topology, h: HalfEdge): TopologyEdge {
  const edge = topology.edges.get(Math.abs(h));
  if (!edge) throw new Error(`no edge ${Math.abs(h)} in the topology`);
  return edge;
}

/** The cell to the left of a half-edge. */
export const cellLeftOf = (topology: Topology, h: HalfEdge): number => {
  const edge = edgeOf(topology, h);
  return h > 0 ? edge.leftCell : edge.rightCell;
};

/** The node a half-edge leaves. */
export const tailOf = (topology: Topology, h: HalfEdge): number => {
  const edge = edgeOf(topology, h);
  return h > 0 ? edge.startNode : edge.endNode;
};

/** The node a half-edge arrives at. */
export const headOf = (topology: Topology, h: HalfEdge): number => tailOf(topology, -h);

/** The points of a half-edge in its walking order, [x0, y0, x1, y1, …]. */
export function lineOf(topology: Topology, h: HalfEdge): readonly number[] {
  const { line } = edgeOf(topology, h);
  return h > 0 ? line : reversed(line);
}

/** A line walked the other way. */
export function reversed(line: readonly number[]): number[] {
  const back: number[] = [];
  for (let i = line.length - 2; i >= 0; i -= 2) back.push(line[i]!, line[i + 1]!);
  return back;
}

/**
 * The half-edge that follows `h` along the face to its left: at the head, the first one clockwise from its twin —
 * or the first such that `keeps` accepts, when some edges are to be looked through (a village's inner borders).
 */
export function nextHalfEdge(topology: Topology, h: HalfEdge, keeps?: (h: HalfEdge) => boolean): HalfEdge {
  const fan = topology.fans.get(headOf(topology, h)) ?? [];
  const twin = fan.indexOf(-h);
  for (let step = 1; step <= fan.length; step += 1) {
    const candidate = fan[(twin - step + fan.length) % fan.length]!;
    if (!keeps || keeps(candidate)) return candidate;
  }
  throw new Error(`half-edge ${h} leads nowhere`);
}
