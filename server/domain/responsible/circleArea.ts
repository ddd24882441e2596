import { metresPerDegree } from '../boundary/area.ts';
import type { Area } from '../incident/entry.ts';

const corners = 72;

/**
 * The area within so many metres of a place in degrees WGS84. A polygon around the circle, not in it, so that nobody at
 * its edge is lost: its corners lie a thousandth of the radius outside.
 */
export function circleArea([lon, lat]: readonly [lon: number, lat: number], radiusM: number): Area {
  const metres = metresPerDegree(lat);
  const reach = radiusM / Math.cos(Math.PI / corners);
  const ring = Array.from({ length: corners }, (_, i) => {
    const turn = (2 * Math.PI * i) / corners;
    return [lon + (reach * Math.cos(turn)) / metres.lon, lat + (reach * Math.sin(turn)) / metres.lat];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}
