import { doubleArea } from '../boundary/area.ts';
import { toGrid } from '../boundary/gridPoint.ts';
import { reversed } from '../boundary/halfEdge.ts';
import type { GridPolygon, GridRing } from '../boundary/outline.ts';
import type { Area } from '../incident/entry.ts';

/** The parts of an area, each its shell and then its holes, as they came: [lon, lat] in degrees WGS84. */
export const partsOfArea = (area: Area): readonly (readonly (readonly (readonly number[])[])[])[] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates;

/** A ring in grid steps without points that repeat the one before; the last point is not the first. */
export function ringOnGrid(positions: readonly (readonly number[])[]): number[] {
  const ring: number[] = [];
  for (const [lon = Number.NaN, lat = Number.NaN] of positions) {
    const [x, y] = [toGrid(lon), toGrid(lat)];
    if (ring.at(-2) !== x || ring.at(-1) !== y) ring.push(x, y);
  }
  while (ring.length > 2 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1)) ring.length -= 2;
  return ring;
}

/**
 * A sound area (`areaFaults` finds nothing) on the integer grid: shells counter-clockwise, holes clockwise, so that what
 * belongs to it lies to the left of every line. Holes too small for the grid are gone.
 */
export const areaOnGrid = (area: Area): GridPolygon[] =>
  partsOfArea(area).map(([shell = [], ...holes]) => ({
    shell: turned(ringOnGrid(shell), false),
    holes: holes
      .map(ringOnGrid)
      .filter((ring) => ring.length >= 6)
      .map((ring) => turned(ring, true)),
  }));

const turned = (ring: number[], isHole: boolean): GridRing =>
  doubleArea([...ring, ring[0]!, ring[1]!]) < 0n === isHole ? ring : reversed(ring);
