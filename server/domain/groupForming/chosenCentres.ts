import { attach, type Attached } from './attach.ts';
import { searchMedians } from './searchMedians.ts';

/** Points to gather. Columns: index = point; metres in a plane. */
export interface CentreTask {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly withNeeds: Uint8Array;
  readonly isEligible: Uint8Array;
  /** Points that are centres already, with the radiating households each still wants and can take. */
  readonly fixed: readonly { readonly point: number; readonly least: number; readonly most: number }[];
  /** How many new groups, and their radiating households. */
  readonly newGroups: number;
  readonly least: number;
  readonly most: number;
  /** What a centre that is not eligible costs, in metres of walking. */
  readonly ineligibleCost: number;
  readonly seed: number;
  readonly progress?: (done: number) => void;
}

export interface Chosen {
  /** Fixed ones first. */
  readonly centres: readonly number[];
  /** By point: index in `centres` of its group, −1 = in none. Centres name themselves. */
  readonly groupOf: Int32Array;
}

/** Centres by search, then members by min-cost flow, in turn until neither gets better. */
export function chosenCentres(task: CentreTask): Chosen {
  const { x, fixed, newGroups, progress } = task;
  const searched = newGroups > 0 ? newCentres(task) : [];
  let centres = [...fixed.map(({ point }) => point), ...searched];
  let best = attachedTo(task, centres);
  for (let round = 0; round < 6; round += 1) {
    const moved = recentred(task, centres, best.groupOf);
    if (moved.every((point, c) => point === centres[c])) break;
    const next = attachedTo(task, moved);
    if (next.cost >= best.cost) break;
    [centres, best] = [moved, next];
    progress?.(0.9 + round / 60);
  }
  progress?.(1);
  const groupOf = best.groupOf.slice(0, x.length);
  return { centres, groupOf };
}

function newCentres(task: CentreTask): number[] {
  const { x, y, fixed, newGroups, least, most, ineligibleCost, isEligible, withNeeds, seed, progress } = task;
  const n = x.length;
  const fixedCentres = fixed.map(({ point }) => point);
  const capacity = new Float64Array(n).fill(most + 1);
  const leastSize = new Int32Array(n).fill(least + 1);
  for (const { point, least: wants, most: takes } of fixed) {
    capacity[point] = takes + 1;
    leastSize[point] = wants + 1;
  }
  const fixedSet = new Set(fixedCentres);
  const found = searchMedians(
    {
      x,
      y,
      load: new Float64Array(n).fill(1),
      capacity,
      groups: newGroups + fixedCentres.length,
      centreCost: Float64Array.from(isEligible, (is, i) => (is === 1 || fixedSet.has(i) ? 0 : ineligibleCost)),
      leastSize,
      isMarked: withNeeds,
      fixedCentres,
    },
    {
      seed,
      effort,
      ...(progress ? { progress: (done: number) => progress(done * 0.8) } : {}),
    },
  );
  return [...new Set(found.centreOf)].filter((point) => point >= 0 && !fixedSet.has(point)).sort((a, b) => a - b);
}

/** Moves tried per household: a village of 1,500 takes a few seconds, a cell less than one. */
const effort = 2500;

function attachedTo(task: CentreTask, centres: readonly number[]): { groupOf: Int32Array; cost: number } {
  const { x, y, fixed, least, most, withNeeds, isEligible, ineligibleCost } = task;
  const isCentre = new Set(centres);
  const rest = [...x.keys()].filter((i) => !isCentre.has(i));
  const of = (column: Float64Array, points: readonly number[]) => Float64Array.from(points, (i) => column[i]!);
  const bounds = centres.map((_, c) => fixed[c] ?? { least, most });
  const flowTask = {
    x: of(x, rest),
    y: of(y, rest),
    centreX: of(x, centres),
    centreY: of(y, centres),
    most: Int32Array.from(bounds, (bound) => bound.most),
    isMarked: Uint8Array.from(rest, (i) => withNeeds[i]!),
    isServed: Uint8Array.from(centres, (i) => withNeeds[i]!),
  };
  const tight: Attached | null = attach({ ...flowTask, least: Int32Array.from(bounds, (bound) => bound.least) });
  // Too few households for everybody's least number: as near as possible, and a violation for each.
  const attached = tight ?? attach({ ...flowTask, least: new Int32Array(centres.length) });
  const groupOf = new Int32Array(x.length).fill(-1);
  for (const [c, point] of centres.entries()) groupOf[point] = c;
  if (attached) for (const [k, i] of rest.entries()) groupOf[i] = attached.centreOf[k]!;
  const ineligible = centres.slice(fixed.length).filter((point) => isEligible[point] !== 1).length;
  const left = rest.filter((i) => groupOf[i] === -1).length;
  return { groupOf, cost: (attached?.walks ?? 0) + ineligible * ineligibleCost + left * 1e9 + (tight ? 0 : 1e12) };
}

/** The best centre of each new group, its members being what they are. */
function recentred(task: CentreTask, centres: readonly number[], groupOf: Int32Array): number[] {
  const { x, y, isEligible, ineligibleCost, fixed } = task;
  const members = centres.map((): number[] => []);
  for (const [i, c] of groupOf.entries()) if (c >= 0) members[c]!.push(i);
  return centres.map((centre, c) => {
    if (c < fixed.length) return centre;
    let best = centre;
    let bestCost = Infinity;
    for (const m of members[c]!) {
      let cost = isEligible[m] === 1 ? 0 : ineligibleCost;
      for (const i of members[c]!) cost += Math.hypot(x[i]! - x[m]!, y[i]! - y[m]!);
      if (cost < bestCost - 1e-9) [best, bestCost] = [m, cost];
    }
    return best;
  });
}
