import { decodeText } from './decodeText.ts';
import { looseJson } from './looseJson.ts';
import { UnreadableFile } from './unreadableFile.ts';

type Position = [lon: number, lat: number];

/** An area or a line of a block layer, degrees WGS84. */
export type BlockGeometry =
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString'; coordinates: Position[][] };

export interface BlockFeature {
  readonly name: string;
  readonly geometry: BlockGeometry;
}

const mostFeatures = 20_000;
const nameKeys = ['name', 'NAME', 'Name', '名称', '图块名称', '街区', '自然村', '小组名称', '路名'];

/**
 * Reads a GeoJSON file of areas or lines to paint and snap with. Features of other kinds, or with a coordinate that is no
 * place on earth, are left out and counted in `skipped`.
 *
 * @throws UnreadableFile damaged | unknownFormat | empty | encoding
 */
export function readBlockFile(bytes: Uint8Array): { readonly features: BlockFeature[]; readonly skipped: number } {
  const value = looseJson(decodeText(bytes).text);
  if (!isRecord(value) || value['type'] !== 'FeatureCollection' || !Array.isArray(value['features']))
    throw new UnreadableFile('unknownFormat');
  const all: readonly unknown[] = value['features'];
  const features = all.slice(0, mostFeatures).flatMap((feature, i): BlockFeature[] => {
    if (!isRecord(feature)) return [];
    const geometry = geometryFrom(feature['geometry']);
    return geometry === null ? [] : [{ name: nameOf(feature['properties'], i), geometry }];
  });
  return { features, skipped: all.length - features.length };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (properties: unknown, i: number): string => {
  if (isRecord(properties))
    for (const key of nameKeys) {
      const name = properties[key];
      if (typeof name === 'string' && name.trim() !== '') return name.trim().slice(0, 60);
    }
  return String(i + 1);
};

const geometryFrom = (value: unknown): BlockGeometry | null => {
  if (!isRecord(value)) return null;
  const { type, coordinates } = value;
  if (type === 'LineString') {
    const line = lineFrom(coordinates, 2);
    return line && { type, coordinates: line };
  }
  if (type === 'MultiLineString') {
    const lines = all(coordinates, (one) => lineFrom(one, 2));
    return lines && { type, coordinates: lines };
  }
  if (type === 'Polygon') {
    const rings = all(coordinates, (ring) => lineFrom(ring, 4));
    return rings && { type, coordinates: rings };
  }
  if (type === 'MultiPolygon') {
    const parts = all(coordinates, (part) => all(part, (ring) => lineFrom(ring, 4)));
    return parts && { type, coordinates: parts };
  }
  return null;
};

/** Every part read, or null when one of them cannot be, or there is none. */
const all = <T>(value: unknown, read: (one: unknown) => T | null): T[] | null => {
  if (!Array.isArray(value) || value.length === 0) return null;
  const parts: T[] = [];
  for (const one of value as readonly unknown[]) {
    const part = read(one);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
};

const lineFrom = (value: unknown, least: number): Position[] | null => {
  const points = all(value, (one): Position | null => {
    if (!Array.isArray(one)) return null;
    const [lon, lat] = one as readonly unknown[];
    const isPlace = typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    return isPlace ? [lon, lat] : null;
  });
  return points !== null && points.length >= least ? points : null;
};
