import Database from 'better-sqlite3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { type CellOut, textColumns } from './cellsOut.ts';
import { wgs84Wkt } from './wkt.ts';

/** GPKG */
const APPLICATION_ID = 0x47504b47;
/** 1.3.1 */
const USER_VERSION = 10301;
const WGS84 = 4326;

const tables = `
create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key,
  organization text not null, organization_coordsys_id integer not null, definition text not null, description text);
create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
  description text default '', last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x double, min_y double, max_x double, max_y double, srs_id integer references gpkg_spatial_ref_sys(srs_id));
create table gpkg_geometry_columns (table_name text not null references gpkg_contents(table_name), column_name text not null,
  geometry_type_name text not null, srs_id integer not null references gpkg_spatial_ref_sys(srs_id), z tinyint not null,
  m tinyint not null, primary key (table_name, column_name));
create table cells (fid integer primary key autoincrement not null, geom multipolygon, code text, name text,
  village text, lead text, households integer);
insert into gpkg_spatial_ref_sys values
  ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', ''), ('Undefined geographic', 0, 'NONE', 0, 'undefined', '');`;

/** Cells as a GeoPackage 1.3 with one layer. Source: OGC 12-128r18. */
export function geoPackageBytes(cells: readonly CellOut[]): Buffer {
  const database = new Database(':memory:');
  try {
    database.exec(tables);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${USER_VERSION}`);
    database
      .prepare('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)')
      .run('WGS 84', WGS84, 'EPSG', WGS84, wgs84Wkt, 'longitude, latitude');
    const box = boxOf(cells.flatMap(({ geometry }) => partsOf(geometry).flat()));
    database
      .prepare(
        `insert into gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id) values ('cells', 'features', 'cells', ?, ?, ?, ?, ?)`,
      )
      .run(...box, WGS84);
    database.prepare(`insert into gpkg_geometry_columns values ('cells', 'geom', 'MULTIPOLYGON', ?, 0, 0)`).run(WGS84);
    const insert = database.prepare(
      `insert into cells (geom, ${textColumns.join(', ')}, households) values (?, ?, ?, ?, ?, ?)`,
    );
    const all = database.transaction(() => {
      for (const cell of cells)
        insert.run(blobOf(cell.geometry), ...textColumns.map((name) => cell[name]), cell.households);
    });
    all();
    return database.serialize();
  } finally {
    database.close();
  }
}

const partsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

function boxOf(rings: readonly Position[][]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x = 0, y = 0] of ring) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box;
}

/** A GeoPackage head without an envelope, then a MultiPolygon as well-known binary, little-endian. */
function blobOf(geometry: Polygon | MultiPolygon): Buffer {
  const parts = partsOf(geometry);
  const head = Buffer.alloc(8 + 9);
  head.write('GP', 0, 'latin1');
  head[3] = 1;
  head.writeInt32LE(WGS84, 4);
  head[8] = 1;
  head.writeUInt32LE(6, 9);
  head.writeUInt32LE(parts.length, 13);
  return Buffer.concat([head, ...parts.map(polygonOf)]);
}

function polygonOf(rings: readonly Position[][]): Buffer {
  const bytes = Buffer.alloc(9 + rings.reduce((sum, ring) => sum + 4 + 16 * ring.length, 0));
  bytes[0] = 1;
  bytes.writeUInt32LE(3, 1);
  bytes.writeUInt32LE(rings.length, 5);
  let at = 9;
  for (const ring of rings) {
    bytes.writeUInt32LE(ring.length, at);
    at += 4;
    for (const [x = 0, y = 0] of ring) {
      bytes.writeDoubleLE(x, at);
      bytes.writeDoubleLE(y, at + 8);
      at += 16;
    }
  }
  return bytes;
}
