import { doubleArea } from './area.ts';
import { cellLeftOf, headOf, lineOf, nextHalfEdge } from './halfEdge.ts';
import { pointInRing } from './pointInRing.ts';
import type { HalfEdge, Topology } from './topology.ts';

/** A closed ring of grid points, first point not repeated: [x0, y0, x1, y1, …]. */
export type GridRing = readonly number[];

/** One part of a face: its shell counter-clockwise, its holes clockwise. */
export interface GridPolygon {
  readonly shell: GridRing;
  readonly holes: readonly GridRing[];
}

/** The parts of a cell, each with its holes. Empty when the topology has no such cell. */
export const outlineOfCell = (topology: Topology, cell: number): GridPolygon[] =>
  outlineOf(topology, topology.borders.get(cell) ?? [], (other) => other === cell);

/** The union of some cells — a village — found by leaving out the edges between two of them. */
export function outlineOfCells(topology: Topology, cells: Iterable<number>): GridPolygon[] {
  const chosen = new Set(cells);
  const edges = new Set<number>();
  for (const cell of chosen) for (const edge of topology.borders.get(cell) ?? []) edges.add(edge);
  return outlineOf(topology, edges, (cell) => chosen.has(cell));
}

function outlineOf(topology: Topology, edges: Iterable<number>, inside: (cell: number) => boolean): GridPolygon[] {
  const bounds = (h: HalfEdge) => inside(cellLeftOf(topology, h)) && !inside(cellLeftOf(topology, -h));
  const walked = new Set<HalfEdge>();
  const rings: GridRing[] = [];
  for (const edge of edges)
    for (const start of [edge, -edge]) {
      if (walked.has(start) || !bounds(start)) continue;
      const cycle: HalfEdge[] = [];
      for (let h = start; !walked.has(h); h = nextHalfEdge(topology, h, bounds)) {
        walked.add(h);
        cycle.push(h);
      }
      for (const ring of simpleCycles(topology, cycle)) rings.push(ringOf(topology, ring));
    }
  return nest(rings);
}

/** Cuts a walk that comes through a node twice into simple rings: a hole may touch its shell in a point. */
function simpleCycles(topology: Topology, cycle: readonly HalfEdge[]): HalfEdge[][] {
  const rings: HalfEdge[][] = [];
  const open: HalfEdge[] = [];
  const heads = new Map<number, number>();
  for (const h of cycle) {
    if (open.length === 0) heads.set(headOf(topology, -h), 0);
    open.push(h);
    const head = headOf(topology, h);
    const since = heads.get(head);
    if (since === undefined) heads.set(head, open.length);
    else {
      const ring = open.splice(since);
      for (const done of ring.slice(0, -1)) heads.delete(headOf(topology, done));
      rings.push(ring);
    }
  }
  return rings;
}

function ringOf(topology: Topology, cycle: readonly HalfEdge[]): GridRing {
  const ring: number[] = [];
  for (const h of cycle) {
    const line = lineOf(topology, h);
    for (let i = 0; i < line.length - 2; i += 1) ring.push(line[i]!);
  }
  return ring;
}

/** Gives each hole to the smallest shell around it. */
export function nest(rings: readonly GridRing[]): GridPolygon[] {
  const sized = rings.map((ring) => ({ ring, area: doubleArea(ring) }));
  const parts = sized
    .filter(({ area }) => area > 0n)
    .sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : 0))
    .map(({ ring, area }) => ({ shell: ring, holes: [] as GridRing[], area }));
  for (const { ring: hole, area } of sized) {
    if (area > 0n) continue;
    const around =
      parts.length === 1 ? parts[0] : parts.find((part) => part.area >= -area && isRingInside(hole, part.shell));
    around?.holes.push(hole);
  }
  return parts.reverse().map(({ shell, holes }) => ({ shell, holes }));
}

/** Whether a ring that does not cross another lies within it, judged by its first point off the other's line. */
export function isRingInside(ring: GridRing, around: GridRing): boolean {
  for (let i = 0; i < ring.length; i += 2) {
    const side = pointInRing(ring[i]!, ring[i + 1]!, around);
    if (side !== 0) return side > 0;
  }
  return true;
}
