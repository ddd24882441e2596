import type { HamletSite } from './hamletSites.ts';
import { Heap } from './heap.ts';
import { blurred, filled, indexAt, type Raster } from './raster.ts';
import { fractal, noiseFrom } from './noise.ts';
import { randomFrom } from '../random.ts';
import type { Road, RoadClass } from './roads.ts';
import type { Terrain } from './terrain.ts';
import type { Streets } from './townStreets.ts';

/** Which region each place of the raster belongs to: hamlets 0 … n − 1, then town blocks; −1 is outside the township. */
export interface Regions {
  readonly like: Raster;
  readonly labels: Int16Array;
  readonly count: number;
}

/** A piece of the market town that is one cell: streets are its borders. */
export interface TownBlock {
  readonly name: string;
  readonly community: 0 | 1;
  readonly isDedicated: boolean;
  readonly fromU: number;
  readonly toU: number;
  readonly fromV: number;
  readonly toV: number;
}

/** What a border gains by lying there instead of being crossed: metres of detour. */
const barrier: Record<RoadClass, number> = { main: 9, secondary: 6, lane: 2.2, path: 1.4 };

/** Growth costs: cheap within a valley, dear over ridges, across roads and most of all across the river. */
const hindranceOf = (terrain: Terrain, roads: readonly Road[]): Float32Array => {
  const around = blurred(blurred(terrain.height, 9), 9);
  const patch = fractal(noiseFrom(randomFrom(`borders ${terrain.river.line[40]?.join()}`)), 2);
  const cost = filled(terrain.height, (x, y, i) => {
    const stands = (terrain.height.values[i] as number) - (around.values[i] as number);
    const ridge = Math.max(0, stands - 8) / 9;
    return 1 + ridge * ridge * 1.6 + (terrain.slope.values[i] as number) * 1.2 + 0.7 * (1 + patch(x / 210, y / 210));
  }).values;
  for (let i = 0; i < cost.length; i++) if ((terrain.toRiver.values[i] as number) < 20) cost[i] = 90;
  for (const road of roads) {
    for (let k = 1; k < road.line.length; k++) {
      const [a, b] = [road.line[k - 1], road.line[k]] as [readonly [number, number], readonly [number, number]];
      for (let t = 0; t < 1; t += 0.2) {
        const i = indexAt(terrain.height, a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t);
        cost[i] = Math.max(cost[i] as number, barrier[road.class]);
      }
    }
  }
  return cost;
};

/** Grows every hamlet and town block until they meet: on ridges, along roads, in the river. */
export const regionsOf = (
  terrain: Terrain,
  roads: readonly Road[],
  sites: readonly HamletSite[],
  streets: Streets,
  blocks: readonly TownBlock[],
): Regions => {
  const like = terrain.height;
  const { columns, rows, stepM } = like;
  const hindrance = hindranceOf(terrain, roads);
  const labels = new Int16Array(columns * rows).fill(-2);
  const best = new Float64Array(columns * rows).fill(Infinity);
  const heap = new Heap(65_536);
  const sow = (i: number, label: number, key: number) => {
    if (labels[i] !== -2 || best[i] === 0) return;
    labels[i] = label;
    best[i] = key;
    heap.push(key, i);
  };
  const ours = sites.filter((site) => site.isOurs);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { u, v } = streets.frame([(column + 0.5) * stepM, (row + 0.5) * stepM]);
      if (Math.abs(u) > 800 || v < -60 || v > 640) continue;
      const block = blocks.findIndex((b) => u >= b.fromU && u < b.toU && v >= b.fromV && v < b.toV);
      const i = row * columns + column;
      if (block >= 0 && (terrain.toRiver.values[i] as number) > 30) sow(i, ours.length + block, 0);
    }
  }
  ours.forEach((site, label) => sow(indexAt(like, site.at[0], site.at[1]), label, 0));
  for (const site of sites) if (!site.isOurs) sow(indexAt(like, site.at[0], site.at[1]), -1, 0);
  for (let i = 0; i < columns; i++) {
    sow(i, -1, 24);
    sow((rows - 1) * columns + i, -1, 24);
  }
  while (heap.size > 0) {
    const { key, value: at } = heap.pop();
    if (key > (best[at] as number)) continue;
    const column = at % columns;
    for (const step of [-1, 1, -columns, columns]) {
      const to = at + step;
      if (to < 0 || to >= labels.length || Math.abs((to % columns) - column) > 1) continue;
      const sum = key + (hindrance[to] as number);
      if (sum >= (best[to] as number)) continue;
      best[to] = sum;
      labels[to] = labels[at] as number;
      heap.push(sum, to);
    }
  }
  return { like, labels: whole(labels, columns), count: ours.length + blocks.length };
};

/** Removes single-file spurs, so that every border can be drawn as a simple line. */
const whole = (labels: Int16Array, columns: number): Int16Array => {
  for (let pass = 0; pass < 3; pass++) {
    for (let i = columns; i < labels.length - columns; i++) {
      const [w, e, s, n] = [labels[i - 1], labels[i + 1], labels[i - columns], labels[i + columns]] as number[];
      const here = labels[i] as number;
      const alike = Number(w === here) + Number(e === here) + Number(s === here) + Number(n === here);
      if (alike >= 2) continue;
      if (w === e || w === s || w === n) labels[i] = w as number;
      else if (e === s || e === n) labels[i] = e as number;
      else if (s === n) labels[i] = s as number;
    }
  }
  return labels;
};
