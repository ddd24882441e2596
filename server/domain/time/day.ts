/** A local calendar day in the town's zone, `YYYY-MM-DD` (years 1000–9999); days sort as text. */
export type Day = string;

/** Days `from` (inclusive) to `to` (exclusive). */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const msPerDay = 86_400_000;

/** Days since 1970-01-01; 1970-01-01 is 0. Expects a real day: see `isDay`. */
export const dayNumber = (day: Day): number => {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  // Counting years from March puts the leap day last. Source: H. Hinnant, "chrono-compatible low-level date algorithms".
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return (
    marchYear * 365 +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    dayOfMarchYear -
    719_468
  );
};

/** The day that is `number` days after 1970-01-01. */
export const dayOf = (number: number): Day => new Date(number * msPerDay).toISOString().slice(0, 10);

/** Whether a text names a day that exists: refuses 2025-02-29, 2025-13-01, 2025-1-1. */
export const isDay = (text: string): text is Day =>
  /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && dayOf(dayNumber(text)) === text;

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** The same day of the month `months` later (earlier if negative), or that month's last day where it has no such day. */
export const addMonths = (day: Day, months: number): Day => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [first, next] = [firstOfMonth(month), firstOfMonth(month + 1)];
  return dayOf(Math.min(dayNumber(first) + Number(day.slice(8, 10)), dayNumber(next)) - 1);
};

const firstOfMonth = (monthsSinceYear0: number): Day =>
  `${String(Math.floor(monthsSinceYear0 / 12)).padStart(4, '0')}-${String((monthsSinceYear0 % 12) + 1).padStart(2, '0')}-01`;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  // en-CA writes YYYY-MM-DD.
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, made);
  return made;
};

/** The local day of an instant (UTC milliseconds) in an IANA zone. @throws RangeError for an unknown zone. */
export const dayAt = (instant: number, zone: string): Day => formatOf(zone).format(instant);

/**
 * The first instant (UTC milliseconds) of a local day: 01:00 where the clock skips midnight, and the start of the
 * next day where the zone skips the whole day (Samoa, 2011-12-30).
 */
export const startOfDay = (day: Day, zone: string): number => {
  // No zone has ever been more than 16 hours from UTC.
  let before = dayNumber(day) * msPerDay - 16 * 3_600_000;
  let after = before + 32 * 3_600_000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayAt(middle, zone) < day) before = middle;
    else after = middle;
  }
  return after;
};

/** The calendar window a rule counts in. */
export type WindowUnit = 'month' | 'quarter';

/** The calendar window of `unit` that holds `day`, and the one before it. */
export const windowsAt = (day: Day, unit: WindowUnit): { readonly current: DayRange; readonly previous: DayRange } => {
  const length = unit === 'month' ? 1 : 3;
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = month - (month % length);
  const [from, to] = [firstOfMonth(first), firstOfMonth(first + length)];
  return { current: { from, to }, previous: { from: firstOfMonth(first - length), to: from } };
};
