import { dayNumber, type WindowUnit } from './day.ts';

/** A calendar window in day numbers, `from` inclusive, `to` exclusive. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const firstYear = 1900;
const years = 400;
/** The day number on which each month from January 1900 on begins. */
const monthStarts = Int32Array.from({ length: years * 12 + 1 }, (_, month) =>
  dayNumber(`${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`),
);
const startOf = (month: number): number => {
  const start = monthStarts[month];
  if (start === undefined) throw new RangeError(`Windows are known from ${firstYear} to ${firstYear + years - 1}`);
  return start;
};

const monthsIn: Record<WindowUnit, number> = { month: 1, quarter: 3 };
const made: Record<WindowUnit, Window[]> = { month: [], quarter: [] };

const windowNo = (no: number, unit: WindowUnit): Window => {
  const known = made[unit][no];
  if (known) return known;
  const length = monthsIn[unit];
  const window = { from: startOf(no * length), to: startOf((no + 1) * length) };
  made[unit][no] = window;
  return window;
};

/** 1900-01-01 */
const origin = startOf(0);

const windowNoOf = (day: number, unit: WindowUnit): number => {
  // The mean month is a guess at most one month off; the table settles it.
  let month = Math.floor((day - origin) / 30.436875);
  if (startOf(month + 1) <= day) month += 1;
  else if (startOf(month) > day) month -= 1;
  return Math.floor(month / monthsIn[unit]);
};

/** The calendar window of `unit` that holds a day number: `windowsAt` for those who count millions of days. */
export const windowAt = (day: number, unit: WindowUnit): Window => windowNo(windowNoOf(day, unit), unit);

/** The window before the one that holds the day number. */
export const windowBefore = (day: number, unit: WindowUnit): Window => windowNo(windowNoOf(day, unit) - 1, unit);
