import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { cellShape, cellsShape } from '#domain/boundary/cellShape.ts';
import { toDegrees } from '#domain/boundary/gridPoint.ts';
import { polygonOfCell } from '#domain/boundary/polygonOfCell.ts';
import { OUTSIDE, type Topology } from '#domain/boundary/topology.ts';
import type { CellFact, VillageFact } from '#domain/responsible/facts.ts';
import type { CellLabel, VillageLabel } from '../../map/model.ts';

const lineOf = (line: readonly number[]): [number, number][] => {
  const positions: [number, number][] = [];
  for (let i = 0; i + 1 < line.length; i += 2) positions.push([toDegrees(line[i] ?? 0), toDegrees(line[i + 1] ?? 0)]);
  return positions;
};

/** Every border once: of the town, between villages, or between cells of one village. */
export function borderFeatures(topology: Topology, cells: readonly CellFact[]): FeatureCollection<LineString> {
  const villageOf = new Map(cells.map(({ no, villageId }) => [no, villageId]));
  return {
    type: 'FeatureCollection',
    features: [...topology.edges].map(({ leftCell, rightCell, line }): Feature<LineString> => {
      const isTown = leftCell === OUTSIDE || rightCell === OUTSIDE;
      const isVillage = villageOf.get(leftCell) !== villageOf.get(rightCell);
      return {
        type: 'Feature',
        properties: { kind: isTown ? 'town' : isVillage ? 'village' : 'cell' },
        geometry: { type: 'LineString', coordinates: lineOf(line) },
      };
    }),
  };
}

const isThere = (topology: Topology, no: number): boolean => (topology.borders.get(no)?.length ?? 0) > 0;

export const litFeatures = (topology: Topology, nos: readonly number[]): FeatureCollection<Polygon | MultiPolygon> => ({
  type: 'FeatureCollection',
  features: nos
    .filter((no) => isThere(topology, no))
    .map((no) => ({ type: 'Feature', id: no, properties: { no }, geometry: polygonOfCell(topology, no) })),
});

/** Names of cells and villages where they are written on the map. */
export function packLabels(
  topology: Topology,
  { cells, villages }: { readonly cells: readonly CellFact[]; readonly villages: readonly VillageFact[] },
): { readonly cellLabels: readonly CellLabel[]; readonly villageLabels: readonly VillageLabel[] } {
  const there = cells.filter(({ no }) => isThere(topology, no));
  return {
    cellLabels: there.map(({ no, name }) => ({
      no,
      name,
      at: cellShape(topology, no).label,
      value: '',
      conflicts: 0,
      isOutside: false,
    })),
    villageLabels: villages.flatMap(({ id, name }) => {
      const nos = there.filter(({ villageId }) => villageId === id).map(({ no }) => no);
      return nos.length === 0 ? [] : [{ id, name, at: cellsShape(topology, nos).label }];
    }),
  };
}
