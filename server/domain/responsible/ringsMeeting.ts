import type { GridPoint } from '../boundary/gridPoint.ts';
import { crossingPixel } from '../boundary/hotPixel.ts';
import { intersectionsOf } from '../boundary/intersections.ts';
import type { GridRing } from '../boundary/outline.ts';

/**
 * Where the rings of one part meet against the rules: a ring that crosses or touches itself, two that cross or run along
 * each other. That a hole touches another ring in one point is allowed. Null when they do not. Exact.
 */
export function ringsMeeting(rings: readonly GridRing[]): GridPoint | null {
  const points = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const [x, y, from, to, ringOf] = Array.from({ length: 5 }, () => new Int32Array(points)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  let at = 0;
  for (const [r, ring] of rings.entries()) {
    const first = at;
    for (let i = 0; i < ring.length; i += 2, at += 1) {
      x[at] = ring[i]!;
      y[at] = ring[i + 1]!;
      from[at] = at;
      to[at] = i + 2 < ring.length ? at + 1 : first;
      ringOf[at] = r;
    }
  }
  const { crossings, touches } = intersectionsOf({ x, y, from, to, segmentCount: points });
  const [crossing] = crossings;
  if (crossing) {
    const line = (s: number) => [x[from[s]!]!, y[from[s]!]!, x[to[s]!]!, y[to[s]!]!] as const;
    return crossingPixel(line(crossing[0]), line(crossing[1]));
  }
  const met = new Map<number, GridPoint>();
  for (const [point, segment] of touches) {
    const place: GridPoint = [x[point]!, y[point]!];
    const [a, b] = [ringOf[point]!, ringOf[segment]!];
    if (a === b) return place;
    const pair = Math.min(a, b) * rings.length + Math.max(a, b);
    const before = met.get(pair);
    if (before && (before[0] !== place[0] || before[1] !== place[1])) return place;
    met.set(pair, place);
  }
  return null;
}
