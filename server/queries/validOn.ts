import { type AnyColumn, and, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';

/** Whether a dated row holds on a day: `from` (inclusive) ≤ day < `to` (exclusive, null = open). */
export const validOn = (row: { readonly from: AnyColumn; readonly to: AnyColumn }, day: Day | AnyColumn): SQL => {
  const holds = and(lte(row.from, day), or(isNull(row.to), gt(row.to, day)));
  if (!holds) throw new Error('and() of two conditions is a condition');
  return holds;
};
