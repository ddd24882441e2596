import { Heap } from './heap.ts';

/** A walk over a raster's places: what a step costs, and where it may end. */
export interface Walk {
  readonly columns: number;
  readonly rows: number;
  readonly start: number;
  /** Cost of the step from a place to its neighbour, `reach` 1 or √2; Infinity forbids it. */
  readonly cost: (from: number, to: number, reach: number) => number;
  readonly isGoal: (place: number) => boolean;
}

const steps = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;

/** The cheapest way from `start` to the first goal reached, as places in order; empty when there is none. */
export const leastCostPath = ({ columns, rows, start, cost, isGoal }: Walk): number[] => {
  const size = columns * rows;
  const from = new Int32Array(size).fill(-1);
  const best = new Float64Array(size).fill(Infinity);
  from[start] = start;
  best[start] = 0;
  const heap = new Heap(4096);
  heap.push(0, start);
  while (heap.size > 0) {
    const { key, value: at } = heap.pop();
    if (key > (best[at] as number)) continue;
    if (isGoal(at)) return walkedTo(at, from);
    const [column, row] = [at % columns, Math.floor(at / columns)];
    for (const [dc, dr] of steps) {
      const [c, r] = [column + dc, row + dr];
      if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
      const to = r * columns + c;
      const sum = key + cost(at, to, dc !== 0 && dr !== 0 ? Math.SQRT2 : 1);
      if (sum >= (best[to] as number)) continue;
      best[to] = sum;
      from[to] = at;
      heap.push(sum, to);
    }
  }
  return [];
};

const walkedTo = (goal: number, from: Int32Array): number[] => {
  const path = [goal];
  for (let at = goal; from[at] !== at; ) {
    at = from[at] as number;
    path.push(at);
  }
  return path.reverse();
};
