import { describe, expect, it } from 'vitest';
import { noHomeFilter } from '../../../../web/panels/incidents/open/homeRows.ts';
import { combinedArea } from '../../../../web/panels/incidents/open/combinedArea.ts';
import { filteredLog, groupOfEntry, lateAt, type LogLine } from '../../../../web/panels/incidents/open/logLines.ts';
import { openSearch, openViewOf } from '../../../../web/pages/incidents/open/openView.ts';

describe('the address of an open incident', () => {
  it('opens the same tab with the same filter, and keeps what the desk says there', () => {
    const view = {
      part: 'homes',
      only: 'open',
      homes: { ...noHomeFilter, state: 'open', help: 'any', cell: 'c1' },
      relay: 'h1',
      logs: 'notes',
      find: '水位',
    } as const;
    const search = openSearch(view, 'incident=i1&tab=incidents');
    expect(openViewOf(search)).toEqual(view);
    expect(new URLSearchParams(search).get('incident')).toBe('i1');
  });

  it('takes what it says wrongly as unsaid', () => {
    expect(openViewOf('part=else&state=lost&help=none').part).toBe('staff');
    expect(openViewOf('state=lost&help=none').homes).toEqual(noHomeFilter);
  });
});

const square = (west: number, east: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 0],
      [east, 0],
      [east, 1],
      [west, 1],
      [west, 0],
    ],
  ],
});

describe('an area drawn anew', () => {
  it('is added, cut off, or used instead', () => {
    expect(combinedArea(square(0, 2), square(2, 3), 'extend')?.type).toBe('Polygon');
    expect(combinedArea(square(0, 1), square(5, 6), 'extend')?.type).toBe('MultiPolygon');
    expect(combinedArea(square(0, 2), square(5, 6), 'replace')).toEqual(square(5, 6));
    expect(combinedArea(null, square(5, 6), 'extend')).toEqual(square(5, 6));
  });

  it('never leaves nothing', () => {
    expect(combinedArea(square(0, 1), square(-1, 3), 'shrink')).toBeNull();
    expect(combinedArea(null, square(0, 1), 'shrink')).toBeNull();
  });
});

describe('the log', () => {
  const line = (id: string, happenedAt: number, more: Partial<LogLine> = {}): LogLine => ({
    id,
    sentence: id,
    by: '应急值守',
    happenedAt,
    lateAt: null,
    isWaiting: false,
    group: 'staff',
    ...more,
  });

  it('shows the newest first and is narrowed by list and by words', () => {
    const lines = [line('早', 1), line('晚', 2), line('水位', 3, { group: 'notes' })];
    expect(filteredLog(lines, 'all', '').map(({ id }) => id)).toEqual(['水位', '晚', '早']);
    expect(filteredLog(lines, 'notes', '').map(({ id }) => id)).toEqual(['水位']);
    expect(filteredLog(lines, 'all', '早').map(({ id }) => id)).toEqual(['早']);
  });

  it('says when something came in, only if much later than it happened', () => {
    expect(lateAt(0, 60_000)).toBeNull();
    expect(lateAt(0, 600_000)).toBe(600_000);
  });

  it('puts what was confirmed on the list its subject is on', () => {
    expect(groupOfEntry('confirmed', true)).toBe('staff');
    expect(groupOfEntry('confirmed', false)).toBe('homes');
    expect(groupOfEntry('area', false)).toBe('incident');
  });
});
