import { cycleFrom, cyclesOfCell, windingOfHalfEdges } from '../cellCycles.ts';
import { changeTopology, type Operated } from '../change.ts';
import { contactOf, jointsOf, SegmentList } from '../contact.ts';
import { ringOfCycle, type Cycle } from '../cycles.ts';
import { type GridPoint, lonLat } from '../gridPoint.ts';
import { cellLeftOf, edgeOf } from '../halfEdge.ts';
import type { TopologyOperation } from '../operation.ts';
import type { OperationFault } from '../operationFault.ts';
import { pointInRing } from '../pointInRing.ts';
import { OUTSIDE, type HalfEdge, type Topology, type TopologyEdge } from '../topology.ts';
import { windingAround } from '../winding.ts';
import { offEarth, rangeFault } from './found.ts';

type MoveEnclave = Extract<TopologyOperation, { readonly kind: 'moveEnclave' }>;

/** Moves a part of a cell that stands free in another, with all that lies in it, to other ground of that cell. */
export function moveEnclave(topology: Topology, { cell, at, by }: MoveEnclave): Operated {
  const range = rangeFault(at, by);
  if (range) return { faults: [range] };
  const place = lonLat(...at);
  if (!topology.borders.get(cell)) return { faults: [{ kind: 'cell-gone', cell, at: place }] };
  if (by[0] === 0 && by[1] === 0) return { faults: [{ kind: 'nothing-changes', at: place }] };
  const outline = outlineAround(topology, cell, at);
  if (!outline) return { faults: [{ kind: 'not-an-enclave', cell, at: place }] };
  const moved = edgesWithin(topology, outline);
  const ring = shifted(ringOfCycle(topology, outline), by);
  const fault = offEarth(ring) ?? landingFault(topology, { outline, moved, ring, by });
  return fault ? { faults: [fault] } : shiftedChange(topology, moved, by);
}

/**
 * The walk around the part of a cell that a point lies in, the surroundings to its left; null when the part hangs
 * together with other ground, lies in several cells, or beside the outside: then it is no enclave.
 */
function outlineAround(topology: Topology, cell: number, [x, y]: GridPoint): readonly HalfEdge[] | null {
  const holds = ({ halfEdges }: Cycle) => pointInRing(x, y, ringOfCycle(topology, halfEdges)) >= 0;
  const cycles = cyclesOfCell(topology, cell);
  const [part] = cycles
    .filter((cycle) => cycle.doubleArea > 0n && holds(cycle))
    .sort((a, b) => (a.doubleArea < b.doubleArea ? -1 : 1));
  if (!part) return null;
  const own = new Set(part.halfEdges);
  for (const h of part.halfEdges) {
    const beyond = cycleFrom(topology, -h);
    if (beyond.doubleArea > 0n) continue;
    const isFree = beyond.halfEdges.every((outer) => own.has(-outer));
    return isFree && cellLeftOf(topology, -h) !== OUTSIDE ? beyond.halfEdges : null;
  }
  return null;
}

/** Everything drawn inside an outline, and the outline: cell by cell, from the border in. */
function edgesWithin(topology: Topology, outline: readonly HalfEdge[]): TopologyEdge[] {
  const found = new Set(outline.map(Math.abs));
  const seen = new Set<number>();
  const cells = outline.map((h) => cellLeftOf(topology, -h));
  for (let cell = cells.pop(); cell !== undefined; cell = cells.pop()) {
    if (seen.has(cell)) continue;
    seen.add(cell);
    for (const no of topology.borders.get(cell) ?? []) {
      const { line, leftCell, rightCell } = edgeOf(topology, no);
      const [x, y] = [line[0]! + line[2]!, line[1]! + line[3]!];
      if (found.has(no) || windingOfHalfEdges(topology, outline, x, y) === 0) continue;
      found.add(no);
      cells.push(leftCell, rightCell);
    }
  }
  return [...found].sort((a, b) => a - b).map((no) => edgeOf(topology, no));
}

const shifted = (line: readonly number[], by: GridPoint): number[] => line.map((value, i) => value + by[i % 2]!);

interface Landing {
  readonly outline: readonly HalfEdge[];
  readonly moved: readonly TopologyEdge[];
  /** The outline where it is to lie. */
  readonly ring: readonly number[];
  readonly by: GridPoint;
}

/** The new place must be ground of the same surroundings, touch no line and hold nothing. */
function landingFault(topology: Topology, { outline, moved, ring, by }: Landing): OperationFault | null {
  const around = cellLeftOf(topology, outline[0]!);
  const numbers = new Set(moved.map(({ no }) => no));
  const border = (topology.borders.get(around) ?? []).filter((no) => !numbers.has(no));
  const landing = new SegmentList();
  for (const h of outline) addLine(landing, edgeOf(topology, h), by);
  const staying = new SegmentList();
  for (const no of border) addLine(staying, edgeOf(topology, no));
  const contact = contactOf(landing, staying);
  if (contact) return { kind: 'sweeps-over', edge: staying.edge[contact.t]!, at: lonLat(...contact.at) };
  const walks = border.map((no) => (cellLeftOf(topology, no) === around ? no : -no));
  const [x, y] = [ring[0]! + ring[2]!, ring[1]! + ring[3]!];
  if (windingOfHalfEdges(topology, walks, x, y) !== 1)
    return { kind: 'sweeps-over', edge: null, at: lonLat(ring[0]!, ring[1]!) };
  const closed = [...ring, ring[0]!, ring[1]!];
  for (const no of border) {
    const { line } = edgeOf(topology, no);
    if (windingAround(line[0]! + line[2]!, line[1]! + line[3]!, closed) !== 0)
      return { kind: 'sweeps-over', edge: no, at: lonLat(line[0]!, line[1]!) };
  }
  return null;
}

function addLine(segments: SegmentList, edge: TopologyEdge, by: GridPoint = [0, 0]): void {
  const line = shifted(edge.line, by);
  for (let i = 0; 2 * i + 3 < line.length; i += 1) segments.add(edge.no, line, i, jointsOf(edge, i));
}

/** Corners and edges under new numbers, in the order of the old. */
function shiftedChange(topology: Topology, moved: readonly TopologyEdge[], by: GridPoint): Operated {
  const corners = [...new Set(moved.flatMap(({ startNode, endNode }) => [startNode, endNode]))].sort((a, b) => a - b);
  const renumbered = new Map(corners.map((no, i) => [no, topology.nextNode + i]));
  const nodes = corners.map((old) => {
    const { x, y } = topology.nodes.get(old)!;
    const no = renumbered.get(old)!;
    return [no, { no, x: x + by[0], y: y + by[1] }] as const;
  });
  const edges = moved.map((edge, i) => {
    const [startNode, endNode] = [renumbered.get(edge.startNode)!, renumbered.get(edge.endNode)!];
    const no = topology.nextEdge + i;
    return [no, { ...edge, no, startNode, endNode, line: shifted(edge.line, by) }] as const;
  });
  return changeTopology(topology, {
    nodes: [...corners.map((no) => [no, null] as const), ...nodes],
    edges: [...moved.map(({ no }) => [no, null] as const), ...edges],
    nextNode: topology.nextNode + nodes.length,
    nextEdge: topology.nextEdge + edges.length,
  });
}
