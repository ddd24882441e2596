import { type Day, dayAt, startOfDay } from './day.ts';

/** The instant on `day` at which as much of the day has passed as at `instant` of its own day, in the zone; UTC milliseconds. */
export const onDay = (day: Day, instant: number, zone: string): number =>
  startOfDay(day, zone) + (instant - startOfDay(dayAt(instant, zone), zone));
