import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookBits, type Looks } from '../../../web/map/model.ts';
import { cellStateOf, cellsWith, changedLooks } from '../../../web/map/paint/changedLooks.ts';

const looksFrom = (firstNo: number, looks: readonly number[]): Looks => ({ firstNo, looks: Uint16Array.from(looks) });
const someLooks = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 }))
  .map(([firstNo, looks]) => looksFrom(firstNo, looks));

describe('a recolour', () => {
  it('touches only the cells whose look changed', () => {
    expect(changedLooks(looksFrom(1, [1, 2, 3]), looksFrom(1, [1, 5, 3]))).toEqual([[2, 5]]);
    expect(changedLooks(looksFrom(1, [1, 2, 3]), looksFrom(1, [1, 2, 3]))).toEqual([]);
  });

  it('takes away cells that are not there that day', () => {
    expect(changedLooks(looksFrom(1, [1, 2, 3]), looksFrom(2, [2]))).toEqual([
      [1, 0],
      [3, 0],
    ]);
  });

  it('leads from any day to any other', () => {
    fc.assert(
      fc.property(someLooks, someLooks, (before, after) => {
        const painted = new Map(changedLooks(null, before));
        for (const [no, look] of changedLooks(before, after)) painted.set(no, look);
        for (let no = 0; no < 20; no++) {
          expect(painted.get(no) ?? 0).toBe(after.looks[no - after.firstNo] ?? 0);
        }
      }),
    );
  });

  it('names the cells that wear a hatch', () => {
    expect(cellsWith(looksFrom(4, [1, 1 | lookBits.vacant, lookBits.nobody]), lookBits.vacant)).toEqual([5]);
  });

  it('says of a cell its fill and what lies over it', () => {
    expect(cellStateOf(4 | lookBits.dotted | lookBits.outside)).toEqual({
      fill: 4,
      dotted: true,
      vacant: false,
      outside: true,
    });
  });
});
