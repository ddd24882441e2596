import { type HouseholdState, householdStates, type StateOn } from './state.ts';

/** The seven counts; they add up to the number of households counted. */
export type Counts = Readonly<Record<HouseholdState, number>>;

/** The counts of some households on a day. */
export interface Tally {
  readonly counts: Counts;
  /** The same, of centre households and of radiating ones; households in no group are in neither. */
  readonly centre: Counts;
  readonly radiating: Counts;
  /** How many of `due` are due soon (临期). */
  readonly dueSoon: number;
  /** Tries in vain in the current windows; never counted as met. */
  readonly tried: number;
}

type Open<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Open<T[K]> };

const none = (): Open<Counts> => ({
  notOwed: 0,
  unlinked: 0,
  done: 0,
  excused: 0,
  due: 0,
  new: 0,
  overdue: 0,
});

/** A tally of nobody, open to be counted up. */
export const emptyTally = (): Open<Tally> => ({
  counts: none(),
  centre: none(),
  radiating: none(),
  dueSoon: 0,
  tried: 0,
});

/** Count households by their states, each with its tries in vain. */
export const tallyOf = (households: Iterable<StateOn & { readonly tried?: number }>): Tally => {
  const tally = emptyTally();
  for (const { state, role, isDueSoon, tried = 0 } of households) {
    tally.counts[state] += 1;
    if (role) tally[role][state] += 1;
    if (isDueSoon) tally.dueSoon += 1;
    tally.tried += tried;
  }
  return tally;
};

/** How many households were counted. */
export const householdsIn = (counts: Counts): number =>
  householdStates.reduce((households, state) => households + counts[state], 0);
