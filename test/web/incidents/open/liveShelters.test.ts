import { describe, expect, it } from 'vitest';
import { incidentOpenText } from '../../../../web/text/incidentOpen.ts';
import { homeMarks } from '../../../../web/panels/incidents/open/homeMarks.ts';
import { homeRows } from '../../../../web/panels/incidents/open/homeRows.ts';
import { liveShelters } from '../../../../web/panels/incidents/open/liveShelters.ts';
import { spanOf } from '../../../../web/panels/incidents/open/spanOf.ts';
import { aHome, aHomeStanding } from './given.ts';

const shelter = {
  siteId: 's1',
  name: '油房村避灾安置点',
  point: [107.1, 30.5] as [number, number],
  capacity: 20,
  free: 10,
  routeNote: '',
  phone: null,
};

describe('the places left in a shelter', () => {
  const moved = aHomeStanding({ state: 'moved', shelterId: 's1' });
  const asked = {
    shelters: [shelter],
    placeOf: () => ({ distanceM: 300, isInside: false }),
    rows: homeRows([aHome({ people: 4 }), aHome({ householdId: 'h2', people: 3 })], [moved]),
  };

  it('are fewer by those who came since the pack was made', () => {
    const [now] = liveShelters({ ...asked, counted: [] });
    expect(now).toMatchObject({ here: 4, coming: 3, left: 6 });
  });

  it('do not count twice whom the pack counted', () => {
    expect(liveShelters({ ...asked, counted: [moved] })[0]?.left).toBe(10);
  });
});

describe('households on the map', () => {
  it('differ by sign as well as by colour, and those not asked for are faint', () => {
    const rows = homeRows(
      [aHome({ order: 7 }), aHome({ householdId: 'h2', order: 8 }), aHome({ householdId: 'h3', order: 9 })],
      [aHomeStanding({ subjectId: 'h2', state: 'needsHelp' }), aHomeStanding({ subjectId: 'h3', state: 'moved' })],
    );
    const marks = homeMarks({ rows, fitting: new Set(['h1', 'h2']), chosen: null });
    expect(marks.map(({ inside, tone }) => [inside, tone])).toEqual([
      ['7', 'plain'],
      ['!', 'danger'],
      ['→', 'faint'],
    ]);
  });
});

describe('a length of time', () => {
  it('is said as people say it', () => {
    const { span } = incidentOpenText.zh;
    expect(spanOf(20_000, span)).toBe('不到 1 分钟');
    expect(spanOf(-12 * 60_000, span)).toBe('12 分钟');
    expect(spanOf(134 * 60_000, span)).toBe('2 小时 14 分');
    expect(spanOf(26 * 3_600_000, span)).toBe('1 天 2 小时');
  });
});
