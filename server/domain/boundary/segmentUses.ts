import type { Segments } from './segments.ts';
import type { Soup } from './soup.ts';

/** How often a polygon lies to the left of a line more than to its right: [polygon, net, polygon, net, …], nets ≠ 0. */
export type Uses = readonly number[];

const NONE: Uses = [];

/** What the segments of a soup bound. */
export interface SegmentUses {
  /** Walking from → to. A polygon on both sides of a segment is not bounded by it. */
  readonly of: (s: number) => Uses;
  /** Whether a segment bounds anything. */
  readonly isBorder: (s: number) => boolean;
}

/** Counts, for each segment, which polygons lie to its left and right. */
export function segmentUses(soup: Soup, segments: Segments): SegmentUses {
  const left = new Int32Array(segments.segmentCount).fill(-1);
  const right = new Int32Array(segments.segmentCount).fill(-1);
  const crowded = new Map<number, number[]>();
  for (let r = 0; r + 1 < soup.starts.length; r += 1) {
    const polygon = soup.polygonOf[r]!;
    for (let i = soup.starts[r]!; i < soup.starts[r + 1]!; i += 1) {
      const s = segments.segmentOf[i]!;
      if (s < 0) continue;
      const sides = segments.isForward[i] ? left : right;
      if (sides[s] === -1) sides[s] = polygon;
      else {
        const extra = crowded.get(s) ?? [];
        extra.push(polygon, segments.isForward[i] ? 1 : -1);
        crowded.set(s, extra);
      }
    }
  }
  const of = (s: number): Uses => {
    const l = left[s]!;
    const r = right[s]!;
    const extra = crowded.get(s);
    if (extra) return summed([...(l >= 0 ? [l, 1] : []), ...(r >= 0 ? [r, -1] : []), ...extra]);
    if (l === r) return NONE;
    return l < 0 ? [r, -1] : r < 0 ? [l, 1] : [l, 1, r, -1];
  };
  return { of, isBorder: (s) => (crowded.has(s) ? of(s).length > 0 : left[s] !== right[s]) };
}

function summed(pairs: readonly number[]): Uses {
  const nets = new Map<number, number>();
  for (let i = 0; i < pairs.length; i += 2) nets.set(pairs[i]!, (nets.get(pairs[i]!) ?? 0) + pairs[i + 1]!);
  return [...nets].filter(([, net]) => net !== 0).flat();
}
