import type { ScreenPoint } from './tool.ts';

/** A drawn stroke with fewer points, none further than `within` pixels from the old one. Source: Douglas and Peucker, 1973. */
export function thinned(points: readonly ScreenPoint[], within: number): ScreenPoint[] {
  const keeps = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let furthest = { at: -1, distance: within };
    for (let i = from + 1; i < to; i += 1) {
      const distance = distanceTo(points[i]!, points[from]!, points[to]!);
      if (distance > furthest.distance) furthest = { at: i, distance };
    }
    if (furthest.at < 0) continue;
    keeps.add(furthest.at);
    open.push([from, furthest.at], [furthest.at, to]);
  }
  return points.filter((_, i) => keeps.has(i));
}

function distanceTo(p: ScreenPoint, a: ScreenPoint, b: ScreenPoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(a.x + share * dx - p.x, a.y + share * dy - p.y);
}
