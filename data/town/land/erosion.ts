import { Heap } from './heap.ts';
import { blurred, type Raster } from './raster.ts';

/** Where the water of each place goes, and how much ground drains through it. */
export interface Drainage {
  /** Index of the next place downstream; itself at the mouth. */
  readonly receiver: Int32Array;
  /** Places from the mouths upward: each comes after its receiver. */
  readonly order: Int32Array;
  /** Square metres draining through each place, its own included. */
  readonly areaM2: Float64Array;
}

const eight = [-1, 0, 1, -1, 1, -1, 0, 1] as const;
const eightRows = [-1, -1, -1, 0, 0, 1, 1, 1] as const;

/**
 * The way of the water from each place: the steepest way down, and out of a hollow over its lowest rim.
 * `isMouth` places keep their water. Source: Barnes, Lehman & Mulla, Priority-flood (2014).
 */
export const drainageOf = (height: Raster, isMouth: Uint8Array): Drainage => {
  const { columns, rows, stepM, values } = height;
  const size = values.length;
  const receiver = new Int32Array(size);
  const order = new Int32Array(size);
  const isReached = new Uint8Array(size);
  const heap = new Heap(size);
  for (let i = 0; i < size; i++) {
    if (isMouth[i] === 0) continue;
    receiver[i] = i;
    isReached[i] = 1;
    heap.push(values[i] as number, i);
  }
  for (let count = 0; heap.size > 0; count++) {
    const { key, value: i } = heap.pop();
    order[count] = i;
    const [column, row] = [i % columns, Math.floor(i / columns)];
    let steepest = receiver[i] === i ? Infinity : fallTo(values, i, receiver[i] as number, columns);
    for (let k = 0; k < 8; k++) {
      const [c, r] = [column + (eight[k] as number), row + (eightRows[k] as number)];
      if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
      const j = r * columns + c;
      if (isReached[j] === 0) {
        isReached[j] = 1;
        receiver[j] = i;
        heap.push(Math.max(key + 1e-4, values[j] as number), j);
        continue;
      }
      const fall = fallTo(values, i, j, columns);
      // Only ground that has left the queue is surely downstream: no rings of water.
      if (fall > steepest && isReached[j] === 2) [steepest, receiver[i]] = [fall, j];
    }
    isReached[i] = 2;
  }
  const areaM2 = new Float64Array(size).fill(stepM * stepM);
  for (let k = size - 1; k >= 0; k--) {
    const i = order[k] as number;
    const to = receiver[i] as number;
    if (to !== i) areaM2[to] = (areaM2[to] as number) + (areaM2[i] as number);
  }
  return { receiver, order, areaM2 };
};

/** Fall per step from one place to its neighbour, shaken a little so that streams do not keep to eight directions. */
const fallTo = (values: Float32Array, i: number, j: number, columns: number): number => {
  const isAslant = i % columns !== j % columns && Math.abs(i - j) > 1;
  const shake = 0.78 + 0.44 * (((Math.imul(i ^ (j << 7), 0x9e3779b1) >>> 8) & 1023) / 1023);
  return (((values[i] as number) - (values[j] as number)) / (isAslant ? Math.SQRT2 : 1)) * shake;
};

/** How fast a stream cuts: with the uplift it sets how steep a valley stays. */
const erodibility = 0.34;

/** Soil creeps down the sides: ridges round off, and the eight directions of the raster stop showing. */
const creep = (height: Raster, isMouth: Uint8Array): void => {
  const soft = blurred(height, 1).values;
  for (let i = 0; i < soft.length; i++) {
    if (isMouth[i] === 0) height.values[i] = 0.7 * (height.values[i] as number) + 0.3 * (soft[i] as number);
  }
};

/**
 * Lets rain work on rising ground until it has valleys that all lead down to the mouths.
 * Implicit stream-power law, O(places) a step. Source: Braun & Willett, Geomorphology 180 (2013).
 */
export const eroded = (start: Raster, uplift: Raster, isMouth: Uint8Array, steps: number): Raster => {
  const height = { ...start, values: Float32Array.from(start.values) };
  const { values, stepM } = height;
  for (let step = 0; step < steps; step++) {
    const { receiver, order, areaM2 } = drainageOf(height, isMouth);
    for (const i of order) {
      const to = receiver[i] as number;
      if (isMouth[i] === 1) continue;
      const risen = (values[i] as number) + (uplift.values[i] as number);
      if (to === i) {
        values[i] = risen;
        continue;
      }
      const cut = (erodibility * Math.sqrt(areaM2[i] as number)) / stepM;
      values[i] = (risen + cut * (values[to] as number)) / (1 + cut);
    }
    creep(height, isMouth);
  }
  return height;
};
