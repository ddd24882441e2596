import type { PolicyHistory } from '../policies/policyOn.ts';
import type { Window } from '../time/windowAt.ts';
import { columnCount, columnOf, tallyOfKeys, triedColumn } from './columns.ts';
import { DayCounts } from './dayCounts.ts';
import { eachSegment } from './eachSegment.ts';
import type { HouseholdHistory, Stretch } from './history.ts';
import type { Tally } from './tally.ts';

/** Where (or under whom) a household is counted, from day to day. */
export interface Stay extends Stretch {
  readonly key: number;
}

/** Coverage of a town on one day, by key. */
export interface CoverageOn {
  /** The counts of some keys together; counts of a village, a unit or the town are sums. */
  readonly of: (keys: Iterable<number>) => Tally;
}

/** Coverage for the days of a range. */
export interface CoverageByDay {
  readonly on: (day: number) => CoverageOn;
  /** Each day in turn; read what is given at once, it is overwritten by the next day. */
  readonly each: (days: Window) => Iterable<CoverageOn & { readonly day: number }>;
}

/** Coverage that knows of some keys only: all others count nobody. */
export const onlyKeys = (coverage: CoverageByDay, isKnown: (key: number) => boolean): CoverageByDay => {
  const only = ({ of }: CoverageOn): CoverageOn => ({ of: (keys) => of([...keys].filter(isKnown)) });
  return {
    on: (day) => only(coverage.on(day)),
    *each(days) {
      for (const one of coverage.each(days)) yield { day: one.day, ...only(one) };
    },
  };
};

const coverageOf = (row: Int32Array): CoverageOn => ({ of: (keys) => tallyOfKeys(row, keys) });

/**
 * How many households of each key stand in each state, for every day of a range. A key is a cell, a cadre or whatever else splits a
 * town; a household counts under one key a day. One household is counted, or taken out again, at the cost of its own segments, and any
 * day is read at the cost of the keys: nothing grows with households × days.
 */
export class CoverageMatrix implements CoverageByDay {
  readonly #counts: DayCounts;

  /** `keys` keys from 0; days `range.from` (inclusive) to `range.to` (exclusive) as day numbers. */
  constructor(keys: number, range: Window) {
    this.#counts = new DayCounts(keys * columnCount, range);
  }

  get range(): Window {
    return this.#counts.range;
  }

  /** The row of a day as it is kept, for those who colour millions of cells: `columnCount` counts a key. */
  rowOn(day: number): Int32Array {
    return this.#counts.on(day);
  }

  on(day: number): CoverageOn {
    return coverageOf(this.#counts.on(day));
  }

  *each(days: Window): Generator<CoverageOn & { readonly day: number }> {
    for (const { day, row } of this.#counts.each(days)) yield { day, ...coverageOf(row) };
  }

  /** Count what holds from a day to a day under the key of each of those days. */
  add(column: number, { from, to }: Window, stays: readonly Stay[], one: 1 | -1): void {
    for (const stay of stays) {
      const first = Math.max(from, stay.from);
      const end = stay.to === null ? to : Math.min(to, stay.to);
      if (first < end) this.#counts.add(stay.key * columnCount + column, first, end, one);
    }
  }
}

/**
 * Count a household into matrices of one range (by cell, by cadre …), or with −1 take it out: then with the same history, policies and stays
 * as it was counted with. A changed household is taken out as it was and counted as it is.
 */
export const countHousehold = (
  history: HouseholdHistory,
  policies: PolicyHistory,
  places: readonly { readonly matrix: CoverageMatrix; readonly stays: readonly Stay[] }[],
  one: 1 | -1,
): void => {
  const range = places[0]?.matrix.range;
  if (!range) return;
  eachSegment(history, policies, range, {
    state(segment) {
      const column = columnOf(segment);
      for (const { matrix, stays } of places) matrix.add(column, segment, stays, one);
    },
    tried(from, to) {
      for (const { matrix, stays } of places) matrix.add(triedColumn, { from, to }, stays, one);
    },
  });
};
