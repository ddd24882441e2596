/** Grid steps in a degree: coordinates of the topology are integers, degrees × 1e7 (about 11 mm on the ground). */
export const STEPS_PER_DEGREE = 1e7;

/** An integer point of the topology: [x, y] = [lon, lat] × 1e7, WGS84. */
export type GridPoint = readonly [x: number, y: number];

/** The grid point nearest to a place in degrees WGS84. Does not check the range. */
export const gridPoint = (lon: number, lat: number): GridPoint => [toGrid(lon), toGrid(lat)];

/** Degrees to grid steps. Half a step rounds up, as the pixels of `hotPixel.ts` expect; never −0. */
export const toGrid = (degrees: number): number => Math.floor(degrees * STEPS_PER_DEGREE + 0.5) + 0;

/** Grid steps to degrees: the shortest decimal of at most seven places, so that `toGrid` gives the step back. */
export const toDegrees = (steps: number): number => steps / STEPS_PER_DEGREE;

/** A grid point in degrees WGS84, [lon, lat]. */
export const lonLat = (x: number, y: number): [lon: number, lat: number] => [toDegrees(x), toDegrees(y)];
