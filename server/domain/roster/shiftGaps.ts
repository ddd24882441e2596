import { addDays, type Day } from '../time/day.ts';
import { usualHours } from './shift.ts';

/** noShift: nobody at all · partOfDay: some hours without anybody · noSectionLeader: led by nobody of section level (RA-24) */
export const shiftGapKinds = ['noShift', 'partOfDay', 'noSectionLeader'] as const;
export type ShiftGapKind = (typeof shiftGapKinds)[number];

/** A day of duty (08:30 to 08:30) that is not as it must be, with the hours it concerns (UTC milliseconds). */
export interface ShiftGap {
  readonly day: Day;
  readonly kind: ShiftGapKind;
  readonly startsAt: number;
  readonly endsAt: number;
}

interface LedShift {
  readonly startsAt: number;
  readonly endsAt: number;
  /** Whether its leader is of section level. */
  readonly isSectionLed: boolean;
}

interface Span {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** What of a span no shift covers, in order. */
const holesIn = (span: Span, shifts: readonly Span[]): Span[] => {
  const holes: Span[] = [];
  let at = span.startsAt;
  for (const { startsAt, endsAt } of shifts.toSorted((a, b) => a.startsAt - b.startsAt)) {
    if (endsAt <= at || startsAt >= span.endsAt) continue;
    if (startsAt > at) holes.push({ startsAt: at, endsAt: startsAt });
    at = endsAt;
  }
  if (at < span.endsAt) holes.push({ startsAt: at, endsAt: span.endsAt });
  return holes;
};

const gapOf = (day: Day, hours: Span, shifts: readonly LedShift[]): ShiftGap | null => {
  const [hole] = holesIn(hours, shifts);
  if (hole !== undefined) {
    const isWhole = hole.startsAt === hours.startsAt && hole.endsAt === hours.endsAt;
    return { day, kind: isWhole ? 'noShift' : 'partOfDay', ...hole };
  }
  const [unled] = holesIn(
    hours,
    shifts.filter(({ isSectionLed }) => isSectionLed),
  );
  return unled === undefined ? null : { day, kind: 'noSectionLeader', ...unled };
};

/** The days from `from` (inclusive) to `to` (exclusive) without a section-level leader in charge all day (RA-24), or without anybody; at most one gap a day, the worst. */
export const shiftGaps = (
  { from, to, zone }: { readonly from: Day; readonly to: Day; readonly zone: string },
  shifts: readonly LedShift[],
): ShiftGap[] => {
  const gaps: ShiftGap[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    const hours = usualHours(day, zone);
    const near = shifts.filter(({ startsAt, endsAt }) => startsAt < hours.endsAt && endsAt > hours.startsAt);
    const gap = gapOf(day, hours, near);
    if (gap !== null) gaps.push(gap);
  }
  return gaps;
};
