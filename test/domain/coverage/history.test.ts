import { describe, expect, it } from 'vitest';
import { countedExcuses, dayOfVisit, isMetBy, isTried, mediaMask, packedVisit } from '#domain/coverage/history.ts';
import { dayNumber, dayOf } from '#domain/time/day.ts';
import { media, outcomes } from '#domain/words.ts';

describe('the excuses that count', () => {
  const counted = (...excuses: [from: string, to: string, askedBy: string | null, approvedBy: string | null][]) =>
    countedExcuses(excuses.map(([from, to, askedBy, approvedBy]) => ({ from, to, askedBy, approvedBy }))).map(
      ({ from, to }) => [dayOf(from), dayOf(to)],
    );

  it('are those somebody else approved', () => {
    expect(counted(['2025-01-01', '2025-02-01', 'wang', null])).toEqual([]);
    expect(counted(['2025-01-01', '2025-02-01', 'wang', 'wang'])).toEqual([]);
    expect(counted(['2025-01-01', '2025-02-01', 'wang', 'zhao'])).toEqual([['2025-01-01', '2025-02-01']]);
    expect(counted(['2025-01-01', '2025-02-01', null, 'zhao'])).toEqual([['2025-01-01', '2025-02-01']]);
  });

  it('last six months at most, to the day', () => {
    expect(counted(['2025-08-31', '2026-12-31', 'wang', 'zhao'])).toEqual([['2025-08-31', '2026-02-28']]);
  });

  it('are joined where they overlap, so that no day is counted twice', () => {
    expect(
      counted(
        ['2025-03-01', '2025-03-20', 'wang', 'zhao'],
        ['2025-01-01', '2025-02-01', 'wang', 'zhao'],
        ['2025-03-10', '2025-04-01', 'wang', 'zhao'],
        ['2025-05-05', '2025-05-05', 'wang', 'zhao'],
      ),
    ).toEqual([
      ['2025-01-01', '2025-02-01'],
      ['2025-03-01', '2025-04-01'],
    ]);
  });
});

describe('a visit in one integer', () => {
  it('keeps its day, its medium and whether somebody was met', () => {
    for (const day of [dayNumber('1950-06-01'), dayNumber('2025-02-28'), dayNumber('2199-12-31')]) {
      for (const medium of media) {
        for (const outcome of outcomes) {
          const visit = packedVisit(day, medium, outcome);
          expect([dayOfVisit(visit), isTried(visit)]).toEqual([day, outcome === 'tried']);
          for (const asked of media) {
            expect(isMetBy(visit, mediaMask([asked]))).toBe(outcome === 'met' && asked === medium);
          }
        }
      }
    }
  });
});
