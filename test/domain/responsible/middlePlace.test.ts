import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeColumns, type HomePlace } from '../../../server/domain/responsible/homeColumns.ts';
import { homeCountsByCell } from '../../../server/domain/responsible/homeCountsByCell.ts';
import { middlePlace } from '../../../server/domain/responsible/middlePlace.ts';

describe('where a settlement is to be found', () => {
  it('is the home in its middle, which a far-off farm does not pull along', () => {
    expect(middlePlace([0, 0, 10, 0, 20, 0, 30, 0, 9_000_000, 9_000_000])).toEqual([20, 0]);
    expect(middlePlace([5, 7])).toEqual([5, 7]);
    expect(middlePlace([])).toBeNull();
  });

  it('is always one of its homes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1 }), (points) => {
        expect(points).toContainEqual(middlePlace(points.flat()));
      }),
    );
  });
});

describe('households of every cell', () => {
  const aHome = (over: Partial<HomePlace>): HomePlace => ({
    presence: 'home',
    people: 3,
    needs: [],
    cellNo: 1,
    point: [1, 1],
    isInCell: true,
    relays: 0,
    isCentre: false,
    ...over,
  });

  it('are counted under the cell they belong to, wherever they stand, those of no cell left out', () => {
    const homes = [
      aHome({}),
      aHome({ isInCell: false, needs: ['carry'] }),
      aHome({ point: null, presence: 'away' }),
      aHome({ cellNo: 3, presence: 'empty' }),
      aHome({ cellNo: 0 }),
    ];
    const counts = homeCountsByCell(homeColumns(homes, 3));
    expect([...counts.keys()]).toEqual([1, 3]);
    expect(counts.get(1)).toMatchObject({ households: 2, people: 6, awayHouseholds: 1, helpFirst: 1 });
    expect(counts.get(3)).toMatchObject({ households: 0, emptyHouseholds: 1 });
  });
});
