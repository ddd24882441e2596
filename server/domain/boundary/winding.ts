import { orientation } from './orientation.ts';

/**
 * How often a line runs counter-clockwise around a point, as far as this line goes: summed over all lines of closed
 * walks it is the winding number. The point is given doubled (the sum of a segment's two ends is its middle) and must
 * not lie on the line. Exact for integers.
 */
export function windingAround(doubledX: number, doubledY: number, line: ArrayLike<number>): number {
  let winding = 0;
  let ax = 2 * line[0]!;
  let ay = 2 * line[1]!;
  for (let i = 2; i < line.length; i += 2) {
    const bx = 2 * line[i]!;
    const by = 2 * line[i + 1]!;
    if (ay <= doubledY) {
      if (by > doubledY && orientation(ax, ay, bx, by, doubledX, doubledY) > 0) winding += 1;
    } else if (by <= doubledY && orientation(ax, ay, bx, by, doubledX, doubledY) < 0) winding -= 1;
    ax = bx;
    ay = by;
  }
  return winding;
}
