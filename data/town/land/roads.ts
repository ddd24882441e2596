import type { Random } from '../random.ts';
import { extent } from './extent.ts';
import type { HamletSite } from './hamletSites.ts';
import { type Walk, walkerOver } from './leastCost.ts';
import { distance, nearestOnSegment, resampled, rounded, simplified } from './lines.ts';
import { filled, indexAt, type Line, type Point, pointAt, type Raster, rasterOf, valueAt } from './raster.ts';
import type { Terrain } from './terrain.ts';
import type { Streets } from './townStreets.ts';
import { wavered } from './wavered.ts';

export type RoadClass = 'main' | 'secondary' | 'lane' | 'path';

export interface Road {
  readonly class: RoadClass;
  readonly name: string | null;
  readonly line: Line;
}

/** Where roads can be walked: heights and how bad the ground is, every 50 m, and what is road already. */
interface Ground {
  readonly height: Raster;
  readonly hardship: Raster;
  readonly isRoad: Uint8Array;
  readonly walk: (walk: Walk) => number[];
}

const groundOf = (terrain: Terrain): Ground => {
  const stepM = 50;
  const like = rasterOf(extent.widthM / stepM, extent.heightM / stepM, stepM);
  const height = filled(like, (x, y) => valueAt(terrain.height, x, y));
  const hardship = filled(like, (x, y) => {
    if (valueAt(terrain.toRiver, x, y) < 62) return 34;
    return valueAt(terrain.aboveWater, x, y) < 3 ? 2.2 : 1;
  });
  return { height, hardship, isRoad: new Uint8Array(like.values.length), walk: walkerOver(like.columns, like.rows) };
};

const wayOver = (ground: Ground, start: Point, isGoal: (place: number) => boolean): Point[] => {
  const { height, hardship, walk } = ground;
  const path = walk({
    start: indexAt(height, start[0], start[1]),
    isGoal,
    cost: (from, to, reach) => {
      const grade = ((height.values[to] as number) - (height.values[from] as number)) / (reach * height.stepM);
      return reach * (hardship.values[to] as number) * (1 + 70 * grade * grade);
    },
  });
  for (const place of path) ground.isRoad[place] = 1;
  return path.map((place) => pointAt(height, place));
};

/** Drawn as an engineer would: few bends, rounded. */
const drawn = (points: Line): Point[] => wavered(resampled(rounded(resampled(simplified(points, 20), 85), 3), 24), 24);

/** Moves the end of a new road onto the road it meets, so that the two join. */
const joined = (line: Point[], roads: readonly Road[]): Point[] => {
  const end = line[line.length - 1] as Point;
  let [best, at]: [number, Point] = [150, end];
  for (const road of roads) {
    for (let i = 1; i < road.line.length; i++) {
      const near = nearestOnSegment(end, road.line[i - 1] as Point, road.line[i] as Point);
      if (near.distanceM < best) [best, at] = [near.distanceM, near.at];
    }
  }
  const pull = Math.min(6, line.length - 1);
  return line.map((p, i) => {
    const share = Math.max(0, (i - (line.length - 1 - pull)) / pull);
    return [p[0] + (at[0] - end[0]) * share, p[1] + (at[1] - end[1]) * share] as const;
  });
};

/** Streets, the county road through them and along the river, roads to the villages, lanes to every hamlet. */
export const roadsOf = (random: Random, terrain: Terrain, streets: Streets, sites: readonly HamletSite[]): Road[] => {
  const ground = groundOf(terrain);
  const roads: Road[] = [];
  const river = terrain.river;
  const [westEnd, eastEnd] = [streets.place(-860, 255), streets.place(860, 255)];
  const bank = (i: number, side: number): Point => {
    const [x, y] = river.line[i] as Point;
    return [Math.max(40, Math.min(extent.widthM - 40, x)), y + side * 290];
  };
  const westIndex = river.line.findIndex(([x]) => x > 30);
  const eastIndex = river.line.findIndex(([x]) => x > extent.widthM - 60);
  const goalAt = (p: Point) => {
    const goal = indexAt(ground.height, p[0], p[1]);
    return (place: number) => place === goal;
  };
  const west = wayOver(ground, bank(westIndex, -1), goalAt(westEnd));
  const east = wayOver(ground, eastEnd, goalAt(bank(eastIndex, 1)));
  const through = Array.from({ length: 41 }, (_, k) => streets.place(-820 + 41 * k, 255));
  const main = [
    ...drawn([...west.slice(0, -2), through[0] as Point]),
    ...through,
    ...drawn([through.at(-1) as Point, ...east.slice(2)]),
  ];
  roads.push({ class: 'main', name: 'X217 青岚路', line: main });
  roads.push(...townRoads(streets));
  for (const road of roads) {
    for (const [x, y] of road.line) ground.isRoad[indexAt(ground.height, x, y)] = 1;
  }
  const isNetwork = (place: number) => ground.isRoad[place] === 1;
  const byReach = [...sites].sort((a, b) => distance(a.at, streets.centre) - distance(b.at, streets.centre));
  const chiefs = chiefsOf(byReach);
  const reachOut = (site: HamletSite, kind: RoadClass) => {
    if (isNetwork(indexAt(ground.height, site.at[0], site.at[1]))) return;
    const way = wayOver(ground, site.at, isNetwork);
    if (way.length < 2) return;
    roads.push({ class: kind, name: null, line: joined(drawn(way), roads) });
  };
  for (const site of chiefs) reachOut(site, 'secondary');
  for (const site of byReach) if (!chiefs.has(site)) reachOut(site, 'lane');
  roads.push(...footpaths(random, ground, roads, sites));
  return roads;
};

/** Hamlets far enough from each other to deserve a road rather than a lane. */
const chiefsOf = (sites: readonly HamletSite[]): Set<HamletSite> => {
  const chiefs: HamletSite[] = [];
  for (const site of [...sites].sort((a, b) => b.worth - a.worth)) {
    if (chiefs.every((chief) => distance(chief.at, site.at) > 2050)) chiefs.push(site);
  }
  return new Set(chiefs);
};

const townRoads = ({ along, across, mainAt, place, names }: Streets): Road[] => {
  const ends = [across[0] as number, across[across.length - 1] as number] as const;
  const street = (points: Point[], name: string | undefined): Road => ({
    class: 'secondary',
    name: name ?? null,
    line: points,
  });
  const long = along.flatMap((v, k) => {
    if (k === mainAt) return [];
    const [from, to] = k === 4 ? [across[2] as number, across[6] as number] : ends;
    return [
      street(
        Array.from({ length: 29 }, (_, i) => place(from + ((to - from) * i) / 28, v)),
        names.along[k],
      ),
    ];
  });
  const cross = across.map((u, k) => {
    const to = k >= 2 && k <= 6 ? 520 : 390;
    return street(
      Array.from({ length: 15 }, (_, i) => place(u, (to * i) / 14)),
      names.across[k],
    );
  });
  return [...long, ...cross];
};

/** Footpaths over the hills between neighbours whom no lane joins directly. */
const footpaths = (random: Random, ground: Ground, roads: readonly Road[], sites: readonly HamletSite[]): Road[] => {
  const paths: Road[] = [];
  for (const site of sites) {
    const near = sites
      .filter((other) => other !== site && distance(other.at, site.at) < 1450)
      .sort((a, b) => distance(a.at, site.at) - distance(b.at, site.at))[2];
    if (near === undefined || !random.chance(0.55)) continue;
    const goal = indexAt(ground.height, near.at[0], near.at[1]);
    const before = Uint8Array.from(ground.isRoad);
    const way = wayOver({ ...ground, isRoad: before }, site.at, (place) => place === goal);
    const shared = way.filter(([x, y]) => ground.isRoad[indexAt(ground.height, x, y)] === 1).length;
    if (way.length < 6 || shared > way.length * 0.35) continue;
    paths.push({ class: 'path', name: null, line: joined(drawn(way), roads) });
  }
  return paths;
};
