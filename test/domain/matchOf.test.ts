import { describe, expect, it } from 'vitest';
import { matchOf } from '#domain/matchOf.ts';

const village = { title: '李家湾村', code: '530102003201', phone: null, initials: 'ljwc' };
const cadre = { title: '王秀英', code: 'G017', phone: '139-0000-1234', initials: 'wxy' };

describe('what was typed', () => {
  it.each([
    ['李家', 0],
    ['家湾', 1],
    ['530102003', 2],
    ['ljw', 3],
    ['ＬＪＷ', 3],
    [' 李 家 ', 0],
    ['张', null],
    ['', null],
    ['53', null],
  ])('%s answers 李家湾村 with %s', (typed, match) => {
    expect(matchOf(village, typed)).toBe(match);
  });

  it('finds a cadre by the last four of a phone, and by the whole of it', () => {
    expect(matchOf(cadre, '1234')).toBe(2);
    expect(matchOf(cadre, '13900001234')).toBe(2);
    expect(matchOf(cadre, '0000')).toBe(null);
  });
});
