import { dayAt, startOfDay } from '#domain/time/day.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM-DDTHH:mm` on the town's clock, as a form's field writes it. */
export const townTime = (instant: number, zone: string): string => {
  const day = dayAt(instant, zone);
  const minutes = Math.floor((instant - startOfDay(day, zone)) / 60_000);
  return `${day}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
};

/** The instant (UTC milliseconds) of a time on the town's clock. */
export const instantAt = (local: string, zone: string): number => {
  const [day = '', clock = ''] = local.split('T');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return startOfDay(day, zone) + (hours * 60 + minutes) * 60_000;
};
