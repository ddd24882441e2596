import type { Feature, FeatureCollection, Position } from 'geojson';
import { lonLat } from '../boundary/gridPoint.ts';
import { geometryOf } from '../boundary/polygonOfCell.ts';
import type { ComparedPartitions } from './comparedPartitions.ts';

/**
 * A comparison as GeoJSON in degrees WGS84. `kind` is closed or opened for lines (with `metres` and the two cells) and
 * moved for ground that changed hands (with `from`, `to`, `areaM2`). Cells by id, new ones by code; null is outside.
 */
export function comparisonGeoJson({ lines, areas }: ComparedPartitions): FeatureCollection {
  const moved = areas.map(({ from, to, areaM2, parts }): Feature => {
    return { type: 'Feature', properties: { kind: 'moved', from, to, areaM2 }, geometry: geometryOf(parts) };
  });
  const changed = lines.map(({ is, left, right, metres, line }): Feature => {
    const properties = { kind: is, left, right, metres };
    return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: positions(line) } };
  });
  return { type: 'FeatureCollection', features: [...moved, ...changed] };
}

function positions(line: readonly number[]): Position[] {
  const found: Position[] = [];
  for (let i = 0; i < line.length; i += 2) found.push(lonLat(line[i]!, line[i + 1]!));
  return found;
}
