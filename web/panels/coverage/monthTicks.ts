import { addMonths, dayNumber } from '#domain/time/day.ts';

export interface MonthTick {
  readonly day: string;
  /** 0..1 along the slider. */
  readonly share: number;
  readonly isYear: boolean;
  /** The first of a quarter: what is still named where there is little room. */
  readonly isQuarter: boolean;
}

/** The firsts of the months from `from` to `to`. */
export const monthTicks = (from: string, to: string): readonly MonthTick[] => {
  const length = Math.max(1, dayNumber(to) - dayNumber(from));
  const ticks: MonthTick[] = [];
  const firstOfMonth = `${from.slice(0, 7)}-01`;
  for (let day = firstOfMonth < from ? addMonths(firstOfMonth, 1) : firstOfMonth; day <= to; day = addMonths(day, 1)) {
    ticks.push({
      day,
      share: (dayNumber(day) - dayNumber(from)) / length,
      isYear: day.slice(5, 7) === '01',
      isQuarter: Number(day.slice(5, 7)) % 3 === 1,
    });
  }
  return ticks;
};
