import type { Position } from 'geojson';
import type { CellCollection, Division } from '../../../server/app.ts';
import type { Box, LonLat } from '../../map/model.ts';

export type CellFeature = CellCollection['features'][number];

/** The cells in force on a day, by number and by id. */
export interface CellDirectory {
  readonly byNo: ReadonlyMap<number, CellFeature>;
  readonly byId: ReadonlyMap<string, CellFeature>;
}

export const cellDirectory = (features: readonly CellFeature[]): CellDirectory => ({
  byNo: new Map(features.map((feature) => [feature.properties.no, feature])),
  byId: new Map(features.map((feature) => [feature.properties.id, feature])),
});

const positionsOf = (geometry: CellFeature['geometry']): readonly Position[] =>
  geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);

export const boxOfPoints = (points: readonly Position[]): Box | null => {
  if (points.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
};

export const boxOfCell = ({ geometry }: CellFeature): Box | null => boxOfPoints(positionsOf(geometry));

/** A village is the union of its cells. */
export const boxOfVillage = (cells: readonly CellFeature[], villageId: string): Box | null =>
  boxOfPoints(
    cells
      .filter(({ properties }) => properties.village.id === villageId)
      .flatMap(({ geometry }) => positionsOf(geometry)),
  );

export const villagesOf = (divisions: readonly Division[]): readonly Division[] =>
  divisions.filter(({ kind }) => kind === 'village' || kind === 'community');

/** The village a division is, or lies in; null for the town and all above it. */
export const villageHolding = (divisions: readonly Division[], id: string): string | null => {
  const byId = new Map(divisions.map((division) => [division.id, division]));
  let at = byId.get(id);
  for (let steps = byId.size; at && at.kind !== 'village' && at.kind !== 'community' && steps > 0; steps -= 1)
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  return at && villagesOf([at]).length > 0 ? at.id : null;
};

export const asLonLat = (position: readonly number[]): LonLat => [position[0] ?? 0, position[1] ?? 0];
