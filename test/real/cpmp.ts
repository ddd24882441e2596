import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attach } from '../../server/domain/groupForming/attach.ts';
import type { MedianTask } from '../../server/domain/groupForming/medianTask.ts';
import { searchMedians } from '../../server/domain/groupForming/searchMedians.ts';

/** The best values known of the instances that are usually there; of any other only the rules are checked. */
export const bestKnown: Readonly<Record<string, number>> = {
  'SJC2.dat': 33270.94,
  'lin318_040.txt': 47988.38,
  'u724_125.txt': 38976.77,
  'p3038_600.dat': 122710.59,
};

/** Instances of the capacitated p-median: `n p`, then `x y capacity demand` for each point. */
export function instancesIn(folder: string): { readonly name: string; readonly task: MedianTask }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(dat|txt)$/.test(name))
    .sort()
    .map((name) => {
      const [n = 0, groups = 0, ...rows] = readFileSync(join(folder, name), 'utf8').trim().split(/\s+/).map(Number);
      const column = (k: number) => Float64Array.from({ length: n }, (_, i) => rows[4 * i + k] ?? 0);
      return { name, task: { x: column(0), y: column(1), capacity: column(2), load: column(3), groups } };
    });
}

/** As long as the smaller ones take several tries, so that luck counts for little. */
export const searched = (task: MedianTask) =>
  searchMedians(task, { effort: 24_000, restarts: task.x.length < 1000 ? 4 : 1, seed: 1 });

/** The centres of a search kept, everybody attached anew, at most five to each: how far it is. */
export function attachedToFound(task: MedianTask, centreOf: Int32Array) {
  const centres = [...new Set(centreOf)];
  const isCentre = new Set(centres);
  const rest = [...task.x.keys()].filter((i) => !isCentre.has(i));
  const of = (column: Float64Array, points: readonly number[]) => Float64Array.from(points, (i) => column[i] ?? 0);
  return attach({
    x: of(task.x, rest),
    y: of(task.y, rest),
    centreX: of(task.x, centres),
    centreY: of(task.y, centres),
    least: new Int32Array(centres.length),
    most: new Int32Array(centres.length).fill(5),
  });
}

/** Every instance: no centre carries more than it can, and the walks are within one per cent of the best known. */
export default async function check(folder: string) {
  const instances = instancesIn(join(folder, 'cpmp'));
  if (instances.length === 0) return [{ title: '中心户选址算例', ok: true, detail: '未找到，未检查 · not there' }];
  return instances.map(({ name, task }) => {
    const found = searched(task);
    const best = bestKnown[name];
    const gap = best === undefined ? null : found.walks / best - 1;
    const isSound = found.overloaded === 0 && new Set(found.centreOf).size === task.groups;
    return {
      title: `${name}: 中心户选址`,
      ok: isSound && (gap === null || gap <= 0.01),
      detail: `${found.walks.toFixed(2)}${gap === null ? '' : `, ${(gap * 100).toFixed(2)} % over the best known`}`,
    };
  });
}
