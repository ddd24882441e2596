import type { Point } from './raster.ts';

/**
 * The ground the map shows: an inland hill country in the upper-middle south-west. The place is real enough for
 * a projection and a sun; everything on it is invented.
 */
export const extent = {
  west: 106.98,
  south: 30.41,
  widthM: 22_400,
  heightM: 17_600,
} as const;

const metresPerDegreeLat = 110_852;
const metresPerDegreeLon = 111_320 * Math.cos((extent.south + 0.08) * (Math.PI / 180));

/** Metres of the plane → [lon, lat], degrees WGS84. */
export const lonLatOf = ([x, y]: Point): [lon: number, lat: number] => [
  extent.west + x / metresPerDegreeLon,
  extent.south + y / metresPerDegreeLat,
];

/** Metres of the plane → integers, degrees × 1e7. */
export const gridOf = ([x, y]: Point): [x: number, y: number] => [
  Math.round((extent.west + x / metresPerDegreeLon) * 1e7),
  Math.round((extent.south + y / metresPerDegreeLat) * 1e7),
];

/** Integers, degrees × 1e7 → metres of the plane. */
export const planeOf = (x: number, y: number): Point => [
  (x / 1e7 - extent.west) * metresPerDegreeLon,
  (y / 1e7 - extent.south) * metresPerDegreeLat,
];
