import { describe, expect, it } from 'vitest';
import { CoverageMatrix, countHousehold } from '#domain/coverage/coverageMatrix.ts';
import { excusedSince } from '#domain/gaps/excusedSince.ts';
import { dayNumber, dayOf } from '#domain/time/day.ts';
import { aHousehold, lianhuAlways } from '../coverage/given.ts';

const range = { from: dayNumber('2026-01-01'), to: dayNumber('2026-07-01') };

const matrixOf = (excuses: readonly (readonly [string, string])[]) => {
  const matrix = new CoverageMatrix(1, range);
  for (let i = 0; i < 5; i += 1) {
    const excuse = excuses[i];
    const history = aHousehold({ excuses: excuse ? [excuse] : [] });
    countHousehold(history, lianhuAlways, [{ matrix, stays: [{ key: 0, from: 0, to: null }] }], 1);
  }
  return matrix;
};

const since = (matrix: CoverageMatrix, day: string) => {
  const found = excusedSince(matrix, 0, { day: dayNumber(day), allowed: 0.2 });
  return found === null ? null : dayOf(found);
};

describe('too many excused', () => {
  it('is more than a fifth, since the first day of the days in a row', () => {
    const matrix = matrixOf([
      ['2026-02-01', '2026-04-01'],
      ['2026-02-10', '2026-03-05'],
      ['2026-03-20', '2026-04-10'],
    ]);
    expect(since(matrix, '2026-02-09')).toBeNull();
    expect(since(matrix, '2026-02-10')).toBe('2026-02-10');
    expect(since(matrix, '2026-03-04')).toBe('2026-02-10');
    expect(since(matrix, '2026-03-31')).toBe('2026-03-20');
    expect(since(matrix, '2026-04-01')).toBeNull();
  });

  it('is found back to the first day there is', () => {
    expect(
      since(
        matrixOf([
          ['2025-12-01', '2026-02-01'],
          ['2025-12-01', '2026-02-01'],
        ]),
        '2026-01-20',
      ),
    ).toBe('2026-01-01');
  });
});
