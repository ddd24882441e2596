import type { Random } from '../random.ts';
import { type Drainage, drainageOf, eroded } from './erosion.ts';
import { extent } from './extent.ts';
import { fractal, noiseFrom } from './noise.ts';
import { blurred, filled, indexAt, type Raster, rasterOf, smoothValueAt, valueAt } from './raster.ts';
import { type River, riverFrom } from './river.ts';

/** The bare land: heights, the river in them, and how its side valleys drain. */
export interface Terrain {
  /** Metres above sea level, every 25 m. */
  readonly height: Raster;
  /** Rise per metre, every 25 m. */
  readonly slope: Raster;
  /** Metres above the nearest watercourse, every 25 m. */
  readonly aboveWater: Raster;
  /** Metres to the middle of the main river, every 25 m. */
  readonly toRiver: Raster;
  readonly river: River;
  readonly drainage: Drainage;
  /** The coarser raster the drainage is counted on. */
  readonly coarse: Raster;
}

const coarseStepM = 70;
const fineStepM = 25;
/** Metres a step of the raster, rounds of rain on it. */
const stages = [
  [280, 70],
  [140, 36],
  [coarseStepM, 14],
] as const;

/** What each place of the river's raster is nearest to: carried outward from the river itself. */
const nearestOf = (like: Raster, river: River): { distanceM: Raster; index: Int32Array } => {
  const index = new Int32Array(like.values.length).fill(-1);
  river.line.forEach(([x, y], i) => {
    if (x >= 0 && y >= 0 && x < extent.widthM && y < extent.heightM) index[indexAt(like, x, y)] = i;
  });
  const away = (i: number, at: number): number => {
    const [x, y] = river.line[at] as readonly [number, number];
    return Math.hypot(
      ((i % like.columns) + 0.5) * like.stepM - x,
      (Math.floor(i / like.columns) + 0.5) * like.stepM - y,
    );
  };
  const distanceM = filled(like, (_x, _y, i) => ((index[i] as number) < 0 ? 1e9 : away(i, index[i] as number)));
  const sweep = (from: number, to: number, step: number, offsets: readonly number[]) => {
    for (let i = from; i !== to; i += step) {
      for (const offset of offsets) {
        const j = i + offset;
        if (j < 0 || j >= index.length || Math.abs((j % like.columns) - (i % like.columns)) > 1) continue;
        if ((index[j] as number) < 0) continue;
        const reach = away(i, index[j] as number);
        if (reach < (distanceM.values[i] as number)) {
          distanceM.values[i] = reach;
          index[i] = index[j] as number;
        }
      }
    }
  };
  const w = like.columns;
  for (let pass = 0; pass < 2; pass++) {
    sweep(0, index.length, 1, [-1, -w - 1, -w, -w + 1]);
    sweep(index.length - 1, -1, -1, [1, w + 1, w, w - 1]);
  }
  return { distanceM, index };
};

const smoothstep = (low: number, high: number, x: number): number => {
  const t = Math.max(0, Math.min(1, (x - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

const coarseShape = (stepM: number): Raster =>
  rasterOf(Math.ceil(extent.widthM / stepM), Math.ceil(extent.heightM / stepM), stepM);

/** Raised, rained on, floored with silt: the land of a seed. */
export const terrainFrom = (random: Random): Terrain => {
  const river = riverFrom(random.fork('river'));
  const broad = fractal(noiseFrom(random.fork('broad')), 3);
  const rough = fractal(noiseFrom(random.fork('rough')), 4);
  const level = (index: Int32Array, i: number) => river.levelM[Math.max(0, index[i] as number)] as number;
  let worn: Raster | null = null;
  // Great valleys are found on a coarse raster, small ones on the finer: a tenth of the steps for the same land.
  for (const [stepM, steps] of stages) {
    const like = coarseShape(stepM);
    const { distanceM, index } = nearestOf(like, river);
    const isMouth = Uint8Array.from(distanceM.values, (away) => (away < stepM * 0.75 ? 1 : 0));
    const before: Raster | null = worn;
    const start = filled(like, (x, y, i) => {
      if (isMouth[i] === 1) return level(index, i);
      const detail = (stepM / 26) * rough(x / (stepM * 5), y / (stepM * 5));
      if (before === null)
        return level(index, i) + 30 + detail + (distanceM.values[i] as number) * 0.02 + 60 * broad(x / 3000, y / 3000);
      return smoothValueAt(before, x, y) + detail;
    });
    const uplift = filled(like, (x, y, i) => {
      const far = smoothstep(400, 7000, distanceM.values[i] as number);
      return Math.max(2.4, 7.4 + 14 * far + 14 * broad(x / 5600 + 3, y / 5600));
    });
    worn = eroded(start, uplift, isMouth, steps);
  }
  const rock = worn as Raster;
  const { distanceM, index } = nearestOf(rock, river);
  const isMouth = Uint8Array.from(distanceM.values, (away) => (away < coarseStepM * 0.75 ? 1 : 0));
  const silted = withFloors(rock, distanceM, index, river, random);
  const drainage = drainageOf(rock, isMouth);
  return { ...fineOf(silted, rock, drainage, river, random), river, drainage, coarse: silted };
};

/** Lays the flat floor of the main valley over the worn rock. */
const withFloors = (worn: Raster, distanceM: Raster, index: Int32Array, river: River, random: Random): Raster => {
  const patch = fractal(noiseFrom(random.fork('floor')), 2);
  return filled(worn, (x, y, i) => {
    const at = Math.max(0, index[i] as number);
    const away = distanceM.values[i] as number;
    const floor = (river.floorM[at] as number) * (1 + 0.35 * patch(x / 800, y / 800));
    const share = 1 - smoothstep(floor * 0.75, floor * 1.5, away);
    const flat = (river.levelM[at] as number) + 3.5 + away * 0.012;
    const rock = worn.values[i] as number;
    return rock + (Math.min(rock, flat) - rock) * share;
  });
};

const fineOf = (silted: Raster, worn: Raster, drainage: Drainage, river: River, random: Random) => {
  const like = rasterOf(extent.widthM / fineStepM, extent.heightM / fineStepM, fineStepM);
  const grain = fractal(noiseFrom(random.fork('grain')), 3);
  const soft = blurred(silted, 1);
  const bed = bedOf(worn, silted, drainage);
  const { distanceM: toRiver, index } = nearestOf(like, river);
  const height = filled(like, (x, y, i) => {
    const away = toRiver.values[i] as number;
    const land = 0.25 * smoothValueAt(silted, x, y) + 0.75 * smoothValueAt(soft, x, y);
    const rise = smoothstep(8, 70, land - (river.levelM[Math.max(0, index[i] as number)] as number));
    const shaped = land + rise * 3.5 * grain(x / 300, y / 300);
    const bank = 1 - smoothstep(0.9, 1.5, away / ((river.widthM[Math.max(0, index[i] as number)] as number) / 2 + 12));
    return shaped - bank * 4;
  });
  const aboveWater = filled(like, (x, y, i) => Math.max(0, (height.values[i] as number) - valueAt(bed, x, y)));
  const slope = filled(like, (_x, _y, i) => {
    const { columns, values, stepM } = height;
    const east = (values[i + 1] ?? values[i]) as number;
    const west = (values[i - 1] ?? values[i]) as number;
    const north = (values[i + columns] ?? values[i]) as number;
    const south = (values[i - columns] ?? values[i]) as number;
    return Math.hypot(east - west, north - south) / (2 * stepM);
  });
  return { height, slope, aboveWater, toRiver };
};

/** Height of the watercourse each place drains to: the river itself, or a stream with enough ground behind it. */
const bedOf = (worn: Raster, silted: Raster, drainage: Drainage): Raster => {
  const bed = rasterOf(worn.columns, worn.rows, worn.stepM);
  for (const i of drainage.order) {
    const to = drainage.receiver[i] as number;
    const isStream = to === i || (drainage.areaM2[i] as number) > streamAreaM2;
    bed.values[i] = isStream ? (silted.values[i] as number) : (bed.values[to] as number);
  }
  return blurred(bed, 1);
};

/** Ground enough for a stream that is drawn. */
export const streamAreaM2 = 420_000;
