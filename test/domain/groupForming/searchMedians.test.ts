import { describe, expect, it } from 'vitest';
import { nearestPoints } from '../../../server/domain/groupForming/nearestPoints.ts';
import { searchMedians } from '../../../server/domain/groupForming/searchMedians.ts';
import { seededRandom } from '../../../server/domain/seededRandom.ts';

const given = (n: number, groups: number, capacity: number, seed: number) => {
  const random = seededRandom(seed);
  const column = () => Float64Array.from({ length: n }, () => Math.round(random() * 1000));
  return {
    x: column(),
    y: column(),
    load: new Float64Array(n).fill(1),
    capacity: new Float64Array(n).fill(capacity),
    groups,
  };
};

/** The best of all ways to cut n points into groups of at most `capacity`, around their best centres. */
const bestByTrying = ({ x, y, capacity, groups }: ReturnType<typeof given>): number => {
  const n = x.length;
  const parts: number[][] = Array.from({ length: groups }, () => []);
  const walk = (i: number, j: number) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
  const cost = (part: readonly number[]) =>
    Math.min(...part.map((centre) => part.reduce((sum, i) => sum + walk(i, centre), 0)));
  let best = Infinity;
  const put = (i: number): void => {
    if (i === n) {
      if (parts.every((part) => part.length > 0))
        best = Math.min(
          best,
          parts.reduce((sum, part) => sum + cost(part), 0),
        );
      return;
    }
    for (const part of parts) {
      if (part.length >= capacity[0]!) continue;
      part.push(i);
      put(i + 1);
      part.pop();
      if (part.length === 0) break;
    }
  };
  put(0);
  return best;
};

describe('choosing centres', () => {
  it('finds the best grouping of a few households', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const task = given(9, 3, 4, seed);
      expect(searchMedians(task, { seed, effort: 3000 }).walks).toBeCloseTo(bestByTrying(task), 6);
    }
  });

  it('never puts more into a group than it can carry, and gives the same answer for the same seed', () => {
    const task = given(120, 20, 6, 7);
    const found = searchMedians(task, { seed: 3, effort: 400 });
    expect(found.overloaded).toBe(0);
    expect(new Set(found.centreOf).size).toBe(20);
    const sizes = new Map<number, number>();
    for (const centre of found.centreOf) sizes.set(centre, (sizes.get(centre) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(6);
    for (const centre of sizes.keys()) expect(found.centreOf[centre]).toBe(centre);
    expect(searchMedians(task, { seed: 3, effort: 400 }).centreOf).toEqual(found.centreOf);
  });

  it('leaves centres that are settled where they are', () => {
    const task = { ...given(40, 6, 8, 2), fixedCentres: [5, 11] };
    const { centreOf } = searchMedians(task, { effort: 300 });
    expect(centreOf[5]).toBe(5);
    expect(centreOf[11]).toBe(11);
  });

  it('copes with many households in one building', () => {
    const task = given(60, 10, 6, 3);
    task.x.fill(5);
    task.y.fill(5);
    expect(searchMedians(task, { effort: 200 })).toMatchObject({ walks: 0, overloaded: 0 });
  });
});

describe('the nearest points', () => {
  it('are those a look at all of them finds', () => {
    const { x, y } = given(150, 1, 1, 9);
    const found = nearestPoints(x, y, 5);
    for (let i = 0; i < x.length; i += 1) {
      const far = (j: number) => (x[i]! - x[j]!) ** 2 + (y[i]! - y[j]!) ** 2;
      const all = [...x.keys()]
        .filter((j) => j !== i)
        .map(far)
        .sort((a, b) => a - b);
      const ours = [...found.subarray(i * 5, i * 5 + 5)].map(far);
      expect(ours).toEqual(all.slice(0, 5));
    }
  });
});
