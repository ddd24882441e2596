import type { Position } from 'geojson';

/** From degrees (WGS84) to millimetres on a sheet, north up: flat over the few kilometres of a town. */
export interface PaperFrame {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly metresPerMm: number;
  readonly place: (position: Position) => readonly [xMm: number, yMm: number];
}

const metresPerDegree = 111_320;

/** Fits some points into a sheet of at most `maxWidthMm` × `maxHeightMm`; null without points. */
export function paperFrame(
  points: Iterable<Position>,
  { maxWidthMm, maxHeightMm }: { readonly maxWidthMm: number; readonly maxHeightMm: number },
): PaperFrame | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (west > east) return null;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const widthM = Math.max(1, (east - west) * shrink * metresPerDegree);
  const heightM = Math.max(1, (north - south) * metresPerDegree);
  const metresPerMm = Math.max(widthM / maxWidthMm, heightM / maxHeightMm);
  return {
    widthMm: widthM / metresPerMm,
    heightMm: heightM / metresPerMm,
    metresPerMm,
    place: ([lon = 0, lat = 0]) => [
      ((lon - west) * shrink * metresPerDegree) / metresPerMm,
      ((north - lat) * metresPerDegree) / metresPerMm,
    ],
  };
}
