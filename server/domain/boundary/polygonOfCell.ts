import type { MultiPolygon, Polygon, Position } from 'geojson';
import { lonLat } from './gridPoint.ts';
import { outlineOfCell, outlineOfCells, type GridPolygon, type GridRing } from './outline.ts';
import type { Topology } from './topology.ts';

/** A cell as GeoJSON in degrees WGS84, wound as RFC 7946 asks. @throws when there is no such cell. */
export const polygonOfCell = (topology: Topology, cell: number): Polygon | MultiPolygon =>
  geometryOf(outlineOfCell(topology, cell));

/** The union of some cells — a village, the town — as GeoJSON in degrees WGS84. @throws when it is empty. */
export const polygonOfCells = (topology: Topology, cells: Iterable<number>): Polygon | MultiPolygon =>
  geometryOf(outlineOfCells(topology, cells));

/** Parts on the grid as GeoJSON: one part is a Polygon, several are a MultiPolygon. */
export function geometryOf(parts: readonly GridPolygon[]): Polygon | MultiPolygon {
  const coordinates = parts.map(({ shell, holes }) => [shell, ...holes].map(closed));
  if (coordinates.length === 0) throw new Error('no ground to draw');
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates };
}

function closed(ring: GridRing): Position[] {
  const positions: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push(lonLat(ring[i]!, ring[i + 1]!));
  positions.push(lonLat(ring[0]!, ring[1]!));
  return positions;
}
