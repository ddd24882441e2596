import type { MultiPolygon, Polygon, Position } from 'geojson';

const POLYGON = 5;
const HEAD = 100;

/**
 * The main file and the index of a Shapefile of polygons. Shells run clockwise and holes against it: the reverse of
 * GeoJSON. Source: ESRI Shapefile Technical Description, 1998.
 */
export function shapeFiles(geometries: readonly (Polygon | MultiPolygon)[]): { shp: Buffer; shx: Buffer } {
  const bodies = geometries.map(recordOf);
  const box = boxOf(geometries.flatMap(ringsOf));
  const shx = Buffer.alloc(HEAD + 8 * bodies.length);
  const records: Buffer[] = [];
  let at = HEAD;
  for (const [i, body] of bodies.entries()) {
    const head = Buffer.alloc(8);
    head.writeInt32BE(i + 1, 0);
    head.writeInt32BE(body.length / 2, 4);
    shx.writeInt32BE(at / 2, HEAD + 8 * i);
    shx.writeInt32BE(body.length / 2, HEAD + 8 * i + 4);
    records.push(head, body);
    at += 8 + body.length;
  }
  writeHead(shx, shx.length, box);
  const head = Buffer.alloc(HEAD);
  writeHead(head, at, box);
  return { shp: Buffer.concat([head, ...records]), shx };
}

type Box = readonly [west: number, south: number, east: number, north: number];

function writeHead(bytes: Buffer, length: number, box: Box): void {
  bytes.writeInt32BE(9994, 0);
  bytes.writeInt32BE(length / 2, 24);
  bytes.writeInt32LE(1000, 28);
  bytes.writeInt32LE(POLYGON, 32);
  for (const [i, value] of box.entries()) bytes.writeDoubleLE(value, 36 + 8 * i);
}

const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap((rings) =>
    rings.map((ring) => ring.toReversed()),
  );

function boxOf(rings: readonly Position[][]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x = 0, y = 0] of ring) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  return Number.isFinite(west) ? [west, south, east, north] : [0, 0, 0, 0];
}

function recordOf(geometry: Polygon | MultiPolygon): Buffer {
  const rings = ringsOf(geometry);
  const points = rings.reduce((sum, ring) => sum + ring.length, 0);
  const body = Buffer.alloc(44 + 4 * rings.length + 16 * points);
  body.writeInt32LE(POLYGON, 0);
  for (const [i, value] of boxOf(rings).entries()) body.writeDoubleLE(value, 4 + 8 * i);
  body.writeInt32LE(rings.length, 36);
  body.writeInt32LE(points, 40);
  let at = 44 + 4 * rings.length;
  let point = 0;
  for (const [i, ring] of rings.entries()) {
    body.writeInt32LE(point, 44 + 4 * i);
    point += ring.length;
    for (const [x = 0, y = 0] of ring) {
      body.writeDoubleLE(x, at);
      body.writeDoubleLE(y, at + 8);
      at += 16;
    }
  }
  return body;
}
