import type { MultiPolygon, Polygon } from 'geojson';
import type { ReadFeature } from './polygonTable.ts';

/** Only the type is known here; `partitionFrom` checks what the coordinates hold. */
export const isPolygon = (value: unknown): value is Polygon | MultiPolygon =>
  isFields(value) && (value['type'] === 'Polygon' || value['type'] === 'MultiPolygon');

export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A GeoJSON feature; any other geometry than a polygon counts as none. */
export function featureOf(value: unknown): ReadFeature {
  if (!isFields(value)) return { properties: {}, geometry: null };
  const { properties, geometry } = value;
  return {
    properties: isFields(properties) ? properties : {},
    geometry: isPolygon(geometry) ? geometry : null,
  };
}
