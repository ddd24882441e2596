import type { Random } from '../random.ts';
import { extent } from './extent.ts';
import { resampled, rounded } from './lines.ts';
import type { Point } from './raster.ts';

/** The main river, from the west edge to the east edge of the map. */
export interface River {
  /** Points every 25 m, upstream first. */
  readonly line: readonly Point[];
  /** Width in metres at each point. */
  readonly widthM: readonly number[];
  /** Half the width of the valley floor at each point, metres. */
  readonly floorM: readonly number[];
  /** Height of the water at each point, metres above sea level. */
  readonly levelM: readonly number[];
  /** Where the valley is widest and the market town stands: index into `line`. */
  readonly townAt: number;
}

/** A meandering line through the map, wandering more where the valley is wide. */
export const riverFrom = (random: Random): River => {
  const { widthM: across, heightM: up } = extent;
  const base = up * random.between(0.42, 0.5);
  const [phase, phase2, swing] = [random.between(0, 6.28), random.between(0, 6.28), random.between(0.75, 1)];
  const tilt = random.between(-0.14, 0.14);
  const bends: Point[] = [];
  for (let k = -1, x = -600; x < across + 900; k++) {
    const along = x / across;
    const valley =
      base +
      tilt * (x - across / 2) +
      up * 0.1 * swing * Math.sin(along * 7 + phase) +
      up * 0.04 * Math.sin(along * 15 + phase2);
    const side = k % 2 === 0 ? 1 : -1;
    bends.push([x, valley + side * random.between(150, 520)]);
    x += random.between(480, 900);
  }
  const line = resampled(rounded(bends, 4), 25);
  const middle = line.findIndex(([x]) => x > across * 0.47);
  const wave = random.between(0, 6.28);
  return {
    line,
    widthM: line.map((_, i) => 46 + 34 * (i / line.length) + 9 * Math.sin(i / 23 + wave) + 6 * Math.sin(i / 9)),
    floorM: line.map((_, i) => {
      const here = 250 + 130 * Math.sin(i / 95 + wave) + 70 * Math.sin(i / 37 + phase);
      return Math.max(130, here) + 620 * Math.exp(-(((i - middle) / 46) ** 2));
    }),
    levelM: line.map((_, i) => 318 - 46 * (i / line.length)),
    townAt: middle,
  };
};
