import { seededRandom } from '../seededRandom.ts';
import { Clusters } from './clusters.ts';
import { type MedianResult, type MedianTask, walksOf } from './medianTask.ts';
import { nearestPoints } from './nearestPoints.ts';
import { startClusters } from './startClusters.ts';

export interface SearchOptions {
  readonly seed?: number;
  /** Moves tried per point. */
  readonly effort?: number;
  /** Neighbours of a point that it may move to. */
  readonly neighbours?: number;
  /** Searches from other seeds; the best counts. */
  readonly restarts?: number;
  /** 0..1; may throw to stop the search. */
  readonly progress?: (done: number) => void;
}

/**
 * A good solution of a capacitated p-median: simulated annealing over moves and swaps of points between neighbouring
 * groups, each group priced around its best centre, capacity as a penalty that grows. The same seed, the same answer.
 */
export function searchMedians(task: MedianTask, options: SearchOptions = {}): MedianResult {
  const { seed = 1, restarts = 1, progress } = options;
  let best: MedianResult | null = null;
  for (let run = 0; run < restarts; run += 1) {
    const found = annealed(task, {
      ...options,
      seed: seed + run,
      progress: (done) => progress?.((run + done) / restarts),
    });
    if (best === null || isBetter(task, found, best)) best = found;
  }
  if (best === null) throw new Error('a search needs at least one run');
  return best;
}

const wrongs = ({ overloaded, tooSmall, unmarked }: MedianResult): number => overloaded + tooSmall + unmarked;

const isBetter = (task: MedianTask, a: MedianResult, b: MedianResult): boolean =>
  wrongs(a) === wrongs(b) ? costOf(task, a) < costOf(task, b) : wrongs(a) < wrongs(b);

const costOf = ({ centreCost }: MedianTask, { walks, centreOf }: MedianResult): number =>
  walks + [...new Set(centreOf)].reduce((sum, centre) => sum + (centreCost?.[centre] ?? 0), 0);

function annealed(task: MedianTask, options: SearchOptions): MedianResult {
  const { seed = 1, effort = 4000, neighbours = 12, progress } = options;
  const random = seededRandom(seed);
  const n = task.x.length;
  const near = nearestPoints(task.x, task.y, Math.min(neighbours, Math.max(1, n - 1)));
  const width = near.length / n;
  const scale = scaleOf(task, near, width);
  const penalties = { overload: scale.perLoad, tooSmall: 6 * scale.step, unmarked: 6 * scale.step };
  const clusters = new Clusters(task, penalties, startClusters(task));
  const tries = Math.round(effort * n);
  const hot = scale.step * 0.6;
  const cold = scale.step * 0.04;
  let best: Int32Array | null = null;
  let bestCost = Infinity;
  const block = 4096;
  for (let done = 0; done < tries; done += block) {
    const share = done / tries;
    const heat = hot * (cold / hot) ** share;
    // Capacity counts little at first, so that groups find their places, and ever more towards the end.
    penalties.overload = scale.perLoad * 1 * 20 ** share;
    for (let c = 0; c < task.groups; c += 1) clusters.settle(c);
    for (let k = 0; k < block; k += 1) tryMove(clusters, near, width, heat, random);
    if (share > 0.7 && clusters.overload() === 0) {
      const cost = clusters.total();
      if (cost < bestCost) {
        bestCost = cost;
        best = clusters.clusterOf.slice();
      }
    }
    progress?.(share);
  }
  for (let round = 0; round < 40 && clusters.overload() > 0; round += 1) {
    penalties.overload *= 1.5;
    for (let c = 0; c < task.groups; c += 1) clusters.settle(c);
    const heat = cold * (1 + (round % 10));
    for (let k = 0; k < 200 * n; k += 1) tryMove(clusters, near, width, heat, random);
  }
  for (let k = 0; k < Math.min(300, effort / 4) * n; k += 1) tryMove(clusters, near, width, 0, random);
  for (let c = 0; c < task.groups; c += 1) clusters.refresh(c);
  const last = clusters.overload() > 0 && best !== null ? Infinity : clusters.total();
  const chosen = best !== null && bestCost < last ? new Clusters(task, penalties, best) : clusters;
  return resultOf(task, chosen);
}

/** How far neighbours lie apart, and what that makes of a unit of load. */
function scaleOf(task: MedianTask, near: Int32Array, width: number): { step: number; perLoad: number } {
  const n = task.x.length;
  const reach = Math.min(width, Math.max(1, Math.round(n / Math.max(1, task.groups) / 2)));
  let sum = 0;
  let load = 0;
  for (let i = 0; i < n; i += 1) {
    const j = near[i * width + reach - 1]!;
    if (j >= 0) sum += Math.hypot(task.x[i]! - task.x[j]!, task.y[i]! - task.y[j]!);
    load += task.load[i]!;
  }
  const step = Math.max(sum / Math.max(1, n), 1e-6);
  return { step, perLoad: step / Math.max(load / Math.max(1, n), 1e-9) };
}

function tryMove(clusters: Clusters, near: Int32Array, width: number, heat: number, random: () => number): void {
  const n = clusters.clusterOf.length;
  const i = Math.floor(random() * n);
  if (clusters.isPinned(i)) return;
  const j = near[i * width + Math.floor(random() * width)]!;
  if (j < 0) return;
  const from = clusters.clusterOf[i]!;
  const to = clusters.clusterOf[j]!;
  if (from === to) return;
  const before = clusters.cost[from]! + clusters.cost[to]!;
  // What would be taken however bad it is, drawn once: a move is given up as soon as it cannot stay under it.
  const limit = before + (heat > 0 ? -heat * Math.log(1 - random()) : -1e-9);
  if (random() < 0.4) {
    if (clusters.members[from]!.length === 1) return;
    const joined = clusters.costWith(to, -1, i);
    if (joined > limit) return;
    if (joined + clusters.costWith(from, i, -1) > limit) return;
    clusters.move(i, to);
  } else {
    const others = clusters.members[to]!;
    const k = others[Math.floor(random() * others.length)]!;
    if (clusters.isPinned(k)) return;
    const joined = clusters.costWith(to, k, i);
    if (joined > limit) return;
    if (joined + clusters.costWith(from, i, k) > limit) return;
    clusters.move(i, to);
    clusters.move(k, from);
  }
  clusters.settle(from);
  clusters.settle(to);
}

function resultOf(task: MedianTask, clusters: Clusters): MedianResult {
  const centreOf = Int32Array.from(clusters.clusterOf, (c) => clusters.centre[c]!);
  let [overloaded, tooSmall, unmarked] = [0, 0, 0];
  for (const [c, members] of clusters.members.entries()) {
    const centre = clusters.centre[c]!;
    if (centre < 0) continue;
    if (clusters.load[c]! > task.capacity[centre]! + 1e-9) overloaded += 1;
    if (members.length < (task.leastSize?.[centre] ?? 1)) tooSmall += 1;
    if (task.isMarked && !members.some((i) => task.isMarked![i] === 1)) unmarked += 1;
  }
  return { centreOf, walks: walksOf(task, centreOf), overloaded, tooSmall, unmarked };
}
