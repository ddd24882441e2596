import { describe, expect, it } from 'vitest';
import { isHolidayTableKnown, isWorkday, officeHoursAt } from '../../../server/domain/time/officeHours.ts';

const hours = { from: '08:30', to: '17:30' };
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const isOpen = (text: string): boolean => officeHoursAt(hours, at(text), 'Asia/Shanghai').isOpen;

describe('office hours', () => {
  it('open at the first minute and close at the last, by the clock of the town', () => {
    expect([isOpen('2026-03-12 08:29'), isOpen('2026-03-12 08:30')]).toEqual([false, true]);
    expect([isOpen('2026-03-12 17:29'), isOpen('2026-03-12 17:30')]).toEqual([true, false]);
    expect(officeHoursAt(hours, at('2026-03-12 00:00'), 'Asia/Shanghai')).toMatchObject({
      day: '2026-03-12',
      time: '00:00',
    });
  });

  it('go by the official table: closed at Spring Festival, open on a Saturday moved to work', () => {
    expect(isOpen('2026-02-17 10:00')).toBe(false);
    expect(isOpen('2026-02-14 10:00')).toBe(true);
    expect(isOpen('2026-03-14 10:00')).toBe(false);
  });

  it('go by the weekday in a year without a table, and say so', () => {
    expect(isHolidayTableKnown('2026-05-06')).toBe(true);
    expect(isHolidayTableKnown('2031-05-06')).toBe(false);
    expect(officeHoursAt(hours, at('2031-10-01 10:00'), 'Asia/Shanghai')).toMatchObject({
      isOpen: true,
      isTableKnown: false,
    });
    expect([isWorkday('2031-10-03'), isWorkday('2031-10-04'), isWorkday('2031-10-05')]).toEqual([true, false, false]);
  });
});
