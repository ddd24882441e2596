import { contactOf, jointAt, jointsOf, SegmentList } from '../contact.ts';
import { type Box, boxesMeet, boxOfLine, measureOf } from '../edgeMeasure.ts';
import { lonLat } from '../gridPoint.ts';
import type { GridLine } from '../operation.ts';
import type { OperationFault } from '../operationFault.ts';
import type { Topology, TopologyEdge } from '../topology.ts';
import { windingAround } from '../winding.ts';

/** A stretch of an edge that takes another way: `way` replaces the line's points `from` … `to`, both included. */
export interface Stretch {
  readonly edge: TopologyEdge;
  readonly from: number;
  readonly to: number;
  readonly way: GridLine;
}

/** Stretches that change together, and the closed walks around the ground between the old ways and the new. */
export interface Sweep {
  readonly stretches: readonly Stretch[];
  readonly loops: readonly GridLine[];
}

/**
 * Why lines may not move so, or null. The new ways must touch nothing but the ends they keep, and nothing that stays —
 * a node, a vertex, a line, an enclave — may lie in the ground between the old ways and the new.
 *
 * Only the borders of the cells beside the moved edges, and the edges at their ends, are looked at, and that is enough:
 * a new way starts and ends where the old one did, so to reach anything else it would first have to cross one of those
 * borders. Whatever lies deeper inside a swept enclave is swept with the enclave's own border. And it is exact: every
 * line that stays is met by no way, so it lies wholly on one side, and one point of it tells which. The winding number
 * of a loop around that point is by how much a move changes the faces it lies in; at 0 all nestings stay as they are.
 */
export function sweepFault(topology: Topology, { stretches, loops }: Sweep): OperationFault | null {
  const ways = waysOf(stretches);
  const self = contactOf(ways);
  if (self) return metFault(ways.edge[self.t]!, lonLat(...self.at), stretches);
  const box = boxOfLine(loops.flatMap((loop) => corners(boxOfLine(loop))));
  const near = around(topology, stretches).filter((edge) => boxesMeet(measureOf(edge), box));
  const inReach = stayingIn(ways.box(), near, stretches);
  const contact = contactOf(ways, inReach);
  if (contact) return metFault(inReach.edge[contact.t]!, lonLat(...contact.at), stretches);
  const staying = [...near.map((edge) => ({ edge, first: 0 })), ...pieces(stretches)];
  for (const { edge, first } of staying) {
    const { no, line } = edge;
    const [x, y] = [line[2 * first]! + line[2 * first + 2]!, line[2 * first + 1]! + line[2 * first + 3]!];
    if (x < 2 * box.west || x > 2 * box.east || y < 2 * box.south || y > 2 * box.north) continue;
    if (loops.some((loop) => windingAround(x, y, loop) !== 0))
      return { kind: 'sweeps-over', edge: no, at: lonLat(Math.floor(x / 2), Math.floor(y / 2)) };
  }
  return null;
}

const corners = ({ west, south, east, north }: Box): number[] => [west, south, east, north];

/** The edge a line met belongs to itself when only one edge moves. */
const metFault = (edge: number, at: readonly [number, number], stretches: readonly Stretch[]): OperationFault =>
  stretches.every((stretch) => stretch.edge.no === edge)
    ? { kind: 'crosses-itself', at }
    : { kind: 'sweeps-over', edge, at };

/** The new ways as segments. A way's ends keep the joints of the points they had; what is between has new ones. */
function waysOf(stretches: readonly Stretch[]): SegmentList {
  const ways = new SegmentList();
  let fresh = 0;
  for (const { edge, from, to, way } of stretches) {
    const last = way.length / 2 - 1;
    let joint = jointOf(edge, from);
    for (let i = 0; i < last; i += 1) {
      fresh += 1;
      const next = i + 1 === last ? jointOf(edge, to) : jointAt(0, fresh);
      ways.add(edge.no, way, i, [joint, next]);
      joint = next;
    }
  }
  return ways;
}

const jointOf = ({ no, startNode, endNode, line }: TopologyEdge, point: number): number => {
  if (point === 0) return startNode;
  return point === line.length / 2 - 1 ? endNode : jointAt(no, point);
};

/** What stays, as segments, as far as it comes into the box. */
function stayingIn(box: Box, near: readonly TopologyEdge[], stretches: readonly Stretch[]): SegmentList {
  const staying = new SegmentList();
  const add = (edge: TopologyEdge, first: number, last: number) => {
    const { line, no } = edge;
    for (let i = first; i < last; i += 1) {
      const [ax, ay, bx, by] = [line[2 * i]!, line[2 * i + 1]!, line[2 * i + 2]!, line[2 * i + 3]!];
      if ((ax < box.west && bx < box.west) || (ax > box.east && bx > box.east)) continue;
      if ((ay < box.south && by < box.south) || (ay > box.north && by > box.north)) continue;
      staying.add(no, line, i, jointsOf(edge, i));
    }
  };
  for (const edge of near) add(edge, 0, edge.line.length / 2 - 1);
  for (const { edge, first, last } of pieces(stretches)) add(edge, first, last);
  return staying;
}

/** The parts of changed lines that stay, by point. An edge may have two stretches: a closed edge at a moved node. */
function pieces(stretches: readonly Stretch[]): { edge: TopologyEdge; first: number; last: number }[] {
  const found: { edge: TopologyEdge; first: number; last: number }[] = [];
  for (const edge of new Set(stretches.map((stretch) => stretch.edge))) {
    const own = stretches.filter((stretch) => stretch.edge === edge).sort((a, b) => a.from - b.from);
    let first = 0;
    for (const { from, to } of own) {
      if (from > first) found.push({ edge, first, last: from });
      first = to;
    }
    const end = edge.line.length / 2 - 1;
    if (end > first) found.push({ edge, first, last: end });
  }
  return found;
}

/** The edges around the ground beside the moved ones, and at their ends, without themselves. */
function around({ edges, borders, fans }: Topology, stretches: readonly Stretch[]): TopologyEdge[] {
  const numbers = new Set<number>();
  for (const { edge } of stretches) {
    for (const cell of [edge.leftCell, edge.rightCell]) for (const no of borders.get(cell) ?? []) numbers.add(no);
    for (const node of [edge.startNode, edge.endNode]) for (const h of fans.get(node) ?? []) numbers.add(Math.abs(h));
  }
  for (const { edge } of stretches) numbers.delete(edge.no);
  return [...numbers].map((no) => edges.get(no)!);
}
