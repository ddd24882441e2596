import { changeTopology, type Operated } from '../change.ts';
import { type GridPoint, lonLat } from '../gridPoint.ts';
import { reversed } from '../halfEdge.ts';
import type { GridLine } from '../operation.ts';
import type { HalfEdge, Topology, TopologyEdge } from '../topology.ts';
import { type Stretch, type Sweep, sweepFault } from './sweep.ts';

/** A corner that moves with the lines: it is closed, and opened under a new number. */
export interface MovedNode {
  readonly no: number;
  readonly to: GridPoint;
}

/**
 * Gives edges other lines, if nothing is swept over: each is closed and opened under a new number, in the order of the
 * old ones, with the same sides. `node` moves along.
 */
export function redraw(topology: Topology, sweep: Sweep, node?: MovedNode): Operated {
  const fault = sweepFault(topology, sweep);
  if (fault) return { faults: [fault] };
  const old = [...new Set(sweep.stretches.map(({ edge }) => edge))].sort((a, b) => a.no - b.no);
  const moved = (no: number) => (no === node?.no ? topology.nextNode : no);
  const opened = old.map(
    (edge, i): TopologyEdge => ({
      ...edge,
      no: topology.nextEdge + i,
      startNode: moved(edge.startNode),
      endNode: moved(edge.endNode),
      line: respliced(edge, sweep.stretches),
    }),
  );
  const [x, y] = node?.to ?? [0, 0];
  const change = changeTopology(topology, {
    nodes: node
      ? [
          [node.no, null],
          [topology.nextNode, { no: topology.nextNode, x, y }],
        ]
      : [],
    edges: [...old.map(({ no }) => [no, null] as const), ...opened.map((edge) => [edge.no, edge] as const)],
    nextNode: topology.nextNode + (node ? 1 : 0),
    nextEdge: topology.nextEdge + opened.length,
  });
  const renumbered = new Map(old.map(({ no }, i) => [no, opened[i]!.no]));
  for (const no of new Set(old.flatMap(({ startNode, endNode }) => [startNode, endNode]))) {
    const before = (topology.fans.get(no) ?? []).map(
      (h) => Math.sign(h) * (renumbered.get(Math.abs(h)) ?? Math.abs(h)),
    );
    if (isSameRound(before, change.topology.fans.get(moved(no)) ?? [])) continue;
    const place = change.topology.nodes.get(moved(no))!;
    return { faults: [{ kind: 'sweeps-over', edge: null, at: lonLat(place.x, place.y) }] };
  }
  return change;
}

/** One stretch of one edge takes another way. */
export const redrawStretch = (topology: Topology, stretch: Stretch): Operated =>
  redraw(topology, { stretches: [stretch], loops: [loopOf(stretch)] });

/** Out along the old way, back along the new. */
export const loopOf = ({ edge, from, to, way }: Stretch): GridLine => [
  ...edge.line.slice(2 * from, 2 * to + 2),
  ...reversed(way),
];

/** The line of an edge with its stretches replaced. */
export function respliced(edge: TopologyEdge, stretches: readonly Stretch[]): number[] {
  const own = stretches.filter((stretch) => stretch.edge === edge).sort((a, b) => a.from - b.from);
  const line: number[] = [];
  let at = 0;
  for (const { from, to, way } of own) {
    for (let i = 2 * at; i < 2 * from; i += 1) line.push(edge.line[i]!);
    // The next stretch begins with the point this one ends with.
    for (let i = 0; i < way.length - 2; i += 1) line.push(way[i]!);
    at = to;
    if (to === edge.line.length / 2 - 1) line.push(way[way.length - 2]!, way[way.length - 1]!);
  }
  const last = edge.line.length / 2 - 1;
  if (at < last) for (let i = 2 * at; i < edge.line.length; i += 1) line.push(edge.line[i]!);
  return line;
}

/** Whether two fans list the same half-edges in the same circular order. */
function isSameRound(a: readonly HalfEdge[], b: readonly HalfEdge[]): boolean {
  const first = b.indexOf(a[0]!);
  return a.length === b.length && first >= 0 && a.every((h, i) => h === b[(first + i) % b.length]);
}
