import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornersOfPicture, pinned, placeOfPicture, type Pin } from '../../../server/domain/boundary/pinned.ts';

const pins = (...list: readonly [x: number, y: number, lon: number, lat: number][]) =>
  list.map(([x, y, lon, lat]): Pin => ({ picture: [x, y], place: [lon, lat] })) as [Pin, Pin, Pin];

const pinningOf = (three: readonly [Pin, Pin, Pin]) => {
  const result = pinned(three);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.pinning;
};

describe('a sketch pinned under the map', () => {
  it('lies where its three pins say, north up', () => {
    const pinning = pinningOf(pins([0, 0, 102, 26], [1000, 0, 103, 26], [0, 500, 102, 25]));
    expect(cornersOfPicture(pinning, 1000, 500)).toEqual([
      [102, 26],
      [103, 26],
      [103, 25],
      [102, 25],
    ]);
  });

  it('passes through all three pins, however it is turned and stretched', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }));
    const place = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(fc.tuple(point, point, point), fc.tuple(place, place, place), (points, places) => {
        const three = points.map(
          (picture, i): Pin => ({
            picture,
            place: [102 + places[i]![0] / 1e4, 25 + places[i]![1] / 1e4],
          }),
        ) as [Pin, Pin, Pin];
        const result = pinned(three);
        if ('faults' in result) return;
        for (const pin of three) {
          const [lon, lat] = placeOfPicture(result.pinning, pin.picture);
          expect(Math.abs(lon - pin.place[0])).toBeLessThan(1e-9);
          expect(Math.abs(lat - pin.place[1])).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('is refused when the pins stand in a line or at one point', () => {
    expect(pinned(pins([0, 0, 102, 26], [500, 0, 103, 26], [1000, 5, 102, 25]))).toEqual({
      faults: [{ kind: 'pins-in-a-line', where: 'picture' }],
    });
    expect(pinned(pins([0, 0, 102, 26], [500, 0, 102, 26], [0, 900, 102, 25]))).toEqual({
      faults: [{ kind: 'pins-in-a-line', where: 'map' }],
    });
    expect(pinned(pins([Number.NaN, 0, 102, 26], [500, 0, 103, 26], [0, 900, 102, 25]))).toHaveProperty('faults');
  });
});
