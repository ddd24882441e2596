import { describe, expect, it } from 'vitest';
import { gapRuns } from '../../../web/panels/roster/gapRuns.ts';
import { isMonth, weeksOfMonth } from '../../../web/panels/roster/monthDays.ts';
import { rosterSearch } from '../../../web/pages/roster/rosterView.ts';

const gap = (day: string, kind: 'noShift' | 'noSectionLeader' = 'noShift') => ({ day, kind, startsAt: 0, endsAt: 1 });

describe('the month on the wall', () => {
  it('has its weeks as rows from Monday, and reaches into the months beside it', () => {
    const weeks = weeksOfMonth('2026-03');
    expect(weeks.map((week) => [week[0], week[6]])).toEqual([
      ['2026-02-23', '2026-03-01'],
      ['2026-03-02', '2026-03-08'],
      ['2026-03-09', '2026-03-15'],
      ['2026-03-16', '2026-03-22'],
      ['2026-03-23', '2026-03-29'],
      ['2026-03-30', '2026-04-05'],
    ]);
  });

  it('takes a month from the address only where it is one', () => {
    expect(['2026-03', '2026-13', '2026-3', null].map(isMonth)).toEqual([true, false, false, false]);
  });
});

describe('gaps told', () => {
  it('run together while nobody is planned day after day, and stand alone otherwise', () => {
    const runs = gapRuns([
      gap('2026-04-03', 'noSectionLeader'),
      gap('2026-04-10'),
      gap('2026-04-11'),
      gap('2026-04-12'),
      gap('2026-04-14'),
    ]);
    expect(runs.map(({ first, lastDay, days }) => [first.day, lastDay, days])).toEqual([
      ['2026-04-03', '2026-04-03', 1],
      ['2026-04-10', '2026-04-12', 3],
      ['2026-04-14', '2026-04-14', 1],
    ]);
  });
});

describe('the address of the roster page', () => {
  it('changes what is named and keeps the rest', () => {
    expect(rosterSearch('?tab=nights&lang=en', { week: '2026-03-09', tab: null })).toBe('lang=en&week=2026-03-09');
  });
});
