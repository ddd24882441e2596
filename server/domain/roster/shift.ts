import { clockOn } from '../time/clockOn.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Rank } from '../words.ts';

/** A shift as planned: from instant to instant (UTC milliseconds), 带班领导 and 值班员. */
export interface PlannedShift {
  readonly id: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly leaderId: string;
  readonly officerId: string;
}

/** When a shift begins unless someone says otherwise, on the town's clocks; it ends at the same time of the next day. */
export const usualStart = '08:30';

/** The usual shift of a day: 08:30 to 08:30, also where the clocks change that night. */
export const usualHours = (day: Day, zone: string): { readonly startsAt: number; readonly endsAt: number } => ({
  startsAt: clockOn(day, usualStart, zone),
  endsAt: clockOn(addDays(day, 1), usualStart, zone),
});

/** RA-24: 科级领导. */
export const isSectionLevel = (rank: Rank): boolean => rank === 'section' || rank === 'deputySection';
