import { edgesNear } from './edgesNear.ts';
import { cellLeftOf } from './halfEdge.ts';
import { orientation } from './orientation.ts';
import { OUTSIDE, type HalfEdge, type Topology } from './topology.ts';

/**
 * The half-edge a walk due west from a grid point meets first, turned so that the point lies to its left; null when it
 * meets none. A point exactly on a line counts as lying east of it. Without an index: for one question, not for many.
 */
export function halfEdgeWest(topology: Topology, x: number, y: number): HalfEdge | null {
  let nearest: { no: number; isUpward: boolean; low: number[]; high: number[] } | null = null;
  for (const { no, line } of edgesNear(topology, { west: -Infinity, south: y, east: x, north: y }))
    for (let i = 0; i + 3 < line.length; i += 2) {
      const isUpward = line[i + 1]! < line[i + 3]!;
      const low = isUpward ? [line[i]!, line[i + 1]!] : [line[i + 2]!, line[i + 3]!];
      const high = isUpward ? [line[i + 2]!, line[i + 3]!] : [line[i]!, line[i + 1]!];
      if (low[1]! > y || high[1]! <= y) continue;
      if (orientation(low[0]!, low[1]!, high[0]!, high[1]!, x, y) > 0) continue;
      const segment = { no, isUpward, low, high };
      if (!nearest || isEast(segment, nearest)) nearest = segment;
    }
  return nearest && (nearest.isUpward ? -nearest.no : nearest.no);
}

/** The cell at a grid point, 0 outside the town; on a border the one to its east. */
export function cellUnder(topology: Topology, x: number, y: number): number {
  const west = halfEdgeWest(topology, x, y);
  return west === null ? OUTSIDE : cellLeftOf(topology, west);
}

interface Upward {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Of two upward segments that do not cross and share a height: whether `s` runs east of `t`. */
function isEast(s: Upward, t: Upward): boolean {
  const [a, b] = s.low[1]! >= t.low[1]! ? [t, s] : [s, t];
  const side =
    orientation(a.low[0]!, a.low[1]!, a.high[0]!, a.high[1]!, b.low[0]!, b.low[1]!) ||
    orientation(a.low[0]!, a.low[1]!, a.high[0]!, a.high[1]!, b.high[0]!, b.high[1]!);
  return a === t ? side < 0 : side > 0;
}
