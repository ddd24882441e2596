import { cyclesOf, piecesOf, type Cycle } from './cycles.ts';
import { edgeOf } from './halfEdge.ts';
import { orientation } from './orientation.ts';
import type { HalfEdge, Topology } from './topology.ts';

/** A connected stretch of ground between the lines. Face 0 is everything around the town. */
export interface Face {
  /** The walk around it; null for face 0. */
  readonly shell: Cycle | null;
  /** The outer sides of pieces that stand in it. */
  readonly holes: readonly Cycle[];
}

/** The faces of a set of lines: cycles joined across pieces (an enclave lies in its surrounding face). */
export function facesOf(topology: Topology): { faces: Face[]; faceOf: (h: HalfEdge) => number; pieces: number } {
  const { cycles, cycleOf } = cyclesOf(topology);
  const pieces = piecesOf(topology);
  const faces: { shell: Cycle | null; holes: Cycle[] }[] = [{ shell: null, holes: [] }];
  const faceOfCycle = new Int32Array(cycles.length).fill(-1);
  for (const [i, cycle] of cycles.entries())
    if (cycle.doubleArea > 0n) {
      faceOfCycle[i] = faces.length;
      faces.push({ shell: cycle, holes: [] });
    }
  const below = pieces > 1 ? halfEdgeWestOf(topology) : () => null;
  const place = (i: number): number => {
    if (faceOfCycle[i]! >= 0) return faceOfCycle[i]!;
    const west = below(cycles[i]!);
    const face = west === null ? 0 : place(cycleOf.get(west)!);
    faceOfCycle[i] = face;
    faces[face]!.holes.push(cycles[i]!);
    return face;
  };
  for (const i of cycles.keys()) place(i);
  return { faces, faceOf: (h) => faceOfCycle[cycleOf.get(h)!]!, pieces };
}

interface Segment {
  readonly edge: number;
  readonly isUpward: boolean;
  /** Lower end first. */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The half-edge that a walk due west from a piece's westernmost point meets first, facing it: another piece's. */
function halfEdgeWestOf(topology: Topology): (cycle: Cycle) => HalfEdge | null {
  const bands = new Map<number, Segment[]>();
  const BAND = 2 ** 14;
  for (const { no, line } of topology.edges)
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!];
      if (ay === by) continue;
      const isUpward = ay < by;
      const segment = isUpward
        ? { edge: no, isUpward, x0: ax, y0: ay, x1: bx, y1: by }
        : { edge: no, isUpward, x0: bx, y0: by, x1: ax, y1: ay };
      for (let band = Math.floor(segment.y0 / BAND); band <= Math.floor(segment.y1 / BAND); band += 1) {
        const list = bands.get(band);
        if (list) list.push(segment);
        else bands.set(band, [segment]);
      }
    }
  return (cycle) => {
    const [px, py] = westernmost(topology, cycle);
    let nearest: Segment | null = null;
    for (const segment of bands.get(Math.floor(py / BAND)) ?? []) {
      if (segment.y0 > py || segment.y1 <= py) continue;
      if (orientation(segment.x0, segment.y0, segment.x1, segment.y1, px, py) >= 0) continue;
      if (!nearest || isEastOf(segment, nearest)) nearest = segment;
    }
    // East of an upward segment is its right: the twin's left.
    return nearest && (nearest.isUpward ? -nearest.edge : nearest.edge);
  };
}

/** Of two upward segments that do not cross and share a height: whether `s` runs east of `t`. */
function isEastOf(s: Segment, t: Segment): boolean {
  if (s.y0 >= t.y0) {
    const side = orientation(t.x0, t.y0, t.x1, t.y1, s.x0, s.y0);
    return (side === 0 ? orientation(t.x0, t.y0, t.x1, t.y1, s.x1, s.y1) : side) < 0;
  }
  const side = orientation(s.x0, s.y0, s.x1, s.y1, t.x0, t.y0);
  return (side === 0 ? orientation(s.x0, s.y0, s.x1, s.y1, t.x1, t.y1) : side) > 0;
}

function westernmost(topology: Topology, { halfEdges }: Cycle): readonly [number, number] {
  let x = Infinity;
  let y = Infinity;
  for (const h of halfEdges) {
    const { line } = edgeOf(topology, h);
    for (let i = 0; i < line.length; i += 2) {
      const px = line[i]!;
      const py = line[i + 1]!;
      if (px > x || (px === x && py >= y)) continue;
      x = px;
      y = py;
    }
  }
  return [x, y];
}
