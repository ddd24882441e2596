import { type Day, dayAt } from '#domain/time/day.ts';
import type { Shift } from '../../../server/app.ts';

/** Shifts by the local day on which they begin, in order. */
export const shiftsByDay = (shifts: readonly Shift[], zone: string): ReadonlyMap<Day, readonly Shift[]> => {
  const byDay = new Map<Day, Shift[]>();
  for (const shift of shifts) {
    const day = dayAt(shift.startsAt, zone);
    const own = byDay.get(day);
    if (own) own.push(shift);
    else byDay.set(day, [shift]);
  }
  return byDay;
};

/** Whether a shift is in force at an instant. */
export const isInForce = ({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, at: number): boolean =>
  startsAt <= at && at < endsAt;
