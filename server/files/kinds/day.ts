import { type Day, isDay } from '#domain/time/day.ts';
import { type Column, column, type Said } from '../columns/column.ts';
import type { Reading } from '../faultKinds.ts';

const pad = (part: string): string => part.padStart(2, '0');

/** 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305 → the day; null if it is none. */
export const dayIn = (text: string): Day | null => {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  if (found === null) return null;
  const [, year = '', month, date, month8, date8] = found;
  const day = `${year}-${pad(month ?? month8 ?? '')}-${pad(date ?? date8 ?? '')}`;
  return isDay(day) ? day : null;
};

export const readDay = (given: string): Reading<Day> => {
  const value = dayIn(
    given
      .normalize('NFKC')
      .trim()
      .replace(/[ T]00:00(?::00)?$/, ''),
  );
  return value === null ? { kind: 'notADay' } : { value };
};

/** A local calendar day. */
export const day = <Required extends boolean>(said: Said<Required>): Column<Day, Required> =>
  column(said, 'day', readDay);
