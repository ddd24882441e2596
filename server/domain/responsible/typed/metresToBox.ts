import type { LonLat } from '../../coordinateSystem.ts';

const earthRadiusM = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres from a point to a box in degrees WGS84 (west, south, east, north), 0 in it; on a sphere, within half a per cent, anywhere on earth. */
export function metresToBox(
  [west, south, east, north]: readonly [number, number, number, number],
  [lon, lat]: LonLat,
): number {
  const nearest: LonLat = [Math.min(east, Math.max(west, lon)), Math.min(north, Math.max(south, lat))];
  const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
  const chord = half(lat, nearest[1]) + Math.cos(radians(lat)) * Math.cos(radians(nearest[1])) * half(lon, nearest[0]);
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
