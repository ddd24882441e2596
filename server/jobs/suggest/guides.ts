import { toGrid } from '#domain/boundary/gridPoint.ts';
import type { GridLine } from '#domain/boundary/operation.ts';
import type { Topology } from '#domain/boundary/topology.ts';
import type { BlockLayer } from '#domain/words.ts';
import { type BlockRow, blocksOf } from '../../queries/blocks.ts';
import type { Store } from '../../store/store.ts';

/** What new borders should follow near some cells: rings of blocks and lines of roads and rivers, in grid steps. */
export interface Guides {
  readonly blocks: readonly GridLine[];
  readonly ways: readonly GridLine[];
}

/** The finest layer that is there counts; the others would only cut its blocks to pieces. */
const areaLayers: readonly BlockLayer[] = ['street', 'residentsGroup', 'naturalVillage'];

/** The guides whose boxes meet the cells' box. */
export async function guidesNear(
  store: Store,
  townId: string,
  topology: Topology,
  cells: readonly number[],
): Promise<Guides> {
  const rows = await blocksOf(store, townId);
  const box = boxOf(
    cells.flatMap((cell) => (topology.borders.get(cell) ?? []).map((no) => topology.edges.get(no)!.line)),
  );
  const near = (layers: readonly BlockLayer[]) =>
    rows
      .filter(({ layer }) => layers.includes(layer))
      .flatMap(linesOf)
      .filter((line) => meets(boxOf([line]), box));
  const blocks = areaLayers.map((layer) => near([layer])).find((rings) => rings.length > 0) ?? [];
  return { blocks, ways: near(['road', 'river']) };
}

function linesOf({ geometry }: BlockRow): GridLine[] {
  const line = (positions: readonly (readonly number[])[]) =>
    positions.flatMap(([lon = 0, lat = 0]) => [toGrid(lon), toGrid(lat)]);
  // Rings of blocks are kept closed by their first point, and go on without it.
  const ring = (positions: readonly (readonly number[])[]) => line(positions).slice(0, -2);
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map(ring);
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(ring);
    case 'LineString':
      return [line(geometry.coordinates)];
    case 'MultiLineString':
      return geometry.coordinates.map(line);
  }
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(lines: readonly GridLine[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines)
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i]!);
      south = Math.min(south, line[i + 1]!);
      east = Math.max(east, line[i]!);
      north = Math.max(north, line[i + 1]!);
    }
  return [west, south, east, north];
}

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
