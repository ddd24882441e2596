import { binned } from './bins.ts';
import type { Box } from './edgeMeasure.ts';
import type { GridPoint } from './gridPoint.ts';
import { crossingPixel } from './hotPixel.ts';
import { compareDirections, orientation } from './orientation.ts';
import type { TopologyEdge } from './topology.ts';

/**
 * Segments in flat arrays. The ends carry numbers of joints: two segments may meet in an end where their joints are
 * the same, and nowhere else.
 */
export class SegmentList {
  readonly ax: number[] = [];
  readonly ay: number[] = [];
  readonly bx: number[] = [];
  readonly by: number[] = [];
  readonly jointA: number[] = [];
  readonly jointB: number[] = [];
  /** The edge a segment belongs to. */
  readonly edge: number[] = [];

  get count(): number {
    return this.ax.length;
  }

  /** Adds the segment from point `i` of a line to the next. */
  add(edge: number, line: ArrayLike<number>, i: number, joints: readonly [a: number, b: number]): void {
    this.ax.push(line[2 * i]!);
    this.ay.push(line[2 * i + 1]!);
    this.bx.push(line[2 * i + 2]!);
    this.by.push(line[2 * i + 3]!);
    this.jointA.push(joints[0]);
    this.jointB.push(joints[1]);
    this.edge.push(edge);
  }

  /** The box around all of them. */
  box(): Box {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let s = 0; s < this.count; s += 1) {
      west = Math.min(west, this.ax[s]!, this.bx[s]!);
      east = Math.max(east, this.ax[s]!, this.bx[s]!);
      south = Math.min(south, this.ay[s]!, this.by[s]!);
      north = Math.max(north, this.ay[s]!, this.by[s]!);
    }
    return { west, south, east, north };
  }
}

/** A joint for an inner vertex: never the number of a node, never that of another vertex. */
export const jointAt = (edge: number, point: number): number => -(edge * 2 ** 22 + point + 1);

/** The joints of the segment that starts at point `i` of an edge's line: its nodes at the ends, its vertices between. */
export const jointsOf = ({ no, startNode, endNode, line }: TopologyEdge, i: number): [a: number, b: number] => [
  i === 0 ? startNode : jointAt(no, i),
  2 * i + 4 === line.length ? endNode : jointAt(no, i + 1),
];

/** Where segment `s` of one list meets segment `t` of the other; a crossing between grid points is shown at the nearest. */
export interface Contact {
  readonly at: GridPoint;
  readonly s: number;
  readonly t: number;
}

/** The first place where a segment of `fresh` meets one of `others` (or, without them, another of `fresh`). */
export function contactOf(fresh: SegmentList, others?: SegmentList): Contact | null {
  const against = others ?? fresh;
  // A few segments against many are quicker one by one than a raster is made.
  if (fresh.count > 24 && against.count > 400) return contactByBins(fresh, against, others === undefined);
  for (let s = 0; s < fresh.count; s += 1)
    for (let t = others ? 0 : s + 1; t < against.count; t += 1) {
      const at = meeting(fresh, s, against, t);
      if (at) return { at, s, t };
    }
  return null;
}

function contactByBins(fresh: SegmentList, against: SegmentList, isSelf: boolean): Contact | null {
  const low = (a: readonly number[], b: readonly number[]) => Int32Array.from(a, (v, i) => Math.min(v, b[i]!));
  const high = (a: readonly number[], b: readonly number[]) => Int32Array.from(a, (v, i) => Math.max(v, b[i]!));
  const bins = binned({
    west: low(against.ax, against.bx),
    east: high(against.ax, against.bx),
    south: low(against.ay, against.by),
    north: high(against.ay, against.by),
  });
  const clamp = (v: number, origin: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.floor((v - origin) / bins.width)));
  for (let s = 0; s < fresh.count; s += 1) {
    const left = clamp(Math.min(fresh.ax[s]!, fresh.bx[s]!), bins.west, bins.columns);
    const right = clamp(Math.max(fresh.ax[s]!, fresh.bx[s]!), bins.west, bins.columns);
    const top = clamp(Math.max(fresh.ay[s]!, fresh.by[s]!), bins.south, bins.rows);
    for (let row = clamp(Math.min(fresh.ay[s]!, fresh.by[s]!), bins.south, bins.rows); row <= top; row += 1)
      for (let bin = row * bins.columns + left; bin <= row * bins.columns + right; bin += 1)
        for (let k = bins.starts[bin]!; k < bins.starts[bin + 1]!; k += 1) {
          const t = bins.of[k]!;
          if (isSelf && t <= s) continue;
          const at = meeting(fresh, s, against, t);
          if (at) return { at, s, t };
        }
  }
  return null;
}

/** Where two segments meet against the rules, or null. Exact. */
function meeting(p: SegmentList, s: number, q: SegmentList, t: number): GridPoint | null {
  const [ax, ay, bx, by] = [p.ax[s]!, p.ay[s]!, p.bx[s]!, p.by[s]!];
  const [cx, cy, dx, dy] = [q.ax[t]!, q.ay[t]!, q.bx[t]!, q.by[t]!];
  if (ax < cx && ax < dx && bx < cx && bx < dx) return null;
  if (ax > cx && ax > dx && bx > cx && bx > dx) return null;
  if (ay < cy && ay < dy && by < cy && by < dy) return null;
  if (ay > cy && ay > dy && by > cy && by > dy) return null;
  const [jointA, jointB, jointC, jointD] = [p.jointA[s]!, p.jointB[s]!, q.jointA[t]!, q.jointB[t]!];
  if (jointA === jointC) return sharedWay(ax, ay, bx, by, dx, dy);
  if (jointA === jointD) return sharedWay(ax, ay, bx, by, cx, cy);
  if (jointB === jointC) return sharedWay(bx, by, ax, ay, dx, dy);
  if (jointB === jointD) return sharedWay(bx, by, ax, ay, cx, cy);
  const sideC = orientation(ax, ay, bx, by, cx, cy);
  const sideD = orientation(ax, ay, bx, by, dx, dy);
  if ((sideC > 0 && sideD > 0) || (sideC < 0 && sideD < 0)) return null;
  const sideA = orientation(cx, cy, dx, dy, ax, ay);
  const sideB = orientation(cx, cy, dx, dy, bx, by);
  if ((sideA > 0 && sideB > 0) || (sideA < 0 && sideB < 0)) return null;
  if (sideC === 0 && isBetween(cx, cy, ax, ay, bx, by)) return [cx, cy];
  if (sideD === 0 && isBetween(dx, dy, ax, ay, bx, by)) return [dx, dy];
  if (sideA === 0 && isBetween(ax, ay, cx, cy, dx, dy)) return [ax, ay];
  if (sideB === 0 && isBetween(bx, by, cx, cy, dx, dy)) return [bx, by];
  if (sideA === 0 || sideB === 0 || sideC === 0 || sideD === 0) return null;
  return crossingPixel([ax, ay, bx, by], [cx, cy, dx, dy]);
}

/** Two segments from one point meet again only where they run the same way; the nearer end is shown. */
function sharedWay(x: number, y: number, ex: number, ey: number, fx: number, fy: number): GridPoint | null {
  if (compareDirections(ex - x, ey - y, fx - x, fy - y) !== 0) return null;
  return Math.abs(ex - x) + Math.abs(ey - y) <= Math.abs(fx - x) + Math.abs(fy - y) ? [ex, ey] : [fx, fy];
}

const isBetween = (x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean =>
  Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
