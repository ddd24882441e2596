import type { MultiPolygon, Polygon } from 'geojson';
import { decodeText } from './decodeText.ts';
import { looseJson } from './looseJson.ts';
import type { GivenRow, Table } from './table.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** The features of a GeoJSON file as a table of their properties, each row with its polygon. Row 1 is the first feature. */
export interface PolygonTable extends Table {
  /** The polygon of a row as given, its coordinates unchecked (see `partitionFrom`); null where there is none. */
  readonly geometryOf: (row: number) => Polygon | MultiPolygon | null;
  readonly count: number;
}

/**
 * Reads a GeoJSON FeatureCollection, a Feature or a bare polygon; UTF-8 or GBK. Geometries other than polygons count as
 * none. NaN and Infinity, which JSON does not know, come through as coordinates to be refused by name.
 *
 * @throws UnreadableFile damaged | unknownFormat | empty | encoding
 */
export function readGeojson(bytes: Uint8Array): PolygonTable {
  const { text, encoding } = decodeText(bytes);
  const features = featuresOf(looseJson(text));
  if (features.length === 0) throw new UnreadableFile('empty');
  const header = new Set<string>();
  for (const { properties } of features) for (const name of Object.keys(properties)) header.add(name);
  const names = [...header];
  return {
    header: names,
    encoding,
    isCsv: false,
    count: features.length,
    geometryOf: (row) => features[row - 1]?.geometry ?? null,
    *rows(): Iterable<GivenRow> {
      for (const [i, { properties }] of features.entries())
        yield { row: i + 1, cells: names.map((name) => asText(properties[name])) };
    },
  };
}

interface ReadFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Polygon | MultiPolygon | null;
}

function featuresOf(value: unknown): ReadFeature[] {
  if (!isRecord(value)) throw new UnreadableFile('unknownFormat');
  if (value['type'] === 'FeatureCollection' && Array.isArray(value['features']))
    return value['features'].map((feature: unknown) => featureOf(feature));
  if (value['type'] === 'Feature') return [featureOf(value)];
  if (isPolygon(value)) return [{ properties: {}, geometry: value }];
  throw new UnreadableFile('unknownFormat');
}

function featureOf(value: unknown): ReadFeature {
  if (!isRecord(value)) return { properties: {}, geometry: null };
  const { properties, geometry } = value;
  return {
    properties: isRecord(properties) ? properties : {},
    geometry: isPolygon(geometry) ? geometry : null,
  };
}

/** Only the type is known here; `partitionFrom` checks what the coordinates hold. */
const isPolygon = (value: unknown): value is Polygon | MultiPolygon =>
  isRecord(value) && (value['type'] === 'Polygon' || value['type'] === 'MultiPolygon');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property as text; what is nested in one has no column to go to. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return '';
}
