import { randomFrom } from '../random.ts';
import { fractal, noiseFrom } from './noise.ts';
import type { Line, Point } from './raster.ts';

const [eastward, northward] = ['eastward', 'northward'].map((name) => fractal(noiseFrom(randomFrom(name)), 2)) as [
  ReturnType<typeof fractal>,
  ReturnType<typeof fractal>,
];

/** A line found on a raster runs in eight directions; the ground does not. Moves it by up to `reachM`; its ends stay. */
export const wavered = (line: Line, reachM: number): Point[] =>
  line.map(([x, y], i) => {
    const calm = Math.min(1, i / 4, (line.length - 1 - i) / 4);
    return [x + calm * reachM * eastward(x / 210, y / 210), y + calm * reachM * northward(x / 210, y / 210)];
  });
