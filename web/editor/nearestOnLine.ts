import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { GridLine } from '#domain/boundary/operation.ts';

/** The nearest place of a segment; `share` 0..1 along it. Degrees of longitude are `squeeze` times as wide as those of latitude. */
export function nearestOnSegment(
  [x, y]: GridPoint,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  squeeze: number,
): { readonly at: GridPoint; readonly share: number; readonly distance: number } {
  const dx = (bx - ax) * squeeze;
  const dy = by - ay;
  const share = Math.max(0, Math.min(1, ((x - ax) * squeeze * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  const px = ax + share * (bx - ax);
  const py = ay + share * (by - ay);
  return { at: [Math.round(px), Math.round(py)], share, distance: Math.hypot((px - x) * squeeze, py - y) };
}

/** The nearest place of a line: which segment (0 = the first), where, how far in steps of latitude. */
export function nearestOnLine(point: GridPoint, line: GridLine): { at: GridPoint; segment: number; distance: number } {
  const squeeze = squeezeAt(point[1]);
  let best = { at: [line[0]!, line[1]!] as GridPoint, segment: 0, distance: Infinity };
  for (let i = 0; i + 3 < line.length; i += 2) {
    const { at, distance } = nearestOnSegment(point, line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!, squeeze);
    if (distance < best.distance) best = { at, segment: i / 2, distance };
  }
  return best;
}

/** How many steps of latitude a step of longitude is worth at a latitude in steps. */
export const squeezeAt = (y: number): number => Math.cos(((y / 1e7) * Math.PI) / 180);

/** The points of a line, one by one. */
export const pointsOf = (line: GridLine): GridPoint[] =>
  Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i]!, line[2 * i + 1]!] as const);

export const isSame = (a: GridPoint, b: GridPoint): boolean => a[0] === b[0] && a[1] === b[1];

/** Metres that a step of latitude is worth. */
export const metresPerStep = 40_007_863 / 360 / 1e7;
