import { metresBetween } from '#domain/coordinateSystem.ts';
import type { LonLat } from '../../map/model.ts';

/** How long a line is, in metres. */
export const lengthM = (line: readonly LonLat[]): number =>
  line.reduce((sum, point, i) => sum + (i === 0 ? 0 : metresBetween(line[i - 1] ?? point, point)), 0);

const between = ([x0, y0]: LonLat, [x1, y1]: LonLat, share: number): LonLat => [
  x0 + (x1 - x0) * share,
  y0 + (y1 - y0) * share,
];

/** The part of a line between two distances from its beginning, in metres; at least two points, the line itself when it is all asked for. */
export function stretchOf(line: readonly LonLat[], fromM: number, toM: number): LonLat[] {
  const points: LonLat[] = [];
  let walked = 0;
  for (const [i, end] of line.entries()) {
    const start = line[i - 1];
    if (!start) continue;
    const length = metresBetween(start, end);
    const [from, to] = [Math.max(fromM, walked), Math.min(toM, walked + length)];
    if (from < to && length > 0) {
      if (points.length === 0) points.push(between(start, end, (from - walked) / length));
      points.push(between(start, end, (to - walked) / length));
    }
    walked += length;
  }
  return points.length >= 2 ? points : [...line];
}

/** How far along a line the point of it nearest to a place lies, and how far away that is, in metres. */
export function nearestAlong(line: readonly LonLat[], place: LonLat): { alongM: number; awayM: number } {
  let best = { alongM: 0, awayM: Number.POSITIVE_INFINITY };
  let walked = 0;
  const narrow = Math.cos((place[1] * Math.PI) / 180);
  for (const [i, end] of line.entries()) {
    const start = line[i - 1];
    if (!start) continue;
    const length = metresBetween(start, end);
    const [dx, dy] = [(end[0] - start[0]) * narrow, end[1] - start[1]];
    const [px, py] = [(place[0] - start[0]) * narrow, place[1] - start[1]];
    const size = dx * dx + dy * dy;
    const share = size === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / size));
    const awayM = metresBetween(between(start, end, share), place);
    if (awayM < best.awayM) best = { alongM: walked + length * share, awayM };
    walked += length;
  }
  return best;
}
