import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { formGroups } from '../../server/domain/groupForming/formGroups.ts';
import { searchMedians } from '../../server/domain/groupForming/searchMedians.ts';
import { aFormTask, scattered } from '../domain/groupForming/given.ts';
import { attachedToFound, bestKnown, instancesIn, searched } from '../real/cpmp.ts';
import { highsModel, highsOf } from './groups/highs.ts';
import { measure } from './measure.ts';
import type { BenchRow } from './row.ts';

const folder = resolve(import.meta.dirname, '../../../shared/data/cpmp');

/** Groups: the gap to the best known, members once centres are settled, a village, and E1 beside HiGHS. */
export default async function groups(): Promise<BenchRow[]> {
  return [...(await instances()), await village(), ...(await small())];
}

async function instances(): Promise<BenchRow[]> {
  if (!existsSync(folder)) {
    console.log('  no instances beside the project: skipped');
    return [];
  }
  const rows: BenchRow[] = [];
  for (const { name, task } of instancesIn(folder)) {
    let found = searched(task);
    const search = await measure(() => (found = searched(task)), 1);
    const best = bestKnown[name];
    const gap = best === undefined ? '' : `gap ${((found.walks / best - 1) * 100).toFixed(2)} % (best known ${best})`;
    rows.push({
      name: `${name}, centres and members`,
      unit: 'ms',
      ours: search.ms,
      spread: search.spread,
      n: search.n,
      note: `${found.walks.toFixed(2)}, ${gap}`,
    });
    if (task.groups * 6 < task.x.length) continue;
    let attached = attachedToFound(task, found.centreOf);
    const flow = await measure(() => (attached = attachedToFound(task, found.centreOf)), 3);
    rows.push({
      name: `${name}, members by min-cost flow, 1 + 5`,
      unit: 'ms',
      ours: flow.ms,
      spread: flow.spread,
      n: flow.n,
      note: `optimum for the centres found: ${attached?.walks.toFixed(1) ?? '–'}`,
    });
  }
  return rows;
}

async function village(): Promise<BenchRow> {
  const cadres = Array.from({ length: 90 }, (_, i) => ({ id: `c${i}`, groups: 0, distance: 1 }));
  const task = aFormTask({ households: scattered(1500, { side: 3000 }), cadres });
  let last = 0;
  const run = await measure(() => formGroups(task, { newId: () => `g${(last += 1)}` }), 1);
  return { name: 'a village of 1,500 households, three ways', unit: 'ms', ours: run.ms, spread: run.spread, n: run.n };
}

const cases = 200;

/** E1: 1 + 5 groups of up to 60 households, against the exact answer of a solver. */
async function small(): Promise<BenchRow[]> {
  const highs = await highsOf();
  const tasks = Array.from({ length: cases }, (_, k) => smallTask(18 + 6 * (k % 8), k + 1));
  const solve = (seed: number) => tasks.map((task) => searchMedians(task, { effort: 300, restarts: 6, seed }).walks);
  let found = solve(1);
  const ours = await measure(() => (found = solve(1)), 3);
  const name = `E1: ${cases} cells of 18–60 households, 1 + 5`;
  const each = { unit: 'ms each', ours: ours.ms / cases, spread: ours.spread, n: ours.n };
  if (highs === null) {
    console.log('  HiGHS is not installed (npm install --no-save highs): E1 has no peer in this run');
    return [{ name, ...each }];
  }
  // The solver takes seconds for the larger ones: as many as it does in two minutes, from the first on.
  const started = performance.now();
  const exact: number[] = [];
  for (const task of tasks) {
    if (performance.now() - started > 120_000) break;
    exact.push(highs.solve(highsModel(task)).ObjectiveValue);
  }
  const peer = (performance.now() - started) / exact.length;
  const worst = Math.max(...exact.map((best, k) => (found[k] ?? Infinity) / best - 1));
  const mean = exact.reduce((sum, best, k) => sum + (found[k] ?? Infinity) / best - 1, 0) / exact.length;
  return [
    {
      name,
      ...each,
      peer,
      peerName: 'HiGHS',
      ratio: peer / (ours.ms / cases),
      note: `gap mean ${(mean * 100).toFixed(3)} %, worst ${(worst * 100).toFixed(2)} % over ${exact.length}`,
    },
  ];
}

function smallTask(n: number, seed: number) {
  const households = scattered(n, { seed });
  return {
    x: Float64Array.from(households, ({ x }) => x ?? 0),
    y: Float64Array.from(households, ({ y }) => y ?? 0),
    load: new Float64Array(n).fill(1),
    capacity: new Float64Array(n).fill(6),
    groups: n / 6,
  };
}
