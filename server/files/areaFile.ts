import type { Area } from '#domain/incident/entry.ts';
import type { CapArea, CapMessage } from './cap/capMessage.ts';
import { readCap } from './cap/readCap.ts';
import { decodeText } from './decodeText.ts';
import { looseJson } from './looseJson.ts';
import { isFields, isPolygon } from './polygons/feature.ts';
import { readKml } from './polygons/kml.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** An area is drawn with thousands of points, not with millions. */
export const mostAreaBytes = 8 * 1024 * 1024;

/** What a file says of where; its coordinates are as given (`areaFaults` judges them). */
export interface ReadArea {
  readonly area: CapArea;
  readonly name: string | null;
  readonly cap: CapMessage | null;
}

/**
 * The area in a GeoJSON, KML or CAP file, told by its content: all polygons of it together, or the one point.
 * @throws UnreadableFile tooLarge | documentType | damaged | encoding | unknownFormat | noPolygons
 */
export function readAreaFile(bytes: Uint8Array): ReadArea {
  if (bytes.length > mostAreaBytes) throw new UnreadableFile('tooLarge');
  const head = decodeText(bytes).text.slice(0, 4000).trimStart();
  if (head.startsWith('<')) return /<(?:[\w-]+:)?kml\b/u.test(head) ? kmlArea(bytes) : capArea(bytes);
  if (/^[{[]/u.test(head)) return geojsonArea(looseJson(decodeText(bytes).text));
  throw new UnreadableFile('unknownFormat');
}

function capArea(bytes: Uint8Array): ReadArea {
  const cap = readCap(bytes);
  if (cap.area === null) throw new UnreadableFile('noPolygons');
  return { area: cap.area, name: cap.headline, cap };
}

function kmlArea(bytes: Uint8Array): ReadArea {
  const table = readKml(bytes);
  const parts: Area[] = [];
  for (let row = 1; row <= table.count; row += 1) {
    const geometry = table.geometryOf(row);
    if (geometry !== null) parts.push(geometry);
  }
  const [first] = [...table.rows()];
  return { area: together(parts), name: textOrNull(first?.cells[table.header.indexOf('name')]), cap: null };
}

function geojsonArea(value: unknown): ReadArea {
  const features = isFields(value) && Array.isArray(value['features']) ? (value['features'] as unknown[]) : [value];
  const geometries = features.flatMap(geometriesOf);
  const [feature] = features;
  const properties = isFields(feature) ? feature['properties'] : undefined;
  const name = isFields(properties) ? textOrNull(properties['name']) : null;
  const parts = geometries.filter((one) => isPolygon(one)) as unknown as Area[];
  const points = geometries.filter((one) => isFields(one) && one['type'] === 'Point');
  const [point] = points;
  if (parts.length === 0 && points.length === 1 && isFields(point)) {
    const [lon, lat] = Array.isArray(point['coordinates']) ? (point['coordinates'] as unknown[]) : [];
    return { area: { type: 'Point', coordinates: [Number(lon), Number(lat)] }, name, cap: null };
  }
  return { area: together(parts), name, cap: null };
}

/** What is drawn in a feature, a collection or a bare geometry. */
const geometriesOf = (value: unknown): unknown[] => {
  if (!isFields(value)) return [];
  if (value['type'] === 'Feature') return geometriesOf(value['geometry']);
  if (value['type'] === 'GeometryCollection' && Array.isArray(value['geometries'])) return value['geometries'];
  return [value];
};

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null;

/** @throws UnreadableFile noPolygons */
const together = (areas: readonly Area[]): Area => {
  const parts = areas.flatMap(({ type, coordinates }) =>
    type === 'Polygon' ? [ringsOf(coordinates)] : listOf(coordinates).map(ringsOf),
  );
  const [only, ...more] = parts;
  if (only === undefined) throw new UnreadableFile('noPolygons');
  return more.length === 0 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts };
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Only numbers get through, at the depth they belong: what is nested further becomes NaN. Heights are left away. */
const ringsOf = (polygon: unknown): number[][][] =>
  listOf(polygon).map((ring) =>
    listOf(ring).map((position) =>
      listOf(position)
        .slice(0, 2)
        .map((one) => (typeof one === 'number' ? one : Number.NaN)),
    ),
  );
