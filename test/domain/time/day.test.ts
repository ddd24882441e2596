import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayAt, dayNumber, dayOf, isDay, startOfDay, windowsAt } from '#domain/time/day.ts';

const someDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayOf);
const zones = ['Asia/Shanghai', 'Asia/Urumqi', 'America/Sao_Paulo', 'Pacific/Apia', 'America/St_Johns', 'UTC'];

describe('a day', () => {
  it('counts from 1970-01-01, both ways and over leap days', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2100-03-01') - dayNumber('2100-02-28')).toBe(1);
    expect(dayNumber('2000-03-01') - dayNumber('2000-02-28')).toBe(2);
  });

  it('comes back from its number unchanged, and numbers keep the order of the texts', () => {
    fc.assert(fc.property(someDay, (day) => dayOf(dayNumber(day)) === day));
    fc.assert(fc.property(someDay, someDay, (a, b) => a < b === dayNumber(a) < dayNumber(b)));
  });

  it('agrees with the calendar of the platform on every day', () => {
    fc.assert(fc.property(someDay, (day) => dayNumber(day) === Date.parse(`${day}T00:00:00Z`) / 86_400_000));
  });

  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-00-10', false],
    ['2025-13-01', false],
    ['2025-04-31', false],
    ['2025-1-1', false],
    ['0999-01-01', false],
    ['2025-01-01T00', false],
    ['', false],
  ])('says whether %s exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists);
  });

  it.each([
    ['2025-03-31', -1, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-11-30', 15, '2026-02-28'],
    ['1000-01-31', -1, '0999-12-31'],
  ])('moves %s by %i months to %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('the day of an instant in a zone', () => {
  it('turns at midnight in the town, not in Greenwich', () => {
    expect(dayAt(Date.UTC(2026, 2, 11, 15, 59, 59, 999), 'Asia/Shanghai')).toBe('2026-03-11');
    expect(dayAt(Date.UTC(2026, 2, 11, 16), 'Asia/Shanghai')).toBe('2026-03-12');
    expect(startOfDay('2026-03-12', 'Asia/Shanghai')).toBe(Date.UTC(2026, 2, 11, 16));
  });

  it('follows China through its summer time of 1986 to 1991', () => {
    expect(startOfDay('1988-07-01', 'Asia/Shanghai')).toBe(Date.UTC(1988, 5, 30, 15));
    expect(startOfDay('1992-07-01', 'Asia/Shanghai')).toBe(Date.UTC(1992, 5, 30, 16));
  });

  it('starts at one o’clock where the clock skips midnight', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(Date.UTC(2018, 10, 4, 3));
  });

  it('makes days of 23 and 25 hours where the clock changes', () => {
    const hours = (day: string) =>
      (startOfDay(addDays(day, 1), 'Europe/Paris') - startOfDay(day, 'Europe/Paris')) / 3_600_000;
    expect([hours('2026-03-29'), hours('2026-06-01'), hours('2026-10-25')]).toEqual([23, 24, 25]);
  });

  it('gives a day the zone never had no length', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
  });

  it('starts a day at the first instant that bears its date', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...zones), (day, zone) => {
        const start = startOfDay(day, zone);
        return dayAt(start, zone) >= day && dayAt(start - 1, zone) < day;
      }),
      { numRuns: 60 },
    );
  });
});

describe('the calendar windows of a day', () => {
  it.each([
    ['2026-03-31', 'month', '2026-03-01', '2026-04-01', '2026-02-01'],
    ['2026-04-01', 'month', '2026-04-01', '2026-05-01', '2026-03-01'],
    ['2024-02-29', 'month', '2024-02-01', '2024-03-01', '2024-01-01'],
    ['2026-01-01', 'month', '2026-01-01', '2026-02-01', '2025-12-01'],
    ['2026-03-31', 'quarter', '2026-01-01', '2026-04-01', '2025-10-01'],
    ['2026-12-31', 'quarter', '2026-10-01', '2027-01-01', '2026-07-01'],
  ] as const)('puts %s in the %s from %s to %s, after the one from %s', (day, unit, from, to, previous) => {
    expect(windowsAt(day, unit)).toEqual({ current: { from, to }, previous: { from: previous, to: from } });
  });

  it('holds its day, and windows follow one another without a hole', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom('month' as const, 'quarter' as const), (day, unit) => {
        const { current, previous } = windowsAt(day, unit);
        return (
          current.from <= day &&
          day < current.to &&
          windowsAt(addDays(current.from, -1), unit).current.from === previous.from &&
          windowsAt(current.to, unit).previous.from === current.from
        );
      }),
    );
  });
});
