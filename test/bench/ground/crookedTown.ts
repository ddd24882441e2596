import type { Polygon } from 'geojson';
import { toDegrees } from '../../../server/domain/boundary/gridPoint.ts';
import { partitionFrom } from '../../../server/domain/boundary/partitionFrom.ts';
import type { PolygonIn } from '../../../server/domain/boundary/quantise.ts';
import type { Topology } from '../../../server/domain/boundary/topology.ts';

/** Width of a cell in grid steps. */
export const SPACING = 40_000;
const POINTS_PER_SIDE = 25;

/** The same wavering everywhere it is asked for: a hash of two numbers, −1 to 1. */
export const wavering = (a: number, b: number): number => {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return ((h ^ (h >>> 13)) >>> 0) / 2 ** 31 - 1;
};

/** A town of `side` × `side` cells with crooked borders of 25 points, as a clerk would send it: polygons in degrees. */
export function crookedTown(side: number): PolygonIn[] {
  const at = (along: number, across: number, isLevel: boolean): [number, number] => {
    const reach = Math.sin((Math.PI * (along % POINTS_PER_SIDE)) / POINTS_PER_SIDE) * 3_000;
    const drift = wavering(along, across * 2 + (isLevel ? 1 : 0)) * reach;
    const u = 1_020_000_000 + along * (SPACING / POINTS_PER_SIDE);
    const v = 250_000_000 + across * SPACING + Math.round(drift);
    return isLevel ? [toDegrees(u), toDegrees(v)] : [toDegrees(v + 770_000_000), toDegrees(u - 770_000_000)];
  };
  const line = (from: number, across: number, isLevel: boolean): [number, number][] =>
    Array.from({ length: POINTS_PER_SIDE }, (_, i) => at(from * POINTS_PER_SIDE + i, across, isLevel));
  return Array.from({ length: side * side }, (_, i) => {
    const [column, row] = [i % side, Math.floor(i / side)];
    const end = (c: number, r: number) => at(c * POINTS_PER_SIDE, r, true);
    const south = line(column, row, true);
    const east = line(row, column + 1, false);
    const north = [...line(column, row + 1, true).slice(1), end(column + 1, row + 1)].reverse();
    const west = [...line(row, column, false).slice(1), end(column, row + 1)].reverse();
    const geometry: Polygon = { type: 'Polygon', coordinates: [[...south, ...east, ...north, ...west, south[0]!]] };
    return { key: i + 1, geometry };
  });
}

/** The topology of a town that must be sound. */
export function topologyOf(polygons: readonly PolygonIn[]): Topology {
  const result = partitionFrom(polygons);
  if ('faults' in result) throw new Error(`the bench's town is broken: ${JSON.stringify(result.faults[0])}`);
  return result.topology;
}
