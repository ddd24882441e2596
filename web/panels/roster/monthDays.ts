import { mondayOf } from '#domain/roster/nightsShort.ts';
import { addDays, addMonths, type Day } from '#domain/time/day.ts';

/** `2026-03` → its first day, and the first of the next month. */
export const monthRange = (month: string): { readonly from: Day; readonly to: Day } => {
  const from = `${month}-01`;
  return { from, to: addMonths(from, 1) };
};

/** The weeks of a month as rows of seven days, Monday first; they reach into the months beside it. */
export const weeksOfMonth = (month: string): Day[][] => {
  const { from, to } = monthRange(month);
  const weeks: Day[][] = [];
  for (let monday = mondayOf(from); monday < to; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, k) => addDays(monday, k)));
  }
  return weeks;
};

export const isMonth = (text: string | null): text is string =>
  text !== null && /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text);
