import type { MedianTask } from './medianTask.ts';

/** How much a unit of each wrong costs, in the unit of the walks. */
export interface Penalties {
  overload: number;
  readonly tooSmall: number;
  readonly unmarked: number;
}

/**
 * A grouping that is being improved. It knows for each point the sum of the walks to all others of its group, so that
 * the best centre after a move is found in one pass over the group's members.
 */
export class Clusters {
  readonly clusterOf: Int32Array;
  readonly members: number[][];
  /** By cluster. */
  readonly cost: Float64Array;
  readonly load: Float64Array;
  readonly centre: Int32Array;
  private readonly marked: Int32Array;
  /** By point: the sum of the walks to the others of its cluster. */
  private readonly sums: Float64Array;
  private readonly centreCost: Float64Array;
  private readonly isMarked: Uint8Array;
  private readonly leastSize: Int32Array | undefined;
  /** By cluster: the centre it must keep, −1 = free. */
  private readonly fixed: Int32Array;
  private readonly isFixed: Uint8Array;
  private readonly wantsMarked: boolean;
  /** The centre the last `costWith` found. */
  private found = -1;

  constructor(
    private readonly task: MedianTask,
    private readonly penalties: Penalties,
    clusterOf: ArrayLike<number>,
  ) {
    const n = task.x.length;
    const p = task.groups;
    this.clusterOf = Int32Array.from(clusterOf);
    this.members = Array.from({ length: p }, () => []);
    this.cost = new Float64Array(p);
    this.load = new Float64Array(p);
    this.centre = new Int32Array(p).fill(-1);
    this.marked = new Int32Array(p);
    this.sums = new Float64Array(n);
    this.centreCost = task.centreCost ?? new Float64Array(n);
    this.isMarked = task.isMarked ?? new Uint8Array(n);
    this.wantsMarked = task.isMarked !== undefined;
    this.leastSize = task.leastSize;
    this.fixed = new Int32Array(p).fill(-1);
    this.isFixed = new Uint8Array(n);
    for (const point of task.fixedCentres ?? []) {
      this.fixed[this.clusterOf[point]!] = point;
      this.isFixed[point] = 1;
    }
    for (let i = 0; i < n; i += 1) {
      const c = this.clusterOf[i]!;
      this.members[c]!.push(i);
      this.load[c]! += task.load[i]!;
      this.marked[c]! += this.isMarked[i]!;
    }
    for (let c = 0; c < p; c += 1) this.refresh(c);
  }

  /** Whether a point has to stay where it is. */
  isPinned(i: number): boolean {
    return this.isFixed[i] === 1;
  }

  distance(i: number, j: number): number {
    const dx = this.task.x[i]! - this.task.x[j]!;
    const dy = this.task.y[i]! - this.task.y[j]!;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** What cluster `c` would cost without member `out` and with the point `into`; −1 = nobody. */
  costWith(c: number, out: number, into: number): number {
    const { task, sums, centreCost, penalties, leastSize } = this;
    const { x, y, capacity, load: loads } = task;
    const members = this.members[c]!;
    let load = this.load[c]!;
    if (out >= 0) load -= loads[out]!;
    if (into >= 0) load += loads[into]!;
    const outX = out >= 0 ? x[out]! : 0;
    const outY = out >= 0 ? y[out]! : 0;
    const inX = into >= 0 ? x[into]! : 0;
    const inY = into >= 0 ? y[into]! : 0;
    const only = this.fixed[c]!;
    const size = members.length - (out >= 0 ? 1 : 0) + (into >= 0 ? 1 : 0);
    let best = Infinity;
    let centre = -1;
    let inSum = 0;
    for (let k = 0; k < members.length; k += 1) {
      const m = members[k]!;
      if (m === out) continue;
      let s = sums[m]!;
      const mx = x[m]!;
      const my = y[m]!;
      if (out >= 0) s -= Math.sqrt((mx - outX) * (mx - outX) + (my - outY) * (my - outY));
      if (into >= 0) {
        const d = Math.sqrt((mx - inX) * (mx - inX) + (my - inY) * (my - inY));
        s += d;
        inSum += d;
      }
      if (only >= 0 && m !== only) continue;
      s += centreCost[m]!;
      const over = load - capacity[m]!;
      if (over > 0) s += over * penalties.overload;
      if (leastSize && size < leastSize[m]!) s += penalties.tooSmall * (leastSize[m]! - size);
      if (s < best) {
        best = s;
        centre = m;
      }
    }
    if (into >= 0 && only < 0) {
      let s = inSum + centreCost[into]!;
      const over = load - capacity[into]!;
      if (over > 0) s += over * penalties.overload;
      if (leastSize && size < leastSize[into]!) s += penalties.tooSmall * (leastSize[into]! - size);
      if (s < best) {
        best = s;
        centre = into;
      }
    }
    this.found = centre;
    if (centre < 0) return 0;
    if (this.wantsMarked) {
      const marked = this.marked[c]! - (out >= 0 ? this.isMarked[out]! : 0) + (into >= 0 ? this.isMarked[into]! : 0);
      if (marked === 0) best += penalties.unmarked;
    }
    return best;
  }

  /** Moves a point to another cluster. */
  move(i: number, to: number): void {
    const from = this.clusterOf[i]!;
    const left = this.members[from]!;
    const at = left.indexOf(i);
    left[at] = left[left.length - 1]!;
    left.pop();
    for (const m of left) this.sums[m]! -= this.distance(m, i);
    const joined = this.members[to]!;
    let sum = 0;
    for (const m of joined) {
      const d = this.distance(m, i);
      this.sums[m]! += d;
      sum += d;
    }
    joined.push(i);
    this.sums[i] = sum;
    this.clusterOf[i] = to;
    const weight = this.task.load[i]!;
    this.load[from]! -= weight;
    this.load[to]! += weight;
    this.marked[from]! -= this.isMarked[i]!;
    this.marked[to]! += this.isMarked[i]!;
  }

  /** Costs and centre of a cluster as it is now. */
  settle(c: number): void {
    this.cost[c] = this.costWith(c, -1, -1);
    this.centre[c] = this.found;
  }

  /** All of a cluster reckoned anew, also what had been carried along. */
  refresh(c: number): void {
    const members = this.members[c]!;
    for (const i of members) {
      let sum = 0;
      for (const j of members) if (j !== i) sum += this.distance(i, j);
      this.sums[i] = sum;
    }
    this.settle(c);
  }

  /** How much all clusters together are over their capacity. */
  overload(): number {
    let over = 0;
    for (let c = 0; c < this.members.length; c += 1) {
      const centre = this.centre[c]!;
      if (centre >= 0) over += Math.max(0, this.load[c]! - this.task.capacity[centre]!);
    }
    return over;
  }

  total(): number {
    let sum = 0;
    for (const cost of this.cost) sum += cost;
    return sum;
  }
}
