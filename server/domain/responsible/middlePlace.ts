/** A point of a list of points, [x0, y0, x1, y1, …]. */
export type PlainPoint = readonly [x: number, y: number];

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/**
 * The point of a list that lies nearest to its middle (the median east and north, so that a far-off farm pulls nothing along): where a
 * settlement is to be found. Null for an empty list.
 */
export const middlePlace = (points: readonly number[]): PlainPoint | null => {
  if (points.length === 0) return null;
  const x = median(points.filter((_, i) => i % 2 === 0));
  const y = median(points.filter((_, i) => i % 2 === 1));
  let best: PlainPoint = [points[0]!, points[1]!];
  let nearest = Infinity;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const squared = (points[i]! - x) ** 2 + (points[i + 1]! - y) ** 2;
    if (squared < nearest) [nearest, best] = [squared, [points[i]!, points[i + 1]!]];
  }
  return best;
};
