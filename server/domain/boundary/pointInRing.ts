import { orientation } from './orientation.ts';

/** 1 inside, −1 outside, 0 exactly on the ring. Exact for integers; either direction, first point not repeated. */
export function pointInRing(x: number, y: number, ring: ArrayLike<number>): 1 | 0 | -1 {
  let isInside = false;
  let ax = ring[ring.length - 2]!;
  let ay = ring[ring.length - 1]!;
  for (let i = 0; i < ring.length; i += 2) {
    const bx = ring[i]!;
    const by = ring[i + 1]!;
    if (ay > y !== by > y) {
      const side = orientation(ax, ay, bx, by, x, y);
      if (side === 0) return 0;
      if (side > 0 === by > ay) isInside = !isInside;
    } else if ((by === y && bx === x) || (ay === y && by === y && ax > x !== bx > x)) return 0;
    ax = bx;
    ay = by;
  }
  return isInside ? 1 : -1;
}
