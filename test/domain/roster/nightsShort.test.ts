import { describe, expect, it } from 'vitest';
import { mondayOf, type NightStaff, nightsShort } from '#domain/roster/nightsShort.ts';

const week = '2026-03-09';
const cadre = (id: string, over: Partial<NightStaff['cadres'][number]> = {}) =>
  ({ id, rank: 'staff', from: '2025-01-01', to: null, ...over }) as const;
const short = (over: Partial<NightStaff>): string[] =>
  nightsShort(week, { cadres: [cadre('wang'), cadre('zhao')], leaves: [], nights: [], ...over });

describe('nights in the town (RA-23)', () => {
  it('are owed once a week by each cadre of the town', () => {
    expect(short({ nights: [{ cadreId: 'wang', night: '2026-03-15' }] })).toEqual(['zhao']);
  });

  it('count from Monday to Sunday: the Sunday before is another week', () => {
    expect(short({ nights: [{ cadreId: 'wang', night: '2026-03-08' }] })).toEqual(['wang', 'zhao']);
    expect(['2026-03-08', '2026-03-09', '2026-03-15'].map(mondayOf)).toEqual(['2026-03-02', week, week]);
  });

  it('are not owed by a village’s own officers, by who came or left in the week, or is on leave most of it', () => {
    const cadres = [
      cadre('officer', { rank: 'villageOfficer' }),
      cadre('new', { from: '2026-03-11' }),
      cadre('gone', { to: '2026-03-13' }),
      cadre('away'),
      cadre('leader', { rank: 'section' }),
    ];
    const leaves = [{ cadreId: 'away', from: '2026-03-10', to: '2026-03-14' }];
    expect(short({ cadres, leaves })).toEqual(['leader']);
  });

  it('are owed in spite of a leave of three nights', () => {
    const leaves = [{ cadreId: 'wang', from: '2026-03-09', to: '2026-03-12' }];
    expect(short({ leaves })).toEqual(['wang', 'zhao']);
  });
});
