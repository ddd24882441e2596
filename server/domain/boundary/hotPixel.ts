import { orientation } from './orientation.ts';

/**
 * Whether a segment passes through the pixel of a grid point: the half-open square half a step around it, its west and
 * south sides included. Exact (worked in doubled coordinates).
 * Source: J. Hobby, Practical segment intersection with finite precision output, 1999.
 */
export function passesThroughPixel(px: number, py: number, ax: number, ay: number, bx: number, by: number): boolean {
  const isForward = ax <= bx;
  const x0 = 2 * ((isForward ? ax : bx) - px);
  const y0 = 2 * ((isForward ? ay : by) - py);
  const x1 = 2 * ((isForward ? bx : ax) - px);
  const y1 = 2 * ((isForward ? by : ay) - py);
  if (x0 >= 1 || x1 < -1 || Math.min(y0, y1) >= 1 || Math.max(y0, y1) < -1) return false;
  if (x0 === x1 || y0 === y1) return true;
  const isUpward = y0 < y1;
  const northWest = Math.sign(orientation(x0, y0, x1, y1, -1, 1));
  if (northWest === 0) return !isUpward;
  const northEast = Math.sign(orientation(x0, y0, x1, y1, 1, 1));
  if (northEast === 0) return isUpward;
  if (northWest !== northEast) return true;
  const southWest = Math.sign(orientation(x0, y0, x1, y1, -1, -1));
  if (southWest === 0 || southWest !== northWest) return true;
  const southEast = Math.sign(orientation(x0, y0, x1, y1, 1, -1));
  return southEast === 0 ? !isUpward : southEast !== northWest;
}

/** The grid point whose pixel holds the crossing of two segments that cross in their interiors. */
export function crossingPixel(a: Line, b: Line): [x: number, y: number] {
  const [ax, ay, bx, by] = a;
  const [cx, cy, dx, dy] = b;
  const rx = BigInt(bx - ax);
  const ry = BigInt(by - ay);
  const sx = BigInt(dx - cx);
  const sy = BigInt(dy - cy);
  const below = rx * sy - ry * sx;
  const along = BigInt(cx - ax) * sy - BigInt(cy - ay) * sx;
  return [ax + Number(halfUp(along * rx, below)), ay + Number(halfUp(along * ry, below))];
}

type Line = readonly [ax: number, ay: number, bx: number, by: number];

/** n / d to the nearest whole number, halves up: floor((2n + d) / 2d). */
function halfUp(n: bigint, d: bigint): bigint {
  const [top, bottom] = d < 0n ? [-2n * n - d, -2n * d] : [2n * n + d, 2n * d];
  const whole = top / bottom;
  return top % bottom < 0n ? whole - 1n : whole;
}
