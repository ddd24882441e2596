import Database from 'better-sqlite3';
import { UnreadableFile } from '../unreadableFile.ts';
import { movedGeometry } from './movedGeometry.ts';
import { type PolygonTable, polygonTable, type ReadFeature } from './polygonTable.ts';
import { type ToDegrees, toDegreesFrom } from './referenceSystem.ts';
import { polygonOfWkb } from './wkb.ts';

export const sqliteMark = Buffer.from('SQLite format 3\0', 'latin1');

interface Layer {
  readonly table: string;
  readonly column: string;
  readonly system: string | null;
}

const polygonNames: readonly string[] = ['POLYGON', 'MULTIPOLYGON', 'GEOMETRY', 'SURFACE', 'MULTISURFACE'];
/** So many features are read at most; a town has some hundreds. */
const MOST_ROWS = 100_000;

/**
 * The polygons of a GeoPackage with their attributes. The database is opened in memory, nothing of it is written or run:
 * only a plain table is read, not a view, a virtual table or a computed column.
 *
 * @throws UnreadableFile notGeoPackage | severalLayers | noPolygons | unknownSystem | damaged | empty | tooMuch
 */
export function readGeoPackage(bytes: Buffer): PolygonTable {
  const own = Buffer.from(bytes);
  // In write-ahead mode a copy in memory cannot be opened; the mark in the head is all there is to it.
  if (own.length > 20) own[18] = own[19] = 1;
  let database: Database.Database | null = null;
  try {
    database = new Database(own);
    database.pragma('trusted_schema = OFF');
    database.pragma('query_only = ON');
    return tableOf(database, layerOf(database));
  } catch (error) {
    if (error instanceof Database.SqliteError) throw Object.assign(new UnreadableFile('damaged'), { cause: error });
    throw error;
  } finally {
    database?.close();
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function layerOf(database: Database.Database): Layer {
  const plain = new Set(
    database
      .prepare<[], { name: string }>(
        `select name from sqlite_master where type = 'table' and sql not like 'create virtual%'`,
      )
      .all()
      .map(({ name }) => name.toLowerCase()),
  );
  if (!['gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys'].every((name) => plain.has(name)))
    throw new UnreadableFile('notGeoPackage');
  const rows = database
    .prepare<[], Record<string, unknown>>(
      `select g.table_name as tableName, g.column_name as columnName, upper(g.geometry_type_name) as kind, s.definition,
        s.srs_id as srsId from gpkg_geometry_columns g left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id limit 1000`,
    )
    .all()
    .filter((row) => polygonNames.includes(text(row['kind'])) && plain.has(text(row['tableName']).toLowerCase()));
  const [layer, ...more] = rows;
  if (layer === undefined) throw new UnreadableFile('noPolygons');
  if (more.length > 0)
    throw new UnreadableFile('severalLayers', {
      layers: rows
        .map((row) => text(row['tableName']))
        .join('、')
        .slice(0, 200),
    });
  const isUndefined = Number(layer['srsId']) <= 0 || text(layer['definition']) === '';
  return {
    table: text(layer['tableName']),
    column: text(layer['columnName']),
    system: isUndefined ? null : text(layer['definition']),
  };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function tableOf(database: Database.Database, { table, column, system }: Layer): PolygonTable {
  const toDegrees: ToDegrees = system === null ? null : toDegreesFrom(system);
  const columns = database
    .prepare<[], { name: string; hidden: number }>(`pragma table_xinfo(${quoted(table)})`)
    .all()
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name);
  if (!columns.includes(column)) throw new UnreadableFile('damaged');
  const features: ReadFeature[] = [];
  const rows = database
    .prepare<[], Record<string, unknown>>(`select ${columns.map(quoted).join(', ')} from ${quoted(table)}`)
    .iterate();
  for (const row of rows) {
    if (features.length === MOST_ROWS) throw new UnreadableFile('tooMuch');
    const { [column]: blob, ...properties } = row;
    const geometry = Buffer.isBuffer(blob) ? polygonOfBlob(blob) : null;
    features.push({ properties, geometry: geometry && toDegrees ? movedGeometry(geometry, toDegrees) : geometry });
  }
  return polygonTable(features, 'utf-8');
}

/** By the envelope code in a blob's flags: its bytes. Source: OGC 12-128r18, GeoPackage binary header. */
const envelopeBytes = [0, 32, 48, 48, 64];

function polygonOfBlob(blob: Buffer) {
  if (blob.length < 8 || blob.toString('latin1', 0, 2) !== 'GP') throw new UnreadableFile('damaged');
  const flags = blob[3]!;
  const envelope = envelopeBytes[(flags >> 1) & 7];
  if (envelope === undefined) throw new UnreadableFile('damaged');
  const isEmpty = (flags & 0x10) !== 0;
  return isEmpty ? null : polygonOfWkb(blob.subarray(8 + envelope));
}
