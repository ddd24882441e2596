import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { locatorOf } from '#domain/boundary/locator.ts';
import { partitionFrom } from '#domain/boundary/partitionFrom.ts';
import { cellShape } from '#domain/boundary/cellShape.ts';
import type { Random } from '../random.ts';
import { placeNamesFrom } from '../land/placeNames.ts';
import { gathered } from '../land/grouping.ts';
import type { Ground, GroundCell, Home } from './ground.ts';

const cellsPerVillage = 6;
/** What a file may call the village of a cell, likeliest first; the import knows the same words. */
const villageKeys = ['所属村', '村名', '村', 'village', 'subdist', 'sub_dist', 'taluk', 'district'];
const nameKeys = ['name', 'village_name', 'ward_name', 'nom', '网格名称', '名称'];

/**
 * Ground on someone else's cells: neighbours are gathered into villages, and each cell gets hamlets of homes.
 * @throws Error when the file holds no partition
 */
export const groundOfCells = (random: Random, file: FeatureCollection, households: number): Ground => {
  const features = file.features.filter((f) => f.geometry?.type === 'Polygon' || f.geometry?.type === 'MultiPolygon');
  const result = partitionFrom(
    features.map((f, i) => ({ key: i + 1, no: i + 1, geometry: f.geometry as Polygon | MultiPolygon })),
    { enclosed: 'outside' },
  );
  if ('faults' in result)
    throw new Error(`这份文件里的网格有重叠或缝隙 / the cells overlap or leave gaps: ${result.faults.length}`);
  const { topology } = result;
  const shapes = features.map((_, i) => cellShape(topology, i + 1));
  const near = new Map(features.map((_, i) => [i, new Set<number>()]));
  for (const { leftCell, rightCell } of topology.edges) {
    if (leftCell === 0 || rightCell === 0) continue;
    near.get(leftCell - 1)?.add(rightCell - 1);
    near.get(rightCell - 1)?.add(leftCell - 1);
  }
  const places = shapes.map(({ label }) => [label[0] * 96_000, label[1] * 111_000] as const);
  const all = features.map((_, i) => i);
  const named = featuresByVillage(features);
  const villages =
    named === null
      ? gathered(
          all,
          Math.max(1, Math.round(all.length / cellsPerVillage)),
          near,
          places,
          () => 1,
          () => 0,
        )
      : [...named.values()];
  const names = placeNamesFrom(random.fork('names'));
  const villageOf = new Map(villages.flatMap((members, v) => members.map((cell) => [cell, v] as const)));
  const cells = features.map((feature, i): GroundCell => {
    const name = propertyOf(feature, nameKeys);
    const geometry = shapes[i]?.geometry as Polygon;
    return {
      name: name ?? `第${i + 1}网格`,
      village: villageOf.get(i) as number,
      isDedicated: false,
      geometry,
      before: geometry,
      isByRiver: i % 9 === 0,
    };
  });
  const locator = locatorOf(topology);
  const homes = all.flatMap((cell) =>
    homesIn(random, cells, shapes[cell]?.bbox as readonly [number, number, number, number], {
      cell,
      count: Math.floor(((cell + 1) * households) / all.length) - Math.floor((cell * households) / all.length),
      isHere: (x, y) => locator.cellAt(x, y) === cell + 1,
    }),
  );
  return {
    cells,
    homes,
    moved: null,
    sites: [],
    villages: villages.map((_, v) => ({
      name: named === null ? (names.villages[v] ?? `第${v + 1}村`) : ([...named.keys()][v] as string),
      kind: 'village',
    })),
    hamlets: cells.map(({ village }, region) => ({ region, name: names.hamlet(), village })),
  };
};

/** The first property by one of these names, whatever its case. */
const propertyOf = ({ properties }: Feature, keys: readonly string[]): string | null => {
  const known = new Map(Object.entries(properties ?? {}).map(([key, value]) => [key.toLowerCase(), value as unknown]));
  const found = keys.map((key) => known.get(key)).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof found === 'string' ? found.trim() : null;
};

/** Cells by the village the file names for each; null when it does not. */
const featuresByVillage = (features: readonly Feature[]): Map<string, number[]> | null => {
  const villages = new Map<string, number[]>();
  for (const [i, feature] of features.entries()) {
    const name = propertyOf(feature, villageKeys);
    if (name === null) return null;
    villages.set(name, [...(villages.get(name) ?? []), i]);
  }
  return villages;
};

interface Settled {
  readonly cell: number;
  readonly count: number;
  readonly isHere: (x: number, y: number) => boolean;
}

/** Homes in two or three clusters; a point that falls outside its cell is thrown again. */
const homesIn = (
  random: Random,
  cells: readonly GroundCell[],
  bbox: readonly [number, number, number, number],
  { cell, count, isHere }: Settled,
): Home[] => {
  const [west, south, east, north] = bbox;
  const inside = (): readonly [number, number] => {
    for (let tries = 0; tries < 4000; tries++) {
      const [x, y] = [Math.round(random.between(west, east) * 1e7), Math.round(random.between(south, north) * 1e7)];
      if (isHere(x, y)) return [x, y];
    }
    const [lon, lat] = firstCorner((cells[cell] as GroundCell).geometry);
    return [Math.round(lon * 1e7), Math.round(lat * 1e7)];
  };
  const centres = Array.from({ length: random.whole(2, 3) }, inside);
  const spread = Math.min(east - west, north - south) * 0.09 * 1e7;
  return Array.from({ length: count }, (_, k) => {
    const [cx, cy] = centres[k % centres.length] as readonly [number, number];
    let at: readonly [number, number] = [
      Math.round(cx + random.bell() * spread),
      Math.round(cy + random.bell() * spread),
    ];
    if (!isHere(at[0], at[1])) at = [cx, cy];
    return {
      x: at[0],
      y: at[1],
      hamlet: cell,
      village: (cells[cell] as GroundCell).village,
      address: `${k + 1}号`,
      building: null,
      unit: null,
      room: null,
    };
  });
};

const firstCorner = (geometry: Polygon | MultiPolygon): readonly [number, number] => {
  const ring = (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]) as Position[];
  return [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0];
};
