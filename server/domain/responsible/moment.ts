import { addDays, type Day } from '../time/day.ts';
import { officeHoursAt } from '../time/officeHours.ts';
import type { AnswerFacts, Dated, ShiftFact } from './facts.ts';

/** What an instant means in a town. */
export interface Moment {
  /** UTC milliseconds. */
  readonly at: number;
  /** The day of the zone: who holds what. */
  readonly day: Day;
  /** The night it falls in: from the end of office hours to their beginning next morning, named by the day it began on; null by day. */
  readonly night: Day | null;
  readonly isOfficeHours: boolean;
  /** False where the year's holidays are not published: the weekday alone was asked. */
  readonly isTableKnown: boolean;
  /** In force at that instant: at 02:00 usually yesterday's. */
  readonly shifts: readonly ShiftFact[];
}

/** Reads an instant (UTC milliseconds), past or to come. */
export const momentOf = (facts: AnswerFacts, at: number): Moment => {
  const { from, to } = facts.officeHours;
  const { day, time, isOpen, isTableKnown } = officeHoursAt(facts.officeHours, at, facts.zone);
  return {
    at,
    day,
    night: time < from ? addDays(day, -1) : time >= to ? day : null,
    isOfficeHours: isOpen,
    isTableKnown,
    shifts: facts.shifts.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt),
  };
};

/** Whether something dated holds on a day. */
export const holdsOn = ({ from, to }: Dated, day: Day): boolean => from <= day && (to === null || day < to);

/** The last day of something dated; null while it is open. */
export const lastDay = ({ to }: Dated): Day | null => (to === null ? null : addDays(to, -1));
