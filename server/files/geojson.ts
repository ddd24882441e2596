import { decodeText } from './decodeText.ts';
import { looseJson } from './looseJson.ts';
import { featureOf, isFields, isPolygon } from './polygons/feature.ts';
import { type PolygonTable, polygonTable, type ReadFeature } from './polygons/polygonTable.ts';
import { isTopojson, topojsonFeatures } from './polygons/topojson.ts';
import { UnreadableFile } from './unreadableFile.ts';

/**
 * Reads a GeoJSON FeatureCollection, a Feature or a bare polygon, or a TopoJSON topology; UTF-8 or GBK. Geometries other
 * than polygons count as none. NaN and Infinity, which JSON does not know, come through as coordinates to be refused by name.
 *
 * @throws UnreadableFile damaged | unknownFormat | empty | encoding | unknownSystem | severalLayers | noPolygons | tooMuch
 */
export function readGeojson(bytes: Uint8Array): PolygonTable {
  const { text, encoding } = decodeText(bytes);
  const value = looseJson(text);
  refuseOtherSystems(value);
  return polygonTable(isTopojson(value) ? topojsonFeatures(value) : featuresOf(value), encoding);
}

function featuresOf(value: unknown): ReadFeature[] {
  if (!isFields(value)) throw new UnreadableFile('unknownFormat');
  if (value['type'] === 'FeatureCollection' && Array.isArray(value['features']))
    return value['features'].map((feature: unknown) => featureOf(feature));
  if (value['type'] === 'Feature') return [featureOf(value)];
  if (isPolygon(value)) return [{ properties: {}, geometry: value }];
  throw new UnreadableFile('unknownFormat');
}

/** The member `crs` of GeoJSON 2008: degrees on WGS84 or CGCS2000, or none of ours. */
function refuseOtherSystems(value: unknown): void {
  const crs = isFields(value) ? value['crs'] : undefined;
  const properties = isFields(crs) ? crs['properties'] : undefined;
  const name = isFields(properties) ? properties['name'] : undefined;
  if (typeof name !== 'string' || /(CRS84|EPSG:{1,2}(4326|4490|4979|4258))$/i.test(name)) return;
  throw new UnreadableFile('unknownSystem', { name: name.slice(0, 80) });
}
