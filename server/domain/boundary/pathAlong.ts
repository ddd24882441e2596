import type { GridPoint } from './gridPoint.ts';
import type { GridLine } from './operation.ts';
import { reversed } from './halfEdge.ts';
import { nearestOnLine, squeezeAt } from './operations/nearestOnLine.ts';
import { shortestWay, type Way } from './shortestWay.ts';

/**
 * The ways along lines — a cell's border, a road, a river — from the place nearest to one point to the place nearest to
 * another: the shortest first, then the shortest that shares no stretch with it (the other way round a ring). Lines
 * hang together where their ends are the same grid point; where they only cross, there is no turning. Empty when the
 * two places are one, or when no way leads from one to the other.
 */
export function pathsAlong(lines: readonly GridLine[], from: GridPoint, to: GridPoint): GridLine[] {
  const [start, end] = [placeOn(lines, from), placeOn(lines, to)];
  if (!start || !end || keyOf(start.at) === keyOf(end.at)) return [];
  const squeeze = squeezeAt(from[1]);
  const ways = lines.flatMap((line, of) =>
    cutAt(
      line,
      [start, end].filter((place) => place.of === of),
    ).map(
      (piece): Way => ({
        from: keyOf(piece),
        to: keyOf(piece.slice(-2)),
        length: lengthOf(piece, squeeze),
        line: piece,
      }),
    ),
  );
  const first = shortestWay(ways, keyOf(start.at), keyOf(end.at));
  if (!first) return [];
  const used = new Set(first.map(({ way }) => way));
  const second = shortestWay(
    ways.filter((way) => !used.has(way)),
    keyOf(start.at),
    keyOf(end.at),
  );
  return [first, second].flatMap((steps) => (steps ? [joined(steps)] : []));
}

interface PlaceOnLine {
  /** Which line. */
  readonly of: number;
  readonly segment: number;
  readonly along: number;
  readonly at: GridPoint;
}

function placeOn(lines: readonly GridLine[], point: GridPoint): PlaceOnLine | null {
  let best: (PlaceOnLine & { readonly steps: number }) | null = null;
  for (const [of, line] of lines.entries()) {
    if (line.length < 4) continue;
    const nearest = nearestOnLine(line, point);
    if (!best || nearest.steps < best.steps) best = { of, ...nearest };
  }
  return best;
}

const keyOf = ([x, y]: readonly number[]): string => `${x} ${y}`;

/** A line cut at some of its places. */
function cutAt(line: GridLine, places: readonly PlaceOnLine[]): GridLine[] {
  const pieces: GridLine[] = [];
  let rest: number[] = [];
  const cuts = [...places].sort((a, b) => a.segment + a.along - (b.segment + b.along));
  for (let i = 0; i < line.length; i += 2) {
    if (!endsWith(rest, line[i]!, line[i + 1]!)) rest.push(line[i]!, line[i + 1]!);
    for (const { segment, at } of cuts) {
      if (2 * segment !== i) continue;
      if (!endsWith(rest, ...at)) rest.push(...at);
      if (rest.length > 2) pieces.push(rest);
      rest = [...at];
    }
  }
  return rest.length > 2 ? [...pieces, rest] : pieces;
}

const endsWith = (line: GridLine, x: number, y: number): boolean =>
  line[line.length - 2] === x && line[line.length - 1] === y;

function lengthOf(line: GridLine, squeeze: number): number {
  let sum = 0;
  for (let i = 2; i < line.length; i += 2)
    sum += Math.hypot((line[i]! - line[i - 2]!) * squeeze, line[i + 1]! - line[i - 1]!);
  return sum;
}

function joined(steps: readonly { readonly way: Way; readonly isForward: boolean }[]): GridLine {
  const path: number[] = [];
  for (const { way, isForward } of steps) {
    const line = isForward ? way.line : reversed(way.line);
    for (let i = path.length === 0 ? 0 : 2; i < line.length; i += 1) path.push(line[i]!);
  }
  return path;
}
