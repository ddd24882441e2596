import { compareDirections } from '../boundary/orientation.ts';

/** A line that leaves a point, and what lies to its left as it leaves (to the right of it lies the next one's left). */
export interface Ray {
  readonly dx: number;
  readonly dy: number;
  readonly left: number;
}

/** What lies beyond a point in a direction, of the lines that leave it; null along one of them, or where none leaves. Exact for integers. */
export function sideToward(rays: readonly Ray[], dx: number, dy: number): number | null {
  let before: Ray | null = null;
  let last: Ray | null = null;
  for (const ray of rays) {
    const turn = compareDirections(ray.dx, ray.dy, dx, dy);
    if (turn === 0) return null;
    if (turn < 0 && (before === null || compareDirections(before.dx, before.dy, ray.dx, ray.dy) < 0)) before = ray;
    if (last === null || compareDirections(last.dx, last.dy, ray.dx, ray.dy) < 0) last = ray;
  }
  return (before ?? last)?.left ?? null;
}
