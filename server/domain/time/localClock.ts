import type { Day } from './day.ts';

/** An instant as a clock on the wall shows it: the day, and 'HH:MM'. */
export interface LocalClock {
  readonly day: Day;
  readonly time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  // sv-SE writes YYYY-MM-DD HH:MM, with 00 at midnight.
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
};

/** The last minute that was read: questions come many a minute, and a format takes longer than all else of an answer. */
let last: { readonly minute: number; readonly zone: string; readonly clock: LocalClock } | null = null;

/** The local day and time of an instant (UTC milliseconds) in an IANA zone. @throws RangeError for an unknown zone */
export const localClock = (instant: number, zone: string): LocalClock => {
  const minute = Math.floor(instant / 60_000);
  if (last?.minute === minute && last.zone === zone) return last.clock;
  const text = formatOf(zone).format(minute * 60_000);
  last = { minute, zone, clock: { day: text.slice(0, 10), time: text.slice(11, 16) } };
  return last.clock;
};
