import { binned } from './bins.ts';
import { passesThroughPixel } from './hotPixel.ts';
import type { SegmentSet } from './intersections.ts';

/** Grid points a segment may not pass by within half a step. */
export interface HotPoints {
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/**
 * By segment: the hot points strictly between its ends whose pixel it passes, in order from → to. Segments before
 * `first` are left alone.
 */
export function waysThroughPixels(
  { x, y, from, to, segmentCount }: SegmentSet,
  hot: HotPoints,
  first = 0,
): Map<number, number[]> {
  const ways = new Map<number, number[]>();
  if (hot.x.length === 0) return ways;
  const bins = binned({ west: hot.x, east: hot.x, south: hot.y, north: hot.y });
  const column = (v: number) => Math.min(bins.columns - 1, Math.max(0, Math.floor((v - bins.west) / bins.width)));
  const row = (v: number) => Math.min(bins.rows - 1, Math.max(0, Math.floor((v - bins.south) / bins.width)));
  for (let s = first; s < segmentCount; s += 1) {
    const [ax, ay, bx, by] = [x[from[s]!]!, y[from[s]!]!, x[to[s]!]!, y[to[s]!]!];
    const passed: { x: number; y: number; along: number }[] = [];
    for (let r = row(Math.min(ay, by) - 1); r <= row(Math.max(ay, by) + 1); r += 1)
      for (let c = column(Math.min(ax, bx) - 1); c <= column(Math.max(ax, bx) + 1); c += 1) {
        const bin = r * bins.columns + c;
        for (let k = bins.starts[bin]!; k < bins.starts[bin + 1]!; k += 1) {
          const px = hot.x[bins.of[k]!]!;
          const py = hot.y[bins.of[k]!]!;
          if ((px === ax && py === ay) || (px === bx && py === by)) continue;
          if (passesThroughPixel(px, py, ax, ay, bx, by))
            passed.push({ x: px, y: py, along: (px - ax) * (bx - ax) + (py - ay) * (by - ay) });
        }
      }
    if (passed.length === 0) continue;
    passed.sort((p, q) => p.along - q.along);
    ways.set(
      s,
      passed.flatMap((p) => [p.x, p.y]),
    );
  }
  return ways;
}
