import { type Boxes, binned } from './bins.ts';
import { orientation } from './orientation.ts';
import type { Segments } from './segments.ts';

/** Where segments meet elsewhere than in a common end. Both empty: the soup is noded. */
export interface Intersections {
  /** Pairs that cross in their interiors. */
  readonly crossings: readonly (readonly [s: number, t: number])[];
  /** Ends that lie inside another segment (T-junctions, and overlapping segments on one line). */
  readonly touches: readonly (readonly [point: number, segment: number])[];
}

/** Segments by the numbers of their end points; points at the same place but with other numbers touch. */
export type SegmentSet = Pick<Segments, 'x' | 'y' | 'from' | 'to' | 'segmentCount'>;

/** Finds every crossing and every T-junction, exactly. */
export function intersectionsOf({ x, y, from, to, segmentCount }: SegmentSet): Intersections {
  const bins = binned(boxesOf({ x, y, from, to, segmentCount }));
  const crossings = new Map<number, readonly [number, number]>();
  const touches = new Map<number, readonly [number, number]>();
  const touch = (point: number, segment: number) => {
    if (isInBox(point, segment)) touches.set(point * segmentCount + segment, [point, segment]);
  };
  const isInBox = (p: number, s: number): boolean => {
    const a = from[s]!;
    const b = to[s]!;
    return (
      p !== a &&
      p !== b &&
      Math.min(x[a]!, x[b]!) <= x[p]! &&
      x[p]! <= Math.max(x[a]!, x[b]!) &&
      Math.min(y[a]!, y[b]!) <= y[p]! &&
      y[p]! <= Math.max(y[a]!, y[b]!)
    );
  };
  const compare = (s: number, t: number) => {
    const a = from[s]!;
    const b = to[s]!;
    const c = from[t]!;
    const d = to[t]!;
    const ax = x[a]!;
    const ay = y[a]!;
    const bx = x[b]!;
    const by = y[b]!;
    const cx = x[c]!;
    const cy = y[c]!;
    const dx = x[d]!;
    const dy = y[d]!;
    if (ax < cx && ax < dx && bx < cx && bx < dx) return;
    if (ax > cx && ax > dx && bx > cx && bx > dx) return;
    if (ay < cy && ay < dy && by < cy && by < dy) return;
    if (ay > cy && ay > dy && by > cy && by > dy) return;
    const sideC = orientation(ax, ay, bx, by, cx, cy);
    const sideD = orientation(ax, ay, bx, by, dx, dy);
    if ((sideC > 0 && sideD > 0) || (sideC < 0 && sideD < 0)) return;
    const sideA = orientation(cx, cy, dx, dy, ax, ay);
    const sideB = orientation(cx, cy, dx, dy, bx, by);
    if ((sideA > 0 && sideB > 0) || (sideA < 0 && sideB < 0)) return;
    if (sideC !== 0 && sideD !== 0 && sideA !== 0 && sideB !== 0) {
      const [low, high] = s < t ? [s, t] : [t, s];
      crossings.set(low * segmentCount + high, [low, high]);
      return;
    }
    if (sideC === 0) touch(c, s);
    if (sideD === 0) touch(d, s);
    if (sideA === 0) touch(a, t);
    if (sideB === 0) touch(b, t);
  };
  for (let bin = 0; bin + 1 < bins.starts.length; bin += 1) {
    const end = bins.starts[bin + 1]!;
    for (let i = bins.starts[bin]!; i < end; i += 1)
      for (let j = i + 1; j < end; j += 1) compare(bins.of[i]!, bins.of[j]!);
  }
  return { crossings: [...crossings.values()], touches: [...touches.values()] };
}

function boxesOf({ x, y, from, to, segmentCount }: SegmentSet): Boxes {
  const west = new Int32Array(segmentCount);
  const south = new Int32Array(segmentCount);
  const east = new Int32Array(segmentCount);
  const north = new Int32Array(segmentCount);
  for (let s = 0; s < segmentCount; s += 1) {
    const a = from[s]!;
    const b = to[s]!;
    const isEastward = x[a]! < x[b]!;
    const isNorthward = y[a]! < y[b]!;
    west[s] = x[isEastward ? a : b]!;
    east[s] = x[isEastward ? b : a]!;
    south[s] = y[isNorthward ? a : b]!;
    north[s] = y[isNorthward ? b : a]!;
  }
  return { west, south, east, north };
}
