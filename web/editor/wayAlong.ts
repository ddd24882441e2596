import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { GridLine } from '#domain/boundary/operation.ts';
import { nearestOnLine, pointsOf } from './nearestOnLine.ts';

/** The part of a line between two of its places, both ends included: the shorter way round when it is closed. */
export function wayAlong(line: GridLine, from: GridPoint, to: GridPoint): GridPoint[] {
  const points = pointsOf(line);
  const a = nearestOnLine(from, line).segment;
  const b = nearestOnLine(to, line).segment;
  const between = isBefore(from, to, a, b, points) ? points.slice(a + 1, b + 1) : points.slice(b + 1, a + 1).reverse();
  const straight = [from, ...between, to];
  const isClosed = line.length > 6 && line[0] === line.at(-2) && line[1] === line.at(-1);
  if (!isClosed) return straight;
  const ring = points.slice(0, -1);
  const [low, high] = isBefore(from, to, a, b, points) ? [a, b] : [b, a];
  const around = [...ring.slice(high + 1), ...ring.slice(0, low + 1)];
  const back = isBefore(from, to, a, b, points) ? around.reverse() : around;
  const other = [from, ...back, to];
  return lengthOf(other) < lengthOf(straight) ? other : straight;
}

const isBefore = (from: GridPoint, to: GridPoint, a: number, b: number, points: readonly GridPoint[]): boolean => {
  if (a !== b) return a < b;
  const start = points[a] ?? from;
  return Math.hypot(from[0] - start[0], from[1] - start[1]) <= Math.hypot(to[0] - start[0], to[1] - start[1]);
};

const lengthOf = (points: readonly GridPoint[]): number =>
  points.reduce((sum, [x, y], i) => (i === 0 ? 0 : sum + Math.hypot(x - points[i - 1]![0], y - points[i - 1]![1])), 0);
