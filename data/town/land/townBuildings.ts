import type { Random } from '../random.ts';
import { type Building, type BuildingUse, rectangle, type Standing } from './homes.ts';
import { distance } from './lines.ts';
import { indexAt, type Point } from './raster.ts';
import type { TownBlock } from './regions.ts';
import type { Terrain } from './terrain.ts';
import type { Streets } from './townStreets.ts';

/** Everything with a roof in the market town: rows of shop houses, apartment blocks, school, market, workshops. */
export const townBuildings = (
  random: Random,
  terrain: Terrain,
  streets: Streets,
  blocks: readonly TownBlock[],
  firstRegion: number,
  standing: Standing,
): Building[] => {
  const { along, across, place } = streets;
  const buildings: Building[] = [];
  const build = (
    use: BuildingUse,
    u: number,
    v: number,
    longM: number,
    deepM: number,
    storeys: number,
    isUpright = false,
  ) => {
    const at = place(u, v);
    if ((terrain.toRiver.values[indexAt(terrain.height, at[0], at[1])] as number) < 58) return;
    const [p, q] = isUpright ? [place(u, v - 5), place(u, v + 5)] : [place(u - 5, v), place(u + 5, v)];
    const size = distance(p, q);
    const way: Point = [(q[0] - p[0]) / size, (q[1] - p[1]) / size];
    const block = blocks.findIndex((b) => u >= b.fromU && u < b.toU && v >= b.fromV && v < b.toV);
    if (block < 0) return;
    if (!standing.isFree(at, Math.min(longM, deepM) * 0.75)) return;
    for (let k = -Math.floor(longM / 24); k <= Math.floor(longM / 24); k++)
      standing.add([at[0] + way[0] * k * 12, at[1] + way[1] * k * 12]);
    buildings.push({ use, at, ring: rectangle(at, way, longM, deepM), region: firstRegion + block, storeys });
  };
  const dedicated = (u: number, v: number) =>
    blocks.find((b) => b.isDedicated && u >= b.fromU && u < b.toU && v >= b.fromV && v < b.toV);
  const [west, east] = [across[0] as number, across[across.length - 1] as number];
  campus(build, across, along);
  along.forEach((v, k) => {
    for (let u = west - (k === 2 ? 80 : 0); u < east + (k === 2 ? 80 : 0); u += random.between(11.5, 14.5)) {
      if (across.some((street) => Math.abs(street - u) < 15)) continue;
      for (const side of [1, -1]) {
        const at = v + side * (k === 2 ? 19 : 15.5);
        if (dedicated(u, at) !== undefined || random.chance(k === 0 && side < 0 ? 0.85 : k < 4 ? 0.1 : 0.45)) continue;
        build('shop', u, at, random.between(10, 12), random.between(9.5, 12.5), random.whole(2, 4));
      }
    }
  });
  for (let k = 0; k + 1 < across.length; k++) {
    for (let j = 0; j < along.length; j++) {
      const [u0, u1] = [across[k] as number, across[k + 1] as number];
      const [v0, v1] = [along[j] as number, along[j + 1] ?? (along[j] as number) + 120];
      const [u, v] = [(u0 + u1) / 2, (v0 + v1) / 2];
      if (dedicated(u, v) !== undefined || (j === along.length - 1 && !random.chance(0.55))) continue;
      for (const row of [-17, 17]) {
        for (const part of [-0.25, 0.25]) {
          if (random.chance(0.24)) continue;
          build(
            'apartment',
            u + part * (u1 - u0) + random.between(-6, 6),
            v + row,
            random.between(38, 52),
            12.5,
            random.whole(5, 7),
          );
        }
      }
    }
  }
  return buildings;
};

type Build = (
  use: BuildingUse,
  u: number,
  v: number,
  longM: number,
  deepM: number,
  storeys: number,
  isUpright?: boolean,
) => void;

/** The buildings that are someone's errand: market hall, school, clinic, government, nursing home, workshops. */
const campus = (build: Build, across: readonly number[], along: readonly number[]): void => {
  const u = (k: number) => across[k] as number;
  const v = (k: number) => along[k] as number;
  build('public', (u(3) + u(4)) / 2, (v(1) + v(2)) / 2, 92, 52, 1);
  build('school', u(4) + 70, v(4) - 34, 76, 15, 4);
  build('school', u(4) + 70, v(3) + 36, 62, 15, 4);
  build('school', u(5) + 60, v(3) + 40, 44, 17, 5);
  build('school', u(6) - 46, v(3) + 78, 15, 60, 3);
  build('public', u(2) + 96, v(2) + 58, 58, 18, 5);
  build('public', u(5) + 96, v(2) - 58, 46, 18, 4);
  build('nursing', u(1) + 60, v(3) + 72, 52, 16, 3);
  build('nursing', u(1) + 22, v(3) + 104, 40, 13, 2, true);
  for (let k = 0; k < 6; k++)
    build('enterprise', u(6) + 64 + (k % 2) * 92, v(2) + 52 + Math.floor(k / 2) * 86, 72, 36, 1);
};
