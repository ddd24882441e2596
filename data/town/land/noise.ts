import type { Random } from '../random.ts';

/** Smooth chance over the plane, within −1..1; features about one unit wide. */
export type Noise = (x: number, y: number) => number;

const fade = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);

/** Gradient noise over a permuted lattice. Source: Perlin, Improving Noise (2002). */
export const noiseFrom = (random: Random): Noise => {
  const order = random.shuffled(Array.from({ length: 256 }, (_, i) => i));
  const angles = Float64Array.from(order, (n) => (n / 256) * 2 * Math.PI);
  const [east, north] = [angles.map(Math.cos), angles.map(Math.sin)];
  const corner = (column: number, row: number, dx: number, dy: number): number => {
    const i = order[((order[column & 255] as number) + row) & 255] as number;
    return (east[i] as number) * dx + (north[i] as number) * dy;
  };
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [dx, dy] = [x - column, y - row];
    const [s, t] = [fade(dx), fade(dy)];
    const south = corner(column, row, dx, dy) * (1 - s) + corner(column + 1, row, dx - 1, dy) * s;
    const northern = corner(column, row + 1, dx, dy - 1) * (1 - s) + corner(column + 1, row + 1, dx - 1, dy - 1) * s;
    return Math.max(-1, Math.min(1, (south * (1 - t) + northern * t) * 1.5));
  };
};

/** Octaves of noise, each half as large and twice as fine. */
export const fractal =
  (noise: Noise, octaves: number): Noise =>
  (x, y) => {
    let [sum, size, total] = [0, 1, 0];
    for (let k = 0; k < octaves; k++) {
      sum += size * noise(x * 2 ** k + 17.3 * k, y * 2 ** k - 9.1 * k);
      total += size;
      size /= 2;
    }
    return sum / total;
  };
