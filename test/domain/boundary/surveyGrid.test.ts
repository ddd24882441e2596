import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfSurvey, surveyedPlace } from '../../../server/domain/boundary/surveyGrid.ts';

const rounded = (place: readonly number[] | null) => place?.map((value) => Math.round(value * 1e7) / 1e7);

describe('survey coordinates in metres', () => {
  it('are read with zones of 3° and 6°, whichever comes first', () => {
    expect(rounded(surveyedPlace('X=3320113.398 Y=39500000.000'))).toEqual([117, 30]);
    expect(rounded(surveyedPlace('３９５０００００，3320113.398'))).toEqual([117, 30]);
    expect(rounded(surveyedPlace('4984944.378 20500000'))).toEqual([117, 45]);
  });

  it('agree with the textbook series all over a zone, to a millimetre', () => {
    const real = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(real(-1.5, 1.5), real(18, 53), (off, lat) => {
        const [easting, northing] = textbook(off, lat);
        const [lon, back] = placeOfSurvey(39_500_000 + easting, northing)!;
        expect(Math.abs(lon - 117 - off)).toBeLessThan(1.5e-8);
        expect(Math.abs(back - lat)).toBeLessThan(1e-8);
      }),
    );
  });

  it('are no place without a zone, outside the zones, or where they are something else', () => {
    const others = [
      '3341234 548210',
      '99500000 3320113',
      '118.5, 30.2',
      '39500000',
      '39500000 1 2',
      '村委会',
      '',
      'NaN NaN',
    ];
    for (const text of [...others, '39500000 -5', '1e999 30']) expect(surveyedPlace(text)).toBeNull();
  });
});

/** Easting from the central meridian and northing by the classical series in powers of the longitude. */
function textbook(off: number, lat: number): [easting: number, northing: number] {
  const [a, f] = [6_378_137, 1 / 298.257222101];
  const e2 = f * (2 - f);
  const phi = (lat * Math.PI) / 180;
  const nu = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const t2 = Math.tan(phi) ** 2;
  const g2 = (e2 / (1 - e2)) * Math.cos(phi) ** 2;
  const m = ((off * Math.PI) / 180) * Math.cos(phi);
  const steps = 2_000;
  let arc = 0;
  // The meridian arc by Simpson's rule.
  for (let i = 0; i <= steps; i += 1) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    arc += weight / (1 - e2 * Math.sin((phi * i) / steps) ** 2) ** 1.5;
  }
  const meridian = (a * (1 - e2) * arc * phi) / steps / 3;
  const fourth = (5 - t2 + 9 * g2 + 4 * g2 ** 2) / 24;
  const sixth = (61 - 58 * t2 + t2 ** 2 + 270 * g2 - 330 * g2 * t2) / 720;
  const third = (1 - t2 + g2) / 6;
  const fifth = (5 - 18 * t2 + t2 ** 2 + 14 * g2 - 58 * g2 * t2) / 120;
  const north = m ** 2 / 2 + fourth * m ** 4 + sixth * m ** 6;
  return [nu * (m + third * m ** 3 + fifth * m ** 5), meridian + nu * Math.tan(phi) * north];
}
