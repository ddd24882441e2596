import { type Rates, ratesOf } from '#domain/coverage/rates.ts';
import type { Counts } from '#domain/coverage/tally.ts';

/** A village, cell, cadre or unit in the table. */
export interface CoverageRow extends Rates {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentName: string | null;
  readonly counts: Counts;
  readonly dueSoon: number;
  readonly openConflicts: number;
  readonly monthAgo: Rates;
}

export const stateOrder = ['done', 'due', 'new', 'overdue', 'excused', 'unlinked', 'notOwed'] as const;

export const householdsIn = (counts: Counts): number => stateOrder.reduce((sum, state) => sum + counts[state], 0);

const noRates: Rates = { onSchedule: null, visited: null, linked: null };

/** What rows add up to. */
export type Sums = Omit<CoverageRow, 'id' | 'code' | 'name' | 'parentName'>;

/** The last row of the table: counts added up, rates made from the sums. A change cannot be added up, so it has none. */
export function totalOf(rows: readonly CoverageRow[]): Sums {
  const add = (of: (row: CoverageRow) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const counts: Counts = {
    done: add((row) => row.counts.done),
    due: add((row) => row.counts.due),
    new: add((row) => row.counts.new),
    overdue: add((row) => row.counts.overdue),
    excused: add((row) => row.counts.excused),
    unlinked: add((row) => row.counts.unlinked),
    notOwed: add((row) => row.counts.notOwed),
  };
  return {
    counts,
    ...ratesOf(counts),
    dueSoon: add((row) => row.dueSoon),
    openConflicts: add((row) => row.openConflicts),
    monthAgo: noRates,
  };
}
