import { feature, featureCollection, union } from '@turf/turf';
import type { Area } from '../incident/entry.ts';
import { areaFaults } from './areaFaults.ts';

/** An area whose parts may touch or overlap as one without inner borders; as it was where it has one part, or where joining would spoil it. */
export function unitedArea(area: Area): Area {
  if (area.type === 'Polygon' || area.coordinates.length < 2) return area;
  const parts = area.coordinates.map((coordinates) => feature({ type: 'Polygon' as const, coordinates }));
  const joined = union(featureCollection(parts))?.geometry;
  return joined && areaFaults(joined).length === 0 ? joined : area;
}
