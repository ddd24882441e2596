import { buffer } from '@turf/turf';
import { metresBetween } from '../coordinateSystem.ts';
import type { Area } from '../incident/entry.ts';
import { areaFaults } from './areaFaults.ts';
import { circleArea } from './circleArea.ts';

/** Steps of a quarter turn; with the allowance below the arcs lie outside the true ones. */
const steps = 8;
/** What arcs of so few steps, a round earth and left-out points take away. */
const allowance = 1.0105;

/**
 * The ground within so many metres of a line — a river, a road, a part of one — in degrees WGS84; about a hundredth wider
 * and never narrower, so that nobody at its edge is lost. Null for a line or a width without extent.
 */
export function areaAlong(line: readonly (readonly number[])[], widthM: number): Area | null {
  if (!(widthM > 0)) return null;
  const points = spaced(line, widthM * 0.002);
  const [first, ...more] = points;
  if (first === undefined || line.every(([lon, lat]) => lon === first[0] && lat === first[1])) return null;
  if (more.length === 0) return circleArea(first, widthM * allowance);
  // Rounded to the grid, two lines of the outline may come to cross; a hair wider they do not.
  for (const wider of [1, 1.001, 1.002, 1.004]) {
    const found = buffer(
      { type: 'LineString', coordinates: points.map((point) => [...point]) },
      widthM * allowance * wider,
      {
        units: 'meters',
        steps,
      },
    );
    const area = found?.geometry;
    if (area && areaFaults(area).length === 0) return area;
  }
  return null;
}

/** A line without points closer to the last than so many metres: a buffer goes astray at turns it cannot see. */
function spaced(line: readonly (readonly number[])[], metres: number): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const [lon = Number.NaN, lat = Number.NaN] of line) {
    const last = kept.at(-1);
    if (last === undefined || metresBetween(last, [lon, lat]) > metres) kept.push([lon, lat]);
  }
  return kept;
}
