import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { locatorOf } from '#domain/boundary/locator.ts';
import { partitionFrom } from '#domain/boundary/partitionFrom.ts';
import { cellShape } from '#domain/boundary/cellShape.ts';
import type { Random } from '../random.ts';
import { placeNamesFrom } from '../land/placeNames.ts';
import { gathered } from '../land/grouping.ts';
import type { Ground, GroundCell, Home } from './ground.ts';

const cellsPerVillage = 6;
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
  const villages = gathered(
    all,
    Math.max(1, Math.round(all.length / cellsPerVillage)),
    near,
    places,
    () => 1,
    () => 0,
  );
  const names = placeNamesFrom(random.fork('names'));
  const villageOf = new Map(villages.flatMap((members, v) => members.map((cell) => [cell, v] as const)));
  const cells = features.map((feature, i): GroundCell => {
    const named = nameKeys
      .map((key) => feature.properties?.[key] as unknown)
      .find((name) => typeof name === 'string' && name !== '');
    const geometry = shapes[i]?.geometry as Polygon;
    return {
      name: typeof named === 'string' ? named : `第${i + 1}网格`,
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
    villages: villages.map((_, v) => ({ name: names.villages[v] ?? `第${v + 1}村`, kind: 'village' })),
    hamlets: cells.map(({ village }) => ({ name: names.hamlet(), village })),
  };
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
