import type { Random } from '../random.ts';
import { extent } from './extent.ts';
import { fractal, noiseFrom } from './noise.ts';
import { blurred, filled, type Point, pointAt, valueAt } from './raster.ts';
import type { Terrain } from './terrain.ts';
import type { Streets } from './townStreets.ts';

/** A place where people settled. */
export interface HamletSite {
  readonly at: Point;
  /** Inside the township, not in a neighbour's. */
  readonly isOurs: boolean;
  /** 0..1, how good the ground is: good ground carries more homes. */
  readonly worth: number;
}

const spacingM = 950;

/** Roughly where the township lies: an ellipse with a wavering edge; ridges and water decide the line itself. */
const townshipReach = (random: Random) => {
  const edge = fractal(noiseFrom(random), 2);
  return ([x, y]: Point): number => {
    const [u, v] = [(x - extent.widthM / 2) / 8100, (y - extent.heightM * 0.5) / 6000];
    return Math.hypot(u, v) + 0.16 * edge(x / 3600, y / 3600);
  };
};

/** Where hamlets stand: gentle ground above the flood and near water, not too close to each other. */
export const hamletSitesOf = (random: Random, terrain: Terrain, streets: Streets): HamletSite[] => {
  const soft = blurred(terrain.slope, 3);
  const luck = noiseFrom(random.fork('luck'));
  const reach = townshipReach(random.fork('reach'));
  const worth = filled(soft, (x, y, i) => {
    const above = terrain.aboveWater.values[i] as number;
    if (above < 3.5 || (terrain.toRiver.values[i] as number) < 95) return -1;
    const gentle = 1 - Math.min(1, (soft.values[i] as number) / 0.42);
    const near = Math.exp(-(((above - 14) / 34) ** 2));
    const low = 1 - Math.min(1, ((terrain.height.values[i] as number) - 300) / 640);
    return 0.45 * gentle + 0.3 * near + 0.25 * low + 0.16 * luck(x / 420, y / 420);
  });
  const candidates: { at: Point; worth: number }[] = [];
  for (let y = 450; y < extent.heightM - 450; y += 110) {
    for (let x = 450; x < extent.widthM - 450; x += 110) {
      const at: Point = [x + random.between(-40, 40), y + random.between(-40, 40)];
      const value = valueAt(worth, at[0], at[1]);
      if (value > 0.2) candidates.push({ at, worth: value });
    }
  }
  candidates.sort((a, b) => b.worth - a.worth);
  const sites: HamletSite[] = [];
  for (const { at, worth: value } of candidates) {
    const { u, v } = streets.frame(at);
    if (Math.abs(u) < 1120 && v > -150 && v < 900) continue;
    if (sites.some((site) => Math.hypot(site.at[0] - at[0], site.at[1] - at[1]) < spacingM)) continue;
    const isOurs = reach(at) < 0.96;
    sites.push({ at, isOurs, worth: Math.max(0, Math.min(1, value)) });
  }
  return sites;
};

/** The tops a map would name: highest within 1.1 km all round. */
export const hilltopsOf = (terrain: Terrain): { at: Point; elevation: number }[] => {
  const { height } = terrain;
  const reach = Math.round(1100 / height.stepM);
  const tops: { at: Point; elevation: number }[] = [];
  for (let row = 16; row < height.rows - 16; row += 2) {
    for (let column = 16; column < height.columns - 16; column += 2) {
      const i = row * height.columns + column;
      const here = height.values[i] as number;
      if (here < 430) continue;
      let isTop = true;
      for (let dr = -reach; dr <= reach && isTop; dr += 2) {
        for (let dc = -reach; dc <= reach; dc += 2) {
          const [r, c] = [row + dr, column + dc];
          if (r < 0 || c < 0 || r >= height.rows || c >= height.columns) continue;
          if ((height.values[r * height.columns + c] as number) > here) {
            isTop = false;
            break;
          }
        }
      }
      if (isTop) tops.push({ at: pointAt(height, i), elevation: Math.round(here) });
    }
  }
  return tops;
};
