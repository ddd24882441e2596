import type { Random } from '../random.ts';
import type { HamletSite } from './hamletSites.ts';
import { isoAreas } from './isolines.ts';
import { directionAt, rounded, simplified } from './lines.ts';
import { filled, indexAt, type Point, valueAt } from './raster.ts';
import type { River } from './river.ts';
import type { Terrain } from './terrain.ts';

/** Standing and flowing water drawn as areas: rings, outer first. */
export interface WaterArea {
  readonly kind: 'river' | 'reservoir' | 'pond';
  readonly rings: readonly (readonly Point[])[];
}

export const riverArea = ({ line, widthM }: River): WaterArea => {
  const bank = (side: 1 | -1) =>
    line.map((p, i): Point => {
      const [dx, dy] = directionAt(line, i);
      const half = ((widthM[i] as number) / 2) * side;
      return [p[0] - dy * half, p[1] + dx * half];
    });
  const right = simplified(bank(-1), 1.5);
  const left = simplified(bank(1), 1.5).reverse();
  return { kind: 'river', rings: [[...right, ...left, right[0] as Point]] };
};

/** A valley dammed above a village: everything upstream of the dam below the water's level. */
export const reservoirOf = (random: Random, terrain: Terrain, sites: readonly HamletSite[]): WaterArea | null => {
  const { drainage, coarse } = terrain;
  const upstreamOf = (dam: number) => {
    const isUp = new Uint8Array(coarse.values.length);
    for (const i of drainage.order) isUp[i] = i === dam || isUp[drainage.receiver[i] as number] === 1 ? 1 : 0;
    return isUp;
  };
  const dams = drainage.order.filter((i) => {
    const area = drainage.areaM2[i] as number;
    return area > 2.2e6 && area < 5.5e6;
  });
  for (let tries = 0; tries < 60 && dams.length > 0; tries++) {
    const dam = dams[random.whole(0, dams.length - 1)] as number;
    const level = (coarse.values[dam] as number) + random.between(15, 24);
    const isUp = upstreamOf(dam);
    const depth = filled(coarse, (_x, _y, i) => (isUp[i] === 1 ? level - (coarse.values[i] as number) : -1));
    const isDry = sites.every((site) => valueAt(depth, site.at[0], site.at[1]) <= -1);
    const lake = isoAreas(depth, 0, 90_000).at(-1);
    if (lake === undefined || !isDry) continue;
    return { kind: 'reservoir', rings: lake.slice(0, 1).map((ring) => rounded(simplified(ring, 8), 2, true)) };
  }
  return null;
};

/** Ponds between the paddies, a few to a hamlet. */
export const pondsOf = (random: Random, terrain: Terrain, sites: readonly HamletSite[]): WaterArea[] => {
  const ponds: WaterArea[] = [];
  for (const site of sites) {
    for (let k = random.whole(0, 2); k > 0; k--) {
      const angle = random.between(0, 2 * Math.PI);
      const away = random.between(140, 330);
      const at: Point = [site.at[0] + away * Math.cos(angle), site.at[1] + away * Math.sin(angle)];
      const i = indexAt(terrain.height, at[0], at[1]);
      if ((terrain.slope.values[i] as number) > 0.1 || (terrain.toRiver.values[i] as number) < 130) continue;
      const [long, wide, turn] = [random.between(16, 44), random.between(10, 24), random.between(0, 3.14)];
      const ring = Array.from({ length: 11 }, (_, n): Point => {
        const a = ((n % 10) / 10) * 2 * Math.PI;
        const [x, y] = [long * Math.cos(a) * (1 + 0.18 * Math.sin(3 * a + turn)), wide * Math.sin(a)];
        return [at[0] + x * Math.cos(turn) - y * Math.sin(turn), at[1] + x * Math.sin(turn) + y * Math.cos(turn)];
      });
      ponds.push({ kind: 'pond', rings: [rounded(ring, 1, true)] });
    }
  }
  return ponds;
};
