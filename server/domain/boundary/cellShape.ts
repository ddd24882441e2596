import type { MultiPolygon, Polygon } from 'geojson';
import { areaM2, doubleArea } from './area.ts';
import { lonLat, toDegrees } from './gridPoint.ts';
import { boxOf, labelPoint } from './labelPoint.ts';
import { outlineOfCells, type GridPolygon } from './outline.ts';
import { geometryOf } from './polygonOfCell.ts';
import type { Topology } from './topology.ts';

/** What is drawn and told of a piece of ground, in degrees WGS84. */
export interface GroundShape {
  /** Wound as RFC 7946 asks. */
  readonly geometry: Polygon | MultiPolygon;
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  readonly areaM2: number;
  /** A point well inside the largest part. */
  readonly label: readonly [lon: number, lat: number];
}

/** The shape of a cell. @throws when the topology has no such cell */
export const cellShape = (topology: Topology, cell: number): GroundShape => cellsShape(topology, [cell]);

/** The shape of some cells together: a village, the town. @throws when none of them is in the topology */
export function cellsShape(topology: Topology, cells: Iterable<number>): GroundShape {
  const parts = outlineOfCells(topology, cells);
  const [west, south, east, north] = boxOf(parts.flatMap(({ shell }) => shell));
  const [x, y] = labelPoint(parts);
  return {
    geometry: geometryOf(parts),
    bbox: [toDegrees(west), toDegrees(south), toDegrees(east), toDegrees(north)],
    areaM2: areaM2(doubleAreaOf(parts), toDegrees((south + north) / 2)),
    label: lonLat(x, y),
  };
}

const doubleAreaOf = (parts: readonly GridPolygon[]): bigint =>
  parts.reduce(
    (sum, { shell, holes }) => holes.reduce((rest, hole) => rest + doubleArea(hole), sum + doubleArea(shell)),
    0n,
  );
