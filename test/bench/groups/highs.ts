import type { MedianTask } from '../../../server/domain/groupForming/medianTask.ts';

/** As much of the solver as is used. */
export interface Highs {
  readonly solve: (model: string) => { readonly ObjectiveValue: number };
}

/** The solver, where somebody installed it; else null. */
export async function highsOf(): Promise<Highs | null> {
  const name = 'highs';
  try {
    const { default: load } = (await import(name)) as { default: () => Promise<Highs> };
    return await load();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** A capacitated p-median as a CPLEX LP file: y_j = j is a centre, x_i_j = i belongs to it. */
export function highsModel({ x, y, load, capacity, groups }: MedianTask): string {
  const points = [...x.keys()];
  const walk = (i: number, j: number) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
  const pairs = points.flatMap((i) => points.filter((j) => j !== i).map((j) => [i, j] as const));
  // Long sums are broken: a line of the format has a limit.
  const sum = (terms: readonly string[]) => terms.join('\n + ');
  return [
    'Minimize',
    ` obj: ${sum(pairs.map(([i, j]) => `${walk(i, j).toFixed(6)} x_${i}_${j}`))}`,
    'Subject To',
    ` p: ${sum(points.map((j) => `y_${j}`))} = ${groups}`,
    ...points.map((i) => ` a_${i}: ${sum([`y_${i}`, ...points.filter((j) => j !== i).map((j) => `x_${i}_${j}`)])} = 1`),
    ...points.map(
      (j) =>
        ` c_${j}: ${sum(points.filter((i) => i !== j).map((i) => `${load[i]} x_${i}_${j}`))} - ${capacity[j]! - load[j]!} y_${j} <= 0`,
    ),
    ...pairs.map(([i, j]) => ` l_${i}_${j}: x_${i}_${j} - y_${j} <= 0`),
    'Binary',
    ...points.map((j) => ` y_${j}`),
    ...pairs.map(([i, j]) => ` x_${i}_${j}`),
    'End',
  ].join('\n');
}
