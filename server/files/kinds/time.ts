import { type Day, dayAt, startOfDay } from '#domain/time/day.ts';
import { type Column, column, type Said } from '../columns/column.ts';
import type { Reading } from '../faultKinds.ts';
import { dayIn } from './day.ts';

/** A day and minutes after midnight on the town's clocks. */
export interface LocalTime {
  readonly day: Day;
  readonly minutes: number;
}

const noon = 720;

export const readTime = (given: string, otherwise = noon): Reading<LocalTime> => {
  const text = given.normalize('NFKC').trim();
  const found = /^(.*?)(?:[T\s]+|(?<=日))(\d{1,2})[:时点](\d{1,2})?(?:[:分](?:\d{1,2}(?:\.\d+)?秒?)?)?$/.exec(text);
  const day = dayIn((found?.[1] ?? text).trim());
  if (day === null) return { kind: 'notATime' };
  if (found === null) return { value: { day, minutes: otherwise } };
  const [hours, minutes] = [Number(found[2]), Number(found[3] ?? 0)];
  return hours < 24 && minutes < 60 ? { value: { day, minutes: hours * 60 + minutes } } : { kind: 'notATime' };
};

/** When something happened, on the town's clocks. */
export const time = <Required extends boolean>(said: Said<Required>): Column<LocalTime, Required> =>
  column(said, 'time', (text) => readTime(text));

/** When something begins or ends: a day alone is meant at `minutes` after midnight. */
export const timeFrom = <Required extends boolean>(
  minutes: number,
  said: Said<Required>,
): Column<LocalTime, Required> => column(said, 'time', (text) => readTime(text, minutes));

/** The instant (UTC milliseconds) of a local time in a zone; a time the clocks skipped is the next that exists. */
export const instantOf = ({ day, minutes }: LocalTime, zone: string): number => {
  const start = startOfDay(day, zone);
  const guess = start + minutes * 60_000;
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(guess);
  const off = minutes - (Number(shown.slice(0, 2)) * 60 + Number(shown.slice(3, 5)));
  const corrected = guess + off * 60_000;
  return Math.abs(off) < 180 && dayAt(corrected, zone) === day ? corrected : guess;
};
