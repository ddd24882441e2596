import * as fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { lonLat } from '../../../server/domain/boundary/gridPoint.ts';
import { partitionFrom, type PartitionOptions } from '../../../server/domain/boundary/partitionFrom.ts';
import type { PolygonIn } from '../../../server/domain/boundary/quantise.ts';
import type { Topology } from '../../../server/domain/boundary/topology.ts';

/** A polygon from rings of [x, y] in a small raster: 1 = 0.001°, its corner at 102° E, 25° N. */
export const aPolygon = (key: string | number, ...rings: (readonly (readonly [number, number])[])[]): PolygonIn => ({
  key,
  geometry: { type: 'Polygon', coordinates: rings.map((ring) => closed(ring.map(([x, y]) => place(x, y)))) },
});

export const place = (x: number, y: number): [number, number] => [102 + x / 1000, 25 + y / 1000];

export const aSquare = (key: string | number, x: number, y: number, size = 1): PolygonIn =>
  aPolygon(key, [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ]);

const closed = (ring: Position[]): Position[] => [...ring, ring[0]!];

/** The topology of polygons that must be sound. */
export function givenTopology(polygons: readonly PolygonIn[], options?: PartitionOptions): Topology {
  const result = partitionFrom(polygons, options);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults.slice(0, 3)));
  return result.topology;
}

/** A raster with shaken corners, each square given to one of a few cells: holes, enclaves, parts and pinches abound. */
export interface Patchwork {
  readonly columns: number;
  readonly rows: number;
  readonly owners: readonly number[];
  readonly shaken: readonly number[];
  readonly spacing: number;
}

/** Random patchworks; a small spacing makes corners collide with lines. */
export const patchworks = ({ cells = 5, largest = 7 } = {}): fc.Arbitrary<Patchwork> =>
  fc
    .record({ columns: fc.integer({ min: 1, max: largest }), rows: fc.integer({ min: 1, max: largest }) })
    .chain((size) =>
      fc.record({
        columns: fc.constant(size.columns),
        rows: fc.constant(size.rows),
        owners: fc.array(fc.integer({ min: 0, max: cells - 1 }), {
          minLength: size.columns * size.rows,
          maxLength: size.columns * size.rows,
        }),
        shaken: fc.array(fc.integer({ min: -3, max: 3 }), {
          minLength: (size.columns + 1) * (size.rows + 1) * 2,
          maxLength: (size.columns + 1) * (size.rows + 1) * 2,
        }),
        spacing: fc.constantFrom(8, 20, 1000),
      }),
    );

/** The corner of a patchwork in grid steps. */
export function cornerOf({ columns, shaken, spacing }: Patchwork, column: number, row: number): [number, number] {
  const at = (row * (columns + 1) + column) * 2;
  return [1_020_000_000 + column * spacing + shaken[at]!, 250_000_000 + row * spacing + shaken[at + 1]!];
}

/** One MultiPolygon of plain squares for each owner: borders between squares of one owner must vanish. */
export function polygonsOfPatchwork(patchwork: Patchwork): PolygonIn[] {
  const byOwner = new Map<number, MultiPolygon>();
  for (const [i, owner] of patchwork.owners.entries()) {
    const [column, row] = [i % patchwork.columns, Math.floor(i / patchwork.columns)];
    const corner = (dx: number, dy: number) => lonLat(...cornerOf(patchwork, column + dx, row + dy));
    const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)];
    const whole = byOwner.get(owner) ?? { type: 'MultiPolygon', coordinates: [] };
    whole.coordinates.push([ring]);
    byOwner.set(owner, whole);
  }
  return [...byOwner].map(([owner, geometry]) => ({ key: owner, no: owner + 1, geometry }));
}
