import { type Day, startOfDay } from './day.ts';
import { localClock } from './localClock.ts';

/** Minutes after midnight of 'HH:MM'. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** The instant (UTC milliseconds) at which the clocks of a zone show 'HH:MM' on a day; a time they skip is as much later as was skipped. */
export const clockOn = (day: Day, clock: string, zone: string): number => {
  const guess = startOfDay(day, zone) + minutesOf(clock) * 60_000;
  const off = minutesOf(clock) - minutesOf(localClock(guess, zone).time);
  const corrected = guess + off * 60_000;
  const shown = localClock(corrected, zone);
  return shown.day === day && shown.time === clock ? corrected : guess;
};
