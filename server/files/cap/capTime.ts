const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    });
  formats.set(zone, known);
  return known;
};

const partsOf = (at: number, zone: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** An instant as CAP writes it: `2026-03-12T08:30:00+08:00`; never Z, which CAP forbids. */
export const capTime = (at: number, zone: string): string => {
  const { year, month, day, hour, minute, second, timeZoneName = 'GMT' } = partsOf(at, zone);
  const offset = timeZoneName.replace('GMT', '');
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset === '' ? '-00:00' : offset}`;
};

/** The same as fourteen digits, for identifiers. */
export const capStamp = (at: number, zone: string): string => {
  const { year, month, day, hour, minute, second } = partsOf(at, zone);
  return `${year}${month}${day}${hour}${minute}${second}`;
};
