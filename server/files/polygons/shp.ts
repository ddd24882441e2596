import type { MultiPolygon, Polygon, Position } from 'geojson';
import { UnreadableFile } from '../unreadableFile.ts';
import { ringParts } from './ringParts.ts';

/** Polygon, PolygonZ, PolygonM. */
const polygonTypes: readonly number[] = [5, 15, 25];

/** Whether a main file holds polygons, by its head. */
export const holdsPolygons = (bytes: Buffer): boolean =>
  bytes.length >= 100 && bytes.readInt32BE(0) === 9994 && polygonTypes.includes(bytes.readInt32LE(32));

/**
 * The polygons of a Shapefile's main file in order, null where a shape is empty. Heights and measures are left out.
 * Source: ESRI Shapefile Technical Description, 1998.
 *
 * @throws UnreadableFile damaged
 */
export function readShp(bytes: Buffer): (Polygon | MultiPolygon | null)[] {
  const shapes: (Polygon | MultiPolygon | null)[] = [];
  let at = 100;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readInt32BE(at + 4) * 2;
    if (end > bytes.length || end < at + 12) throw new UnreadableFile('damaged');
    shapes.push(shapeAt(bytes, at + 8, end));
    at = end;
  }
  return shapes;
}

function shapeAt(bytes: Buffer, at: number, end: number): Polygon | MultiPolygon | null {
  if (!polygonTypes.includes(bytes.readInt32LE(at))) return null;
  if (at + 44 > end) throw new UnreadableFile('damaged');
  const parts = bytes.readInt32LE(at + 36);
  const points = bytes.readInt32LE(at + 40);
  const first = at + 44 + 4 * parts;
  if (parts < 0 || points < 0 || first + 16 * points > end) throw new UnreadableFile('damaged');
  const rings: Position[][] = [];
  for (let part = 0; part < parts; part += 1) {
    const from = bytes.readInt32LE(at + 44 + 4 * part);
    const to = part + 1 < parts ? bytes.readInt32LE(at + 48 + 4 * part) : points;
    if (from < 0 || to < from || to > points) throw new UnreadableFile('damaged');
    const ring: Position[] = [];
    for (let i = from; i < to; i += 1)
      ring.push([bytes.readDoubleLE(first + 16 * i), bytes.readDoubleLE(first + 16 * i + 8)]);
    rings.push(ring);
  }
  return ringParts(rings);
}
