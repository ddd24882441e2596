import { seededRandom } from '../seededRandom.ts';
import type { AtomGraph } from './atomGraph.ts';
import type { BalanceAim } from './balanceTask.ts';

/** Groups as pieces: where the centre lies and where its members do (a piece several times where several do). */
export interface GroupPieces {
  readonly centre: number;
  readonly members: readonly number[];
}

export interface ShareTask {
  readonly graph: AtomGraph;
  readonly cells: number;
  /** Households by cell that stay there wherever the lines run. */
  readonly tied: Int32Array;
  readonly groups: readonly GroupPieces[];
  /** Centre households by piece. */
  readonly centres: Int32Array;
  readonly tolerance: number;
  readonly aim: BalanceAim;
  readonly seed: number;
  /** 0..1; may throw to stop. */
  readonly progress?: (done: number) => void;
}

/** What each thing weighs, by aim; the tolerance outweighs them all. */
const weights: Readonly<Record<BalanceAim, { even: number; moved: number; border: number; torn: number }>> = {
  fewestMoves: { even: 0.02, moved: 4, border: 0.3, torn: 1.5 },
  mostEven: { even: 3, moved: 0.8, border: 0.3, torn: 0.8 },
  mostCompact: { even: 0.1, moved: 0.6, border: 4, torn: 0.8 },
};

/** A border along a block, a road or a river counts so much of its length. */
const ALONG = 0.35;

/**
 * Shares pieces out to cells: every cell stays as connected as it was, keeps its fullest piece, and comes within the
 * tolerance of the mean where possible. Annealing from what is there; by piece, the index of its cell.
 */
export function sharedOut(task: ShareTask): Int32Array {
  const search = new Sharing(task);
  const { graph, seed, progress } = task;
  const random = seededRandom(seed);
  const count = graph.cellOf.length;
  const tries = Math.min(600_000, Math.max(20_000, 2500 * count));
  const [hot, cold] = [0.3, 0.0005];
  for (let k = 0; k < tries; k += 1) {
    if (k % 4096 === 0) progress?.(k / tries);
    search.tryFlip(random, hot * (cold / hot) ** (k / tries));
  }
  for (let k = 0; k < 60 * count; k += 1) search.tryFlip(random, 0);
  progress?.(1);
  return search.best();
}

class Sharing {
  private readonly at: Int32Array;
  private readonly load: Float64Array;
  private readonly anchors: ReadonlySet<number>;
  private readonly groupsOf: readonly (readonly number[])[];
  private readonly mean: number;
  private readonly border: number;
  private readonly total: number;
  private cost = 0;
  private bestCost = 0;
  private bestAt: Int32Array;
  private readonly seen: Int32Array;
  private stamp = 0;

  constructor(private readonly task: ShareTask) {
    const { graph, cells, tied, groups } = task;
    this.at = graph.cellOf.slice();
    this.load = Float64Array.from(tied);
    for (const [i, rows] of graph.households.entries()) this.load[this.at[i]!]! += rows.length;
    this.total = this.load.reduce((sum, value) => sum + value, 0);
    this.mean = this.total / cells;
    this.anchors = new Set(Array.from({ length: cells }, (_, c) => anchorOf(graph, c)));
    const groupsOf: Set<number>[] = graph.pieces.map(() => new Set());
    for (const [g, { centre, members }] of groups.entries()) for (const i of [centre, ...members]) groupsOf[i]!.add(g);
    this.groupsOf = groupsOf.map((set) => [...set]);
    let border = 0;
    for (const [i, list] of graph.beside.entries())
      for (const { to, metres } of list) if (to > i && this.at[to] !== this.at[i]) border += metres;
    this.border = Math.max(border, 1);
    this.seen = new Int32Array(graph.pieces.length);
    this.bestAt = this.at.slice();
  }

  best(): Int32Array {
    return this.bestAt;
  }

  tryFlip(random: () => number, heat: number): void {
    const { graph } = this.task;
    const piece = Math.floor(random() * graph.pieces.length);
    const list = graph.beside[piece]!;
    const draw = random();
    if (list.length === 0 || this.anchors.has(piece)) return;
    const to = this.at[list[Math.floor(draw * list.length)]!.to]!;
    const from = this.at[piece]!;
    if (to === from) return;
    const delta = this.costOfFlip(piece, from, to);
    if (delta > (heat > 0 ? -heat * Math.log(1 - random()) : -1e-12)) return;
    if (!this.staysConnected(piece, from)) return;
    const rows = graph.households[piece]!.length;
    this.at[piece] = to;
    this.load[from]! -= rows;
    this.load[to]! += rows;
    this.cost += delta;
    if (this.cost >= this.bestCost - 1e-12) return;
    this.bestCost = this.cost;
    this.bestAt = this.at.slice();
  }

  private unevenness(load: number): number {
    const off = Math.abs(load - this.mean) / Math.max(1, this.mean);
    const beyond = Math.max(0, off - this.task.tolerance);
    const { even } = weights[this.task.aim];
    return 60 * beyond + (beyond > 0 ? 2 : 0) + even * off;
  }

  private costOfFlip(piece: number, from: number, to: number): number {
    const { graph, aim, centres } = this.task;
    const weigh = weights[aim];
    const rows = graph.households[piece]!.length;
    const home = graph.cellOf[piece]!;
    const { load, at, total } = this;
    const even =
      this.unevenness(load[from]! - rows) -
      this.unevenness(load[from]!) +
      this.unevenness(load[to]! + rows) -
      this.unevenness(load[to]!);
    const leaves = Number(to !== home) - Number(from !== home);
    // Ground without households moves too: a little, so that nothing is given away for nothing.
    const moved = leaves * ((rows + 2 * centres[piece]!) / Math.max(1, total) + 1e-4);
    let border = 0;
    for (const { to: other, metres, alongM } of graph.beside[piece]!) {
      const length = metres - (1 - ALONG) * alongM;
      border += (Number(at[other] !== to) - Number(at[other] !== from)) * length;
    }
    const torn = this.strays(piece, to) - this.strays(piece, from);
    return (
      even + weigh.moved * moved + (weigh.border * border) / this.border + (weigh.torn * torn) / Math.max(1, total)
    );
  }

  /** Members that would lie in another cell than their centre, in the groups of a piece, were it in `cell`. */
  private strays(piece: number, cell: number): number {
    let strays = 0;
    const of = (i: number) => (i === piece ? cell : this.at[i]!);
    for (const g of this.groupsOf[piece]!) {
      const { centre, members } = this.task.groups[g]!;
      const own = of(centre);
      for (const i of members) if (of(i) !== own) strays += 1;
    }
    return strays;
  }

  /** Whether what is left of a cell around a piece hangs together as well as before. */
  private staysConnected(piece: number, cell: number): boolean {
    const { beside } = this.task.graph;
    const around = beside[piece]!.filter(({ to }) => this.at[to] === cell).map(({ to }) => to);
    if (around.length <= 1) return true;
    this.stamp += 1;
    const { seen, stamp } = this;
    const wanted = new Set(around.slice(1));
    const queue = [around[0]!];
    seen[piece] = stamp;
    seen[around[0]!] = stamp;
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const { to } of beside[next]!) {
        if (seen[to] === stamp || this.at[to] !== cell) continue;
        seen[to] = stamp;
        wanted.delete(to);
        if (wanted.size === 0) return true;
        queue.push(to);
      }
    }
    return false;
  }
}

/** The fullest piece of a cell stays with it, so that the cell stays itself. */
function anchorOf(graph: AtomGraph, cell: number): number {
  let best = -1;
  for (const [i, of] of graph.cellOf.entries()) {
    if (of !== cell) continue;
    const [rows, most] = [graph.households[i]!.length, best < 0 ? -1 : graph.households[best]!.length];
    if (rows > most || (rows === most && graph.areaM2[i]! > graph.areaM2[best]!)) best = i;
  }
  return best;
}
