import { addDays, type Day } from './time/day.ts';

/** A visit entered more than this many days after it happened is late (补录). */
export const lateAfterDays = 7;

/** Clocks that differ from ours by less than this are taken as right. Milliseconds. */
export const clockToleranceMs = 5 * 60_000;

export interface VisitTiming {
  /** When it happened, as we take it: UTC milliseconds, never after `now`. */
  readonly metAt: number;
  /** What the phone said, where it is not what we take; else null. A claim, never used to count. */
  readonly claimedAt: number | null;
}

/**
 * When a visit happened, from what the phone says. The server's clock rules (trust.md, row 22): a phone that tells its own
 * clock at sending (`clockAt`) is corrected by the difference; one that does not, and claims the future, is taken at our now.
 * All instants are UTC milliseconds.
 */
export const visitTiming = (told: {
  readonly metAt: number;
  readonly clockAt?: number | undefined;
  readonly now: number;
}): VisitTiming => {
  const { metAt, now } = told;
  const skew = told.clockAt === undefined ? 0 : told.clockAt - now;
  const corrected = Math.abs(skew) > clockToleranceMs ? metAt - skew : metAt;
  const taken = Math.min(corrected, now);
  return { metAt: taken, claimedAt: taken === metAt ? null : metAt };
};

/** Whether a visit of `metOn` entered on `enteredOn` is late (补录). */
export const isLateEntry = (metOn: Day, enteredOn: Day): boolean => addDays(metOn, lateAfterDays) < enteredOn;

export type VisitFault =
  | { readonly kind: 'visit-in-future'; readonly path: 'metAt' }
  | { readonly kind: 'visit-before-household'; readonly path: 'metAt'; readonly knownFrom: Day }
  | { readonly kind: 'visit-after-household'; readonly path: 'metAt'; readonly knownTo: Day }
  | { readonly kind: 'cadre-not-in-service'; readonly path: 'cadreId'; readonly from: Day; readonly to: Day | null }
  | { readonly kind: 'identity-number'; readonly path: 'diary' };

interface Dated {
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * What is wrong with a visit of `metOn`, given who was visited by whom; empty means sound. `isOnBehalf`: a clerk typed the day,
 * so a day to come is a slip of the pen and not a wrong clock. Whether the cadre may see the household is scope, not asked here.
 */
export const visitFaults = (visit: {
  readonly metOn: Day;
  readonly toldOn: Day;
  readonly today: Day;
  readonly isOnBehalf: boolean;
  readonly household: Dated;
  readonly cadre: Dated;
}): readonly VisitFault[] => {
  const faults: VisitFault[] = [];
  const { metOn, household, cadre } = visit;
  if (visit.isOnBehalf && visit.toldOn > visit.today) faults.push({ kind: 'visit-in-future', path: 'metAt' });
  if (metOn < household.from) {
    faults.push({ kind: 'visit-before-household', path: 'metAt', knownFrom: household.from });
  }
  if (household.to !== null && metOn >= household.to) {
    faults.push({ kind: 'visit-after-household', path: 'metAt', knownTo: household.to });
  }
  if (metOn < cadre.from || (cadre.to !== null && metOn >= cadre.to)) {
    faults.push({ kind: 'cadre-not-in-service', path: 'cadreId', from: cadre.from, to: cadre.to });
  }
  return faults;
};
