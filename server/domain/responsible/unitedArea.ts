import { feature, featureCollection, union } from '@turf/turf';
import type { Area } from '../incident/entry.ts';
import { areaFaults } from './areaFaults.ts';

/** Joining takes a millisecond a point; beyond this the parts stay, which are counted as exactly. */
const mostPoints = 200;

/** An area whose parts may touch or overlap as one without inner borders; as it was where it has one part, or where joining would spoil it. */
export function unitedArea(area: Area): Area {
  if (area.type === 'Polygon' || area.coordinates.length < 2) return area;
  if (area.coordinates.flat(2).length > mostPoints) return area;
  const parts = area.coordinates.map((coordinates) => feature({ type: 'Polygon' as const, coordinates }));
  const joined = union(featureCollection(parts))?.geometry;
  return joined && areaFaults(joined).length === 0 ? joined : area;
}
