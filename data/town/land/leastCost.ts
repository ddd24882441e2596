import { Heap } from './heap.ts';

/** A walk over a raster's places: what a step costs, and where it may end. */
export interface Walk {
  readonly start: number;
  /** Cost of the step from a place to its neighbour, `reach` 1 or √2; Infinity forbids it. */
  readonly cost: (from: number, to: number, reach: number) => number;
  readonly isGoal: (place: number) => boolean;
}

const columnSteps = [-1, 0, 1, -1, 1, -1, 0, 1] as const;
const rowSteps = [-1, -1, -1, 0, 0, 1, 1, 1] as const;

/**
 * Finds the cheapest way from a start to the first goal reached, as places in order; empty when there is none.
 * Its memory is laid out once: most walks touch little of a raster.
 */
export const walkerOver = (columns: number, rows: number): ((walk: Walk) => number[]) => {
  const size = columns * rows;
  const from = new Int32Array(size);
  const best = new Float64Array(size).fill(Infinity);
  return ({ start, cost, isGoal }) => {
    const touched = [start];
    from[start] = start;
    best[start] = 0;
    const heap = new Heap(1024);
    heap.push(0, start);
    let path: number[] = [];
    while (heap.size > 0) {
      const { key, value: at } = heap.pop();
      if (key > (best[at] as number)) continue;
      if (isGoal(at)) {
        path = walkedTo(at, from);
        break;
      }
      const [column, row] = [at % columns, Math.floor(at / columns)];
      for (let k = 0; k < 8; k++) {
        const c = column + (columnSteps[k] as number);
        const r = row + (rowSteps[k] as number);
        if (c < 0 || r < 0 || c >= columns || r >= rows) continue;
        const to = r * columns + c;
        const sum = key + cost(at, to, c !== column && r !== row ? Math.SQRT2 : 1);
        if (sum >= (best[to] as number)) continue;
        if (best[to] === Infinity) touched.push(to);
        best[to] = sum;
        from[to] = at;
        heap.push(sum, to);
      }
    }
    for (const place of touched) best[place] = Infinity;
    return path;
  };
};

const walkedTo = (goal: number, from: Int32Array): number[] => {
  const path = [goal];
  for (let at = goal; from[at] !== at; ) {
    at = from[at] as number;
    path.push(at);
  }
  return path.reverse();
};
