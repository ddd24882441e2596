import { metresPerDegree } from './area.ts';
import { toDegrees, type GridPoint } from './gridPoint.ts';
import type { GridPolygon } from './outline.ts';
import { pointInRing } from './pointInRing.ts';

interface Square {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** How far the centre lies within the border, negative outside. */
  readonly depth: number;
  /** The depth no point of the square can exceed. */
  readonly most: number;
}

/**
 * The grid point farthest from the border of the largest part, within a fiftieth of its width: where a label stands.
 * Source: V. Agafonkin, "A new algorithm for finding a visual center of a polygon", 2016.
 */
export function labelPoint(parts: readonly GridPolygon[]): GridPoint {
  const part = parts[0];
  if (!part) throw new Error('no ground to label');
  const rings = [part.shell, ...part.holes];
  const [west, south, east, north] = boxOf(part.shell);
  const metres = metresPerDegree(toDegrees((south + north) / 2));
  const squeeze = metres.lon / metres.lat;
  const square = (x: number, y: number, half: number): Square => {
    const depth = depthAt(x, y, rings, squeeze);
    return { x, y, half, depth, most: depth + half * Math.SQRT2 };
  };
  const size = Math.max(1, Math.min((east - west) * squeeze, north - south));
  const queue: Square[] = [];
  for (let y = south; y < north; y += size)
    for (let x = west; x < east; x += size / squeeze)
      queue.push(square(x + size / 2 / squeeze, y + size / 2, size / 2));
  let best = square((west + east) / 2, (south + north) / 2, 0);
  const precision = Math.max(1, size / 50);
  for (let next = takeMost(queue); next; next = takeMost(queue)) {
    if (next.depth > best.depth) best = next;
    if (next.most - best.depth <= precision) continue;
    const half = next.half / 2;
    for (const dx of [-half, half])
      for (const dy of [-half, half]) queue.push(square(next.x + dx / squeeze, next.y + dy, half));
  }
  return insideOf(best, part);
}

function takeMost(queue: Square[]): Square | undefined {
  let at = 0;
  for (let i = 1; i < queue.length; i += 1) if (queue[i]!.most > queue[at]!.most) at = i;
  const found = queue[at];
  const last = queue.pop();
  if (last && at < queue.length) queue[at] = last;
  return found;
}

/** The best point on the grid; a cell a few steps wide may have none inside, then a corner of its own must do. */
function insideOf({ x, y }: Square, { shell, holes }: GridPolygon): GridPoint {
  const [px, py] = [Math.round(x), Math.round(y)];
  const isInside = pointInRing(px, py, shell) > 0 && holes.every((hole) => pointInRing(px, py, hole) < 0);
  return isInside ? [px, py] : [shell[0]!, shell[1]!];
}

/** Distance to the nearest line, in steps of latitude, negative outside. */
function depthAt(x: number, y: number, rings: readonly (readonly number[])[], squeeze: number): number {
  let isInside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    let ax = ring[ring.length - 2]!;
    let ay = ring[ring.length - 1]!;
    for (let i = 0; i < ring.length; i += 2) {
      const bx = ring[i]!;
      const by = ring[i + 1]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
      nearest = Math.min(nearest, squaredDistance((x - ax) * squeeze, y - ay, (bx - ax) * squeeze, by - ay));
      ax = bx;
      ay = by;
    }
  }
  return (isInside ? 1 : -1) * Math.sqrt(nearest);
}

function squaredDistance(px: number, py: number, dx: number, dy: number): number {
  const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return (px - along * dx) ** 2 + (py - along * dy) ** 2;
}

/** The box of a ring: west, south, east, north in grid steps. */
export function boxOf(ring: readonly number[]): [west: number, south: number, east: number, north: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    box[0] = Math.min(box[0], ring[i]!);
    box[1] = Math.min(box[1], ring[i + 1]!);
    box[2] = Math.max(box[2], ring[i]!);
    box[3] = Math.max(box[3], ring[i + 1]!);
  }
  return box;
}
