import type { Feature } from 'geojson';
import { lonLat } from '#domain/boundary/gridPoint.ts';
import { polygonOfCell, polygonOfCells } from '#domain/boundary/polygonOfCell.ts';
import { OUTSIDE, type Topology, type TopologyEdge } from '#domain/boundary/topology.ts';
import { type TileLayer, tileLayer } from './tileSource.ts';

/** What the tiles of an edition tell besides shapes: open to everyone signed in to the town. */
export interface TiledCell {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
}

/** Names of villages by id. */
export type VillageNames = ReadonlyMap<string, string>;

/**
 * The layers of an edition's tiles:
 * - `cells` areas, feature id = cell `no`: `no, code, name, village` (its name)
 * - `villages` areas: `id, name`
 * - `borders` lines, each drawn once: `kind` town | village | cell, `left` and `right` cell (0 = outside)
 */
export async function cellLayers(
  topology: Topology,
  cells: readonly TiledCell[],
  villages: VillageNames,
): Promise<TileLayer[]> {
  const villageOf = new Map(cells.map(({ no, villageId }) => [no, villageId]));
  const features: Record<string, () => Feature[]> = {
    cells: () => cells.map((cell) => cellFeature(topology, cell, villages)),
    villages: () => villageFeatures(topology, villageOf, villages),
    borders: () => [...topology.edges].map((edge) => border(edge, villageOf)),
  };
  const layers: TileLayer[] = [];
  for (const [name, featuresOf] of Object.entries(features)) {
    layers.push(tileLayer(name, featuresOf()));
    // A large town takes a while: others may have their turn in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return layers;
}

const cellFeature = (
  topology: Topology,
  { no, code, name, villageId }: TiledCell,
  villages: VillageNames,
): Feature => ({
  type: 'Feature',
  id: no,
  properties: { no, code, name, village: villages.get(villageId) ?? '' },
  geometry: polygonOfCell(topology, no),
});

function villageFeatures(
  topology: Topology,
  villageOf: ReadonlyMap<number, string>,
  villages: VillageNames,
): Feature[] {
  const cellsOf = new Map<string, number[]>();
  for (const [no, villageId] of villageOf) cellsOf.set(villageId, [...(cellsOf.get(villageId) ?? []), no]);
  return [...cellsOf].map(([id, cells], i) => ({
    type: 'Feature',
    id: i + 1,
    properties: { id, name: villages.get(id) ?? '' },
    geometry: polygonOfCells(topology, cells),
  }));
}

function border({ no, line, leftCell, rightCell }: TopologyEdge, villageOf: ReadonlyMap<number, string>): Feature {
  const isTown = leftCell === OUTSIDE || rightCell === OUTSIDE;
  const kind = isTown ? 'town' : villageOf.get(leftCell) === villageOf.get(rightCell) ? 'cell' : 'village';
  const coordinates: [number, number][] = [];
  for (let i = 0; i < line.length; i += 2) coordinates.push(lonLat(line[i]!, line[i + 1]!));
  return {
    type: 'Feature',
    id: no,
    properties: { kind, left: leftCell, right: rightCell },
    geometry: { type: 'LineString', coordinates },
  };
}
