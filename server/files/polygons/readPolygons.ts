import { type Entry, zipDirectory } from '../archive/directory.ts';
import { entryBytes } from '../archive/entry.ts';
import { type TextEncoding } from '../decodeText.ts';
import { readGeojson } from '../geojson.ts';
import { UnreadableFile } from '../unreadableFile.ts';
import { readGeoPackage, sqliteMark } from './geoPackage.ts';
import { readKml } from './kml.ts';
import type { PolygonTable } from './polygonTable.ts';
import { readShapefile } from './shapefile.ts';

/** What a file of polygons is, by its first bytes and not by its name. */
export type PolygonFormat = 'json' | 'zip' | 'geopackage' | 'xml';

/** The format of a file of polygons; null for none that we read. */
export function polygonFormat(bytes: Uint8Array): PolygonFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64));
  if (head.length >= 4 && [0x04034b50, 0x06054b50].includes(head.readUInt32LE(0))) return 'zip';
  if (head.subarray(0, sqliteMark.length).equals(sqliteMark)) return 'geopackage';
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^[{[]/.test(text)) return 'json';
  return text.startsWith('<') ? 'xml' : null;
}

/**
 * Polygons with their attributes from GeoJSON, TopoJSON, a zipped Shapefile, GeoPackage, KML or KMZ. `said` is the
 * encoding a clerk chose for a Shapefile's names; every other format says its own.
 *
 * @throws UnreadableFile
 */
export function readPolygons(bytes: Buffer, said: TextEncoding | null = null): PolygonTable {
  switch (polygonFormat(bytes)) {
    case 'json':
      return readGeojson(bytes);
    case 'geopackage':
      return readGeoPackage(bytes);
    case 'xml':
      return readKml(bytes);
    case 'zip':
      return readZipped(bytes, zipDirectory(bytes).filter(isOfTheFile), said);
    case null:
      throw new UnreadableFile('unknownFormat');
  }
}

/** Archives made on a Mac carry a shadow of each file. */
const isOfTheFile = ({ name }: Entry): boolean => !/(^|\/)(__MACOSX\/|\.)/.test(name) && !name.endsWith('/');

function readZipped(bytes: Buffer, entries: readonly Entry[], said: TextEncoding | null): PolygonTable {
  if (entries.some(({ name }) => /\.shp$/i.test(name))) return readShapefile(bytes, entries, said);
  const [only, ...more] = entries.filter(({ name }) => /\.(kml|geojson|topojson|gpkg)$/i.test(name));
  if (only === undefined) throw new UnreadableFile('unknownFormat');
  if (more.length > 0)
    throw new UnreadableFile('severalLayers', {
      layers: [only, ...more]
        .map(({ name }) => name)
        .join('、')
        .slice(0, 200),
    });
  const inner = entryBytes(bytes, only);
  if (polygonFormat(inner) === 'zip') throw new UnreadableFile('unknownFormat');
  return readPolygons(inner, said);
}
