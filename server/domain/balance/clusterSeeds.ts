/** Points in a plane; index = point. */
interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * The middles of `count` clusters of points: k-means from points taken evenly along a walk through them, a few rounds.
 * Middles that fall together are given once.
 */
export function clusterSeeds({ x, y }: Points, count: number): (readonly [number, number])[] {
  const order = [...x.keys()].sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  // Strips from west to east, each walked from south to north: neighbours on the walk are neighbours on the ground.
  const strips = Math.max(1, Math.round(Math.sqrt(count)));
  const walk = Array.from({ length: strips }, (_, s) => {
    const strip = order.slice(Math.floor((s * order.length) / strips), Math.floor(((s + 1) * order.length) / strips));
    return strip.sort((a, b) => y[a]! - y[b]! || x[a]! - x[b]!);
  }).flat();
  let middles = distinct(
    Array.from({ length: Math.min(count, walk.length) }, (_, k) => {
      const at = walk[Math.floor(((k + 0.5) * walk.length) / Math.min(count, walk.length))]!;
      return [x[at]!, y[at]!] as const;
    }),
  );
  for (let round = 0; round < 6; round += 1) {
    const sums = middles.map(() => ({ x: 0, y: 0, count: 0 }));
    for (let i = 0; i < x.length; i += 1) {
      const sum = sums[nearest(middles, x[i]!, y[i]!)]!;
      sum.x += x[i]!;
      sum.y += y[i]!;
      sum.count += 1;
    }
    middles = distinct(
      sums.map((sum, k) => (sum.count === 0 ? middles[k]! : ([sum.x / sum.count, sum.y / sum.count] as const))),
    );
  }
  return middles;
}

function nearest(middles: readonly (readonly [number, number])[], px: number, py: number): number {
  let best = 0;
  let least = Infinity;
  for (let k = 0; k < middles.length; k += 1) {
    const d = (middles[k]![0] - px) ** 2 + (middles[k]![1] - py) ** 2;
    if (d < least) [best, least] = [k, d];
  }
  return best;
}

function distinct(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return [...new Map(points.map((point) => [`${Math.round(point[0])} ${Math.round(point[1])}`, point])).values()];
}
