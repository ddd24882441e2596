import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attach } from '../../../server/domain/groupForming/attach.ts';

const metres = fc.integer({ min: 0, max: 1000 });
const points = (least: number, most: number) =>
  fc.array(fc.tuple(metres, metres), { minLength: least, maxLength: most });

const taskOf = (
  households: readonly (readonly [number, number])[],
  centres: readonly (readonly [number, number])[],
  bounds: { least: number; most: number },
) => ({
  x: Float64Array.from(households, ([x]) => x),
  y: Float64Array.from(households, ([, y]) => y),
  centreX: Float64Array.from(centres, ([x]) => x),
  centreY: Float64Array.from(centres, ([, y]) => y),
  least: new Int32Array(centres.length).fill(bounds.least),
  most: new Int32Array(centres.length).fill(bounds.most),
});

describe('attaching households to settled centres', () => {
  it('keeps every bound, attaches as many as there is room for, and each at most once', () => {
    fc.assert(
      fc.property(points(1, 30), points(1, 6), (households, centres) => {
        const task = taskOf(households, centres, { least: 0, most: 5 });
        const attached = attach(task)!;
        const held = centres.map((_, c) => attached.centreOf.filter((of) => of === c).length);
        expect(Math.max(...held)).toBeLessThanOrEqual(5);
        expect(held.reduce((a, b) => a + b, 0)).toBe(Math.min(households.length, 5 * centres.length));
      }),
    );
  });

  it('walks no further over a few nearest centres than over all of them', () => {
    fc.assert(
      fc.property(points(12, 30), points(4, 6), (households, centres) => {
        const task = taskOf(households, centres, { least: 2, most: 8 });
        const [few, all] = [attach(task, 1), attach(task, centres.length)];
        expect(few!.walks).toBeCloseTo(all!.walks, 6);
      }),
    );
  });

  it('gives each centre a household in need where there are enough of them', () => {
    const households = [
      [0, 0],
      [10, 0],
      [0, 10],
      [500, 0],
      [510, 0],
      [5, 5],
    ] as const;
    const centres = [
      [1, 1],
      [505, 1],
    ] as const;
    const isMarked = Uint8Array.from([1, 1, 0, 0, 0, 0]);
    const { centreOf } = attach({ ...taskOf(households, centres, { least: 2, most: 4 }), isMarked })!;
    for (const c of [0, 1]) expect([...centreOf.keys()].some((i) => centreOf[i] === c && isMarked[i] === 1)).toBe(true);
  });

  it('has no answer where there are fewer households than the centres must have', () => {
    expect(attach(taskOf([[0, 0]], [[1, 1]], { least: 5, most: 8 }))).toBeNull();
  });
});
