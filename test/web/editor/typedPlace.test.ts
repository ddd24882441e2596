import { describe, expect, it } from 'vitest';
import { gcjOf } from '../../../server/domain/coordinateSystem.ts';
import { typedPlace } from '../../../web/editor/typedPlace.ts';

describe('typed coordinates', () => {
  it.each([
    ['111.5, 28.25'],
    ['111.5，28.25'],
    ['111.5 28.25'],
    ['28.25, 111.5'],
    ['111°30′E 28°15′N'],
    ['28°15′0″N, 111°30′0″E'],
    ["E111°30' N28°15'"],
    ['东经111度30分，北纬28度15分'],
  ])('reads %s', (typed) => {
    const place = typedPlace(typed, 'wgs84');
    expect(place?.lon).toBeCloseTo(111.5, 9);
    expect(place?.lat).toBeCloseTo(28.25, 9);
  });

  it.each([[''], ['111.5'], ['abc, def'], ['211, 28'], ['111°75′, 28°'], ['1, 2, 3']])('cannot read %j', (typed) => {
    expect(typedPlace(typed, 'wgs84')).toBeNull();
  });

  it('takes metres of a survey, whatever system is chosen for degrees', () => {
    const place = typedPlace('X=3320113.398 Y=39500000.000', 'gcj02');
    expect(place?.lon).toBeCloseTo(117, 7);
    expect(place?.lat).toBeCloseTo(30, 7);
  });

  it('brings GCJ-02 back to WGS84', () => {
    const [lon, lat] = gcjOf([111.5, 28.25]);
    const place = typedPlace(`${lon}, ${lat}`, 'gcj02');
    expect(place?.lon).toBeCloseTo(111.5, 7);
    expect(place?.lat).toBeCloseTo(28.25, 7);
  });
});
