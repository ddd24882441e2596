import type { Bins } from '../boundary/bins.ts';

/**
 * The boxes in the bins a segment runs through, each once: all that it can meet, and a few more. Row by row, so that a
 * long slanting line does not ask for its whole box.
 */
export function linesNear(
  { west, south, width, columns, rows, starts, of }: Bins,
  [px, py, qx, qy]: readonly [number, number, number, number],
): Iterable<number> {
  const isUpward = py <= qy;
  const [ax, ay, bx, by] = isUpward ? [px, py, qx, qy] : [qx, qy, px, py];
  const first = Math.max(0, Math.floor((ay - south) / width));
  const last = Math.min(rows - 1, Math.floor((by - south) / width));
  const slope = by === ay ? 0 : (bx - ax) / (by - ay);
  const found: number[] = [];
  let bins = 0;
  for (let row = first; row <= last; row += 1) {
    const low = Math.max(ay, south + row * width);
    const high = Math.min(by, south + (row + 1) * width);
    const [left, right] =
      by === ay
        ? [Math.min(ax, bx), Math.max(ax, bx)]
        : [ax + slope * ((slope < 0 ? high : low) - ay), ax + slope * ((slope < 0 ? low : high) - ay)];
    // A step to either side for the rounding of the slope.
    const from = Math.max(0, Math.floor((left - 1 - west) / width));
    const to = Math.min(columns - 1, Math.floor((right + 1 - west) / width));
    for (let bin = row * columns + from; bin <= row * columns + to; bin += 1) {
      bins += 1;
      for (let k = starts[bin]!; k < starts[bin + 1]!; k += 1) found.push(of[k]!);
    }
  }
  return bins > 1 ? new Set(found) : found;
}
