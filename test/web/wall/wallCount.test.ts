import { describe, expect, it } from 'vitest';
import { gapsInTurn, isTold } from '../../../web/panels/wall/wallCount.ts';

describe('the wall', () => {
  it('tells no count from 1 to 4', () => {
    expect([0, 1, 2, 3, 4, 5, 60].map(isTold)).toEqual([true, false, false, false, false, true, true]);
  });

  it('goes through the gaps a handful at a time and begins again', () => {
    const gaps = ['a', 'b', 'c', 'd', 'e'];
    expect([0, 1, 2, 3].map((turn) => gapsInTurn(gaps, turn, 2))).toEqual([['a', 'b'], ['c', 'd'], ['e'], ['a', 'b']]);
  });

  it('keeps few gaps standing', () => {
    expect(gapsInTurn(['a', 'b'], 7, 5)).toEqual(['a', 'b']);
    expect(gapsInTurn([], 3, 5)).toEqual([]);
  });
});
