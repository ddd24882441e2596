import { type FlowArc, minCostFlow } from './minCostFlow.ts';

/** Households to attach to centres that are settled. Columns: index = household; units: metres in a plane. */
export interface AttachTask {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
  /** By centre: the least and the most households to attach. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** 1 = each centre should have at least one of these (LH-7); a wish, for it may not be possible everywhere. */
  readonly isMarked?: Uint8Array;
  /** By centre: 1 = has what `isMarked` asks for already. */
  readonly isServed?: Uint8Array;
}

/** By household the index of its centre, −1 = nobody has room; and the sum of the walks. */
export interface Attached {
  readonly centreOf: Int32Array;
  readonly walks: number;
}

/**
 * The shortest walks that respect the bounds: optimal, by min-cost flow over the nearest centres of each household,
 * widened until no other pair could do better. Null when the least numbers cannot be met by so many households.
 */
export function attach(task: AttachTask, nearest = 10): Attached | null {
  const n = task.x.length;
  const p = task.centreX.length;
  if (task.least.reduce((sum, least) => sum + least, 0) > n) return null;
  const far = spanOf(task);
  const pairs = Array.from({ length: n }, (_, i) => nearestCentres(task, i, Math.min(nearest, p)));
  for (;;) {
    const { arcs, pairArcs } = networkOf(task, pairs, far);
    // Nodes: households, centres, marked doors of centres, nobody, end.
    const end = n + 2 * p + 1;
    const supply = new Float64Array(end + 1).fill(1, 0, n);
    supply[end] = -n;
    const flow = minCostFlow(end + 1, arcs, supply);
    if (flow === null) {
      if (pairs.every((row) => row.length === p)) return null;
      for (const [i, row] of pairs.entries()) pairs[i] = nearestCentres(task, i, Math.min(p, row.length * 4));
      continue;
    }
    if (widened(task, pairs, flow.prices, far)) continue;
    const centreOf = new Int32Array(n).fill(-1);
    for (const { arc, household, centre } of pairArcs) if (flow.units[arc]! > 0) centreOf[household] = centre;
    let walks = 0;
    for (let i = 0; i < n; i += 1) if (centreOf[i]! >= 0) walks += walk(task, i, centreOf[i]!);
    return { centreOf, walks };
  }
}

const walk = ({ x, y, centreX, centreY }: AttachTask, i: number, c: number): number =>
  Math.hypot(x[i]! - centreX[c]!, y[i]! - centreY[c]!);

/** What a centre without a marked household costs, in walks: more than any walk. */
const wish = (task: AttachTask, far: number): number => (task.isMarked ? far : 0);

const isDoor = ({ isMarked, isServed }: AttachTask, i: number, c: number): boolean =>
  isMarked?.[i] === 1 && isServed?.[c] !== 1;

function networkOf(task: AttachTask, pairs: readonly (readonly number[])[], far: number) {
  const n = task.x.length;
  const p = task.centreX.length;
  const [doors, nobody, end] = [n + p, n + 2 * p, n + 2 * p + 1];
  const arcs: FlowArc[] = [];
  const pairArcs: { arc: number; household: number; centre: number }[] = [];
  const extra = wish(task, far);
  for (const [i, row] of pairs.entries()) {
    for (const c of row) {
      pairArcs.push({ arc: arcs.length, household: i, centre: c });
      // Everybody pays the wish but the first marked household of a centre, who comes in by its door.
      const door = isDoor(task, i, c);
      arcs.push({
        from: i,
        to: door ? doors + c : n + c,
        least: 0,
        most: 1,
        cost: walk(task, i, c) + (door ? 0 : extra),
      });
    }
    arcs.push({ from: i, to: nobody, least: 0, most: 1, cost: 4 * far + extra });
  }
  for (let c = 0; c < p; c += 1) {
    if (task.isMarked && task.isServed?.[c] !== 1) {
      arcs.push({ from: doors + c, to: n + c, least: 0, most: 1, cost: 0 });
      arcs.push({ from: doors + c, to: n + c, least: 0, most: n, cost: extra });
    }
    arcs.push({ from: n + c, to: end, least: task.least[c]!, most: Math.max(task.least[c]!, task.most[c]!), cost: 0 });
  }
  arcs.push({ from: nobody, to: end, least: 0, most: n, cost: 0 });
  return { arcs, pairArcs };
}

/** Adds the pairs whose reduced cost says that they could make it cheaper; whether there were any. */
function widened(task: AttachTask, pairs: number[][], prices: Float64Array, far: number): boolean {
  const n = task.x.length;
  const p = task.centreX.length;
  const extra = wish(task, far);
  const slack = -1e-7 * far;
  let isWider = false;
  for (const [i, row] of pairs.entries()) {
    if (row.length === p) continue;
    const known = new Set(row);
    for (let c = 0; c < p; c += 1) {
      if (known.has(c)) continue;
      const door = isDoor(task, i, c);
      const cost = walk(task, i, c) + (door ? 0 : extra);
      if (cost + prices[i]! - prices[(door ? n + p : n) + c]! >= slack) continue;
      row.push(c);
      isWider = true;
    }
  }
  return isWider;
}

function nearestCentres(task: AttachTask, i: number, count: number): number[] {
  const all = Array.from(task.centreX, (_, c) => ({ c, d: walk(task, i, c) }));
  return all
    .sort((a, b) => a.d - b.d || a.c - b.c)
    .slice(0, count)
    .map(({ c }) => c);
}

/** Longer than any walk. */
function spanOf({ x, y, centreX, centreY }: AttachTask): number {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  for (const [xs, ys] of [
    [x, y],
    [centreX, centreY],
  ] as const)
    for (let i = 0; i < xs.length; i += 1) {
      box[0] = Math.min(box[0], xs[i]!);
      box[1] = Math.min(box[1], ys[i]!);
      box[2] = Math.max(box[2], xs[i]!);
      box[3] = Math.max(box[3], ys[i]!);
    }
  return Math.max(1, 2 * Math.hypot(box[2] - box[0], box[3] - box[1]));
}
