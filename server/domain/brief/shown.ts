import type { BriefCounts } from './figures.ts';

/** Households counted: the sum of the seven. */
export const householdsIn = (counts: BriefCounts): number =>
  counts.done + counts.due + counts.new + counts.overdue + counts.excused + counts.unlinked + counts.notOwed;

/** Households in a group: all but the unlinked and those nobody owes a visit. */
export const linkedIn = (counts: BriefCounts): number => householdsIn(counts) - counts.unlinked - counts.notOwed;

/** Households that should be in a group. */
export const owedIn = (counts: BriefCounts): number => householdsIn(counts) - counts.notOwed;

/** Thousands set apart: "6,000". */
export const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** 0..1 as "93.1%", never rounded up to 100.0% while something is missing; null gives "—". */
export const percent = (rate: number | null): string => {
  if (rate === null) return '—';
  const tenths = Math.round(rate * 1000);
  return `${((rate < 1 ? Math.min(tenths, 999) : tenths) / 10).toFixed(1)}%`;
};

/** Percentage points between two rates, to a tenth; null where either day has no rate. */
export const pointsBetween = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : Math.round((after - before) * 1000) / 10;

/** "+1.2", "−0.4", "0.0"; null gives "—". */
export const signedPoints = (points: number | null): string => {
  if (points === null) return '—';
  if (points === 0) return '0.0';
  return `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`;
};
