import type { Random } from '../random.ts';
import type { HamletSite } from './hamletSites.ts';
import { directionAt, distance, resampled, rounded } from './lines.ts';
import { indexAt, type Line, type Point, type Raster } from './raster.ts';
import type { Road } from './roads.ts';
import type { Terrain } from './terrain.ts';

export type BuildingUse = 'house' | 'shed' | 'shop' | 'apartment' | 'school' | 'nursing' | 'enterprise' | 'public';

/** One roof on the map. */
export interface Building {
  readonly use: BuildingUse;
  readonly at: Point;
  readonly ring: readonly Point[];
  /** Index of the hamlet or town block it belongs to; −1 outside the township. */
  readonly region: number;
  readonly storeys: number;
}

/** A rectangle about a place, its long side along `along` (unit vector). */
export const rectangle = (at: Point, along: Point, longM: number, deepM: number, wingM = 0): Point[] => {
  const place = (u: number, v: number): Point => [
    at[0] + along[0] * u - along[1] * v,
    at[1] + along[1] * u + along[0] * v,
  ];
  const [a, b] = [longM / 2, deepM / 2];
  const ring =
    wingM > 0
      ? [
          place(-a, -b),
          place(a, -b),
          place(a, b + wingM),
          place(a - deepM * 0.8, b + wingM),
          place(a - deepM * 0.8, b),
          place(-a, b),
        ]
      : [place(-a, -b), place(a, -b), place(a, b), place(-a, b)];
  return [...ring, ring[0] as Point];
};

/** Keeps roofs apart: a place is free when nothing stands within the distance asked. */
export class Standing {
  readonly #bins = new Map<number, Point[]>();

  isFree([x, y]: Point, apartM: number): boolean {
    for (let c = Math.floor((x - apartM) / 60); c <= Math.floor((x + apartM) / 60); c++) {
      for (let r = Math.floor((y - apartM) / 60); r <= Math.floor((y + apartM) / 60); r++) {
        for (const other of this.#bins.get(c * 4096 + r) ?? []) if (distance(other, [x, y]) < apartM) return false;
      }
    }
    return true;
  }

  add(at: Point): void {
    const key = Math.floor(at[0] / 60) * 4096 + Math.floor(at[1] / 60);
    const bin = this.#bins.get(key);
    if (bin === undefined) this.#bins.set(key, [at]);
    else bin.push(at);
  }
}

/** The lanes inside a hamlet: one along the slope, two or three leaving it. */
export const hamletLanes = (random: Random, terrain: Terrain, site: HamletSite): Line[] => {
  const { height, slope, toRiver } = terrain;
  const downhill = (p: Point): Point => {
    const value = (dx: number, dy: number) => height.values[indexAt(height, p[0] + dx, p[1] + dy)] as number;
    const [dx, dy] = [value(75, 0) - value(-75, 0), value(0, 75) - value(0, -75)];
    const size = Math.hypot(dx, dy) || 1;
    return [dx / size, dy / size];
  };
  const isGood = (p: Point) => {
    const i = indexAt(height, p[0], p[1]);
    return (slope.values[i] as number) < 0.4 && (toRiver.values[i] as number) > 75;
  };
  const walk = (start: Point, heading: number, steps: number, isLevel: boolean): Point[] => {
    const points: Point[] = [start];
    let angle = heading;
    for (let k = 0; k < steps; k++) {
      const at = points[points.length - 1] as Point;
      if (isLevel) {
        const [gx, gy] = downhill(at);
        const level = Math.atan2(gx, -gy);
        const turn =
          Math.abs(((level - angle + Math.PI * 3) % (Math.PI * 2)) - Math.PI) > Math.PI / 2 ? level + Math.PI : level;
        angle += 0.35 * (((((turn - angle) % (2 * Math.PI)) + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
      }
      angle += random.between(-0.28, 0.28);
      const next: Point = [at[0] + 32 * Math.cos(angle), at[1] + 32 * Math.sin(angle)];
      if (!isGood(next)) break;
      points.push(next);
    }
    return points;
  };
  const [gx, gy] = downhill(site.at);
  const level = Math.atan2(gx, -gy);
  const half = () => random.whole(3, 4 + Math.round(4 * site.worth));
  const spine = [
    ...walk(site.at, level + Math.PI, half(), true)
      .reverse()
      .slice(0, -1),
    ...walk(site.at, level, half(), true),
  ];
  const branches = Array.from({ length: random.whole(1, 3) }, () => {
    const at = spine[random.whole(0, spine.length - 1)] as Point;
    const side = random.chance(0.5) ? 1 : -1;
    return walk(at, level + side * random.between(1.1, 2), random.whole(2, 5), false);
  });
  return [spine, ...branches].filter((line) => line.length > 1).map((line) => resampled(rounded(line, 2), 16));
};

/** Houses along the lanes near a hamlet's heart, the nearest first. */
export const hamletHouses = (
  random: Random,
  terrain: Terrain,
  site: { readonly at: Point; readonly region: number },
  roads: readonly Road[],
  labels: { readonly like: Raster; readonly labels: Int16Array },
  standing: Standing,
  wanted: number,
): Building[] => {
  const slots: { at: Point; along: Point; rank: number }[] = [];
  for (const road of roads) {
    const offset = road.class === 'main' ? 19 : road.class === 'secondary' ? 15 : 12;
    for (const row of [0, 1]) {
      const line = resampled(road.line, random.between(17, 21));
      line.forEach((p, i) => {
        const away = distance(p, site.at);
        if (away > 460) return;
        for (const side of [1, -1]) {
          if (random.chance(0.16 + (row === 1 ? 0.45 : 0))) continue;
          const [dx, dy] = directionAt(line, i);
          const deep = (offset + row * random.between(17, 22) + random.between(-1.5, 4)) * side;
          const at: Point = [p[0] - dy * deep, p[1] + dx * deep];
          slots.push({ at, along: [dx, dy], rank: (away + row * 45) * random.between(0.55, 1.45) });
        }
      });
    }
  }
  slots.sort((a, b) => a.rank - b.rank);
  const houses: Building[] = [];
  let left = wanted;
  for (const { at, along } of slots) {
    if (left <= 0) break;
    const i = indexAt(terrain.height, at[0], at[1]);
    if ((terrain.slope.values[i] as number) > 0.44 || (terrain.toRiver.values[i] as number) < 62) continue;
    if (labels.labels[indexAt(labels.like, at[0], at[1])] !== site.region || !standing.isFree(at, 14.5)) continue;
    standing.add(at);
    const turn = random.between(-0.09, 0.09);
    const way: Point = [
      along[0] * Math.cos(turn) - along[1] * Math.sin(turn),
      along[1] * Math.cos(turn) + along[0] * Math.sin(turn),
    ];
    const [long, deep] = [random.between(9, 14.5), random.between(7, 9)];
    const wing = random.chance(0.22) ? random.between(3, 5) : 0;
    houses.push({
      use: 'house',
      at,
      ring: rectangle(at, way, long, deep, wing),
      region: site.region,
      storeys: random.whole(1, 3),
    });
    left -= 1;
    if (!random.chance(0.2)) continue;
    const shed: Point = [at[0] - way[1] * 11 + way[0] * 6, at[1] + way[0] * 11 + way[1] * 6];
    if (!standing.isFree(shed, 10)) continue;
    standing.add(shed);
    houses.push({ use: 'shed', at: shed, ring: rectangle(shed, way, 5.5, 4), region: site.region, storeys: 1 });
  }
  return houses;
};
