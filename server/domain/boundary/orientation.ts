/**
 * On which side of the line a → b the point c lies: positive to the left, negative to the right, 0 on the line.
 * Exact for integer coordinates: products under 2^53 (towns up to 6.7° wide) are exact in float64, a sign beyond
 * the rounding error is sure, and the rest is done in BigInt.
 */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const left = (bx - ax) * (cy - ay);
  const right = (by - ay) * (cx - ax);
  const turn = left - right;
  const reach = Math.abs(left) + Math.abs(right);
  if (reach < 2 ** 53 || Math.abs(turn) > reach * 2 ** -50) return turn;
  return Number(BigInt(bx - ax) * BigInt(cy - ay) - BigInt(by - ay) * BigInt(cx - ax));
}

/** Compares two directions counter-clockwise, starting at east; 0 when they point the same way. Exact for integers. */
export function compareDirections(ax: number, ay: number, bx: number, by: number): number {
  const halves = half(ax, ay) - half(bx, by);
  if (halves !== 0) return halves;
  return -orientation(0, 0, ax, ay, bx, by);
}

const half = (x: number, y: number): number => (y > 0 || (y === 0 && x > 0) ? 0 : 1);
