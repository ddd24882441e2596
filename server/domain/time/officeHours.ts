import chineseDays from 'chinese-days';
import type { OfficeHours } from '../responsible/facts.ts';
import { type Day, dayNumber } from './day.ts';
import { type LocalClock, localClock } from './localClock.ts';

/** Whether the office is open. */
export interface OfficeState extends LocalClock {
  readonly isOpen: boolean;
  /** False in a year whose holidays are not published yet: then the weekday alone was asked, which may be wrong around holidays. */
  readonly isTableKnown: boolean;
}

/** The library tells a day of an official table by the holiday's name: 'National Day,国庆节,3'. A day at noon is the same day in every zone it may run in. */
const officialDay = (day: Day): { readonly isWorkday: boolean } | null => {
  // oxlint-disable-next-line import/no-named-as-default-member -- as CommonJS, on the server, it has no named exports
  const { work, name } = chineseDays.getDayDetail(`${day}T12:00`);
  return name.includes(',') ? { isWorkday: work } : null;
};

/** Whether the holidays and moved working days of a day's year are published. Every table has the first of October. */
export const isHolidayTableKnown = (day: Day): boolean => officialDay(`${day.slice(0, 4)}-10-01`) !== null;

/** 1970-01-01 was a Thursday; Monday is 0. */
const weekday = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

/** Whether people work on a day: by the official table of holidays and moved working days, where there is none by the weekday. */
export const isWorkday = (day: Day): boolean => officialDay(day)?.isWorkday ?? weekday(day) < 5;

const kept = new Map<Day, { readonly isWorkday: boolean; readonly isTableKnown: boolean }>();

const workOf = (day: Day): { readonly isWorkday: boolean; readonly isTableKnown: boolean } => {
  const known = kept.get(day);
  if (known) return known;
  const made = { isWorkday: isWorkday(day), isTableKnown: isHolidayTableKnown(day) };
  if (kept.size >= 64) kept.clear();
  kept.set(day, made);
  return made;
};

/** Whether the office is open at an instant (UTC milliseconds): on working days from `from` (inclusive) to `to` (exclusive) of the zone's clock. */
export const officeHoursAt = (hours: OfficeHours, at: number, zone: string): OfficeState => {
  const clock = localClock(at, zone);
  const { isWorkday: works, isTableKnown } = workOf(clock.day);
  return { ...clock, isOpen: works && clock.time >= hours.from && clock.time < hours.to, isTableKnown };
};
