import { cyclesOfCell, windingOfHalfEdges } from './cellCycles.ts';
import type { Change } from './change.ts';
import { contactOf, jointsOf, SegmentList } from './contact.ts';
import type { Cycle } from './cycles.ts';
import { boxesMeet, measureOf } from './edgeMeasure.ts';
import { lonLat } from './gridPoint.ts';
import { cellLeftOf, edgeOf, lineOf, tailOf } from './halfEdge.ts';
import { compareDirections } from './orientation.ts';
import { SegmentTable } from './segmentTable.ts';
import { direction, OUTSIDE, type Topology, type TopologyEdge } from './topology.ts';
import type { TopologyFault } from './topologyFaults.ts';

/**
 * The invariants of `topologyFaults` for a change of a sound topology, in O(touched): edges whole and between two
 * cells, corners in order, no new segment meeting another, one cell around every face (enclaves too), Euler's count, and
 * the exact area: what the cells win or lose together is what the outside loses or wins. Empty when sound. In an
 * `euler` fault the numbers are the differences.
 *
 * Only touched cells are looked at. A segment that was there before meets nothing it did not meet before; a new one
 * lies beside two touched cells, and to meet the border of another it would have to leave their ground first.
 */
export function changeFaults(before: Topology, change: Change): TopologyFault[] {
  const rows = rowFaults(change);
  if (rows.length > 0) return rows;
  const crossing = crossingFault(change);
  if (crossing) return [crossing];
  const { topology, touched } = change;
  const old = touched.cells.map((cell) => cyclesOfCell(before, cell));
  const now = touched.cells.map((cell) => cyclesOfCell(topology, cell));
  const faults = touched.cells.flatMap((cell, i) => groundFaults(topology, cell, now[i]!));
  const count = (cycles: readonly Cycle[][], isShell: boolean) =>
    cycles.flat().filter(({ doubleArea }) => doubleArea > 0n === isShell).length;
  const nodes = topology.nodes.size - before.nodes.size;
  const edges = topology.edges.size - before.edges.size;
  const faces = count(now, true) - count(old, true);
  const pieces = count(now, false) - count(old, false);
  if (nodes - edges + faces !== pieces) faults.push({ kind: 'euler', nodes, edges, faces, pieces });
  const outside = touched.cells.indexOf(OUTSIDE);
  const areaOf = (cycles: readonly Cycle[]) => cycles.reduce((sum, { doubleArea }) => sum + doubleArea, 0n);
  const ground = (cycles: readonly Cycle[][]) => areaOf(cycles.filter((_, i) => i !== outside).flat());
  const beyond = (cycles: readonly Cycle[][]) => areaOf(cycles[outside] ?? []);
  const expected = ground(old) + beyond(old) - beyond(now);
  if (ground(now) !== expected) faults.push({ kind: 'area', expected, found: ground(now) });
  return faults;
}

/** Edges, corners and border lists that do not fit together. */
function rowFaults({ topology, touched, inverse }: Change): TopologyFault[] {
  const faults: TopologyFault[] = [];
  const corners = new Set(inverse.nodes.map(([no]) => no));
  for (const [, edge] of inverse.edges) if (edge) corners.add(edge.startNode).add(edge.endNode);
  for (const no of touched.openedEdges) {
    const edge = edgeOf(topology, no);
    corners.add(edge.startNode).add(edge.endNode);
    if (edge.leftCell === edge.rightCell) faults.push({ kind: 'same-cell-twice', edge: no, cell: edge.leftCell });
    const isListed = [edge.leftCell, edge.rightCell].every((cell) => topology.borders.get(cell)?.includes(no));
    if (!isListed || !isLine(edge)) faults.push({ kind: 'broken-edge', edge: no });
  }
  for (const cell of touched.cells)
    for (const no of topology.borders.get(cell) ?? [])
      if (!topology.edges.get(no)) faults.push({ kind: 'broken-edge', edge: no });
  // Directions at the corners mean nothing while a line is no line.
  return faults.length > 0 ? faults : [...corners].flatMap((no) => cornerFaults(topology, no));
}

function isLine({ line }: TopologyEdge): boolean {
  if (line.length < 4 || line.length % 2 === 1 || !line.every(Number.isInteger)) return false;
  for (let i = 2; i < line.length; i += 2) if (line[i] === line[i - 2] && line[i + 1] === line[i - 1]) return false;
  return true;
}

/** A corner stands where its edges end, and lists them once each, counter-clockwise, no two running the same way. */
function cornerFaults(topology: Topology, no: number): TopologyFault[] {
  const node = topology.nodes.get(no);
  const fan = topology.fans.get(no) ?? [];
  const broken = fan.find((h) => {
    const edge = topology.edges.get(Math.abs(h));
    if (!edge || !node || tailOf(topology, h) !== no) return true;
    const at = h > 0 ? 0 : edge.line.length - 2;
    return edge.line[at] !== node.x || edge.line[at + 1] !== node.y;
  });
  if (broken !== undefined) return [{ kind: 'broken-edge', edge: Math.abs(broken) }];
  const directions = fan.map((h) => direction(edgeOf(topology, h), h));
  const isInOrder = directions.every((to, i) => {
    const from = directions[i - 1];
    return !from || compareDirections(from.dx, from.dy, to.dx, to.dy) < 0;
  });
  return isInOrder || !node ? [] : [{ kind: 'crossing', at: lonLat(node.x, node.y) }];
}

/** Segments that were not there before may meet others in common ends only. */
function crossingFault({ topology, touched, inverse }: Change): TopologyFault | null {
  const known = new SegmentTable(inverse.edges.flatMap(([, edge]) => (edge ? [edge.line] : [])));
  const fresh = new SegmentList();
  for (const no of touched.openedEdges) {
    const edge = edgeOf(topology, no);
    for (let i = 0; 2 * i + 3 < edge.line.length; i += 1)
      if (!known.has(edge.line, 2 * i)) fresh.add(no, edge.line, i, jointsOf(edge, i));
  }
  if (fresh.count === 0) return null;
  const box = fresh.box();
  const others = new SegmentList();
  const numbers = new Set(touched.cells.flatMap((cell) => topology.borders.get(cell) ?? []));
  for (const no of numbers) {
    const edge = edgeOf(topology, no);
    if (!boxesMeet(measureOf(edge), box)) continue;
    const { line } = edge;
    const isOpened = touched.openedEdges.includes(no);
    for (let i = 0; 2 * i + 3 < line.length; i += 1) {
      const [ax, ay, bx, by] = [line[2 * i]!, line[2 * i + 1]!, line[2 * i + 2]!, line[2 * i + 3]!];
      if ((ax < box.west && bx < box.west) || (ax > box.east && bx > box.east)) continue;
      if ((ay < box.south && by < box.south) || (ay > box.north && by > box.north)) continue;
      if (!isOpened || known.has(line, 2 * i)) others.add(no, line, i, jointsOf(edge, i));
    }
  }
  const contact = contactOf(fresh) ?? contactOf(fresh, others);
  return contact && { kind: 'crossing', at: lonLat(...contact.at) };
}

/** One cell all around each face: along every walk, and from walk to walk where enclaves and parts lie in each other. */
function groundFaults(topology: Topology, cell: number, cycles: readonly Cycle[]): TopologyFault[] {
  const faults: TopologyFault[] = [];
  for (const { halfEdges, doubleArea } of cycles) {
    const line = lineOf(topology, halfEdges[0]!);
    const [x, y] = [line[0]! + line[2]!, line[1]! + line[3]!];
    const around = new Set(halfEdges.map((h) => cellLeftOf(topology, h)));
    // Just left of a walk is ground of its cell: inside exactly one part of it and in none of its holes, or, for the
    // outside, in none. The walk itself goes around that place when it is a shell.
    const others = cycles.filter((cycle) => cycle.halfEdges !== halfEdges).flatMap((cycle) => cycle.halfEdges);
    const wanted = (cell === OUTSIDE ? 0 : 1) - (doubleArea > 0n ? 1 : 0);
    if (around.size === 1 && windingOfHalfEdges(topology, others, x, y) === wanted) continue;
    const cells = [...around].sort((a, b) => a - b);
    faults.push({ kind: 'mixed-face', cells, at: lonLat(line[0]!, line[1]!) });
  }
  return faults;
}
