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
}

const none = (): Record<HouseholdState, number> =>
  Object.fromEntries(householdStates.map((state) => [state, 0])) as Record<HouseholdState, number>;

/** Count households by their states. */
export const tallyOf = (states: Iterable<StateOn>): Tally => {
  const tally = { counts: none(), centre: none(), radiating: none(), dueSoon: 0 };
  for (const { state, role, isDueSoon } of states) {
    tally.counts[state] += 1;
    if (role) tally[role][state] += 1;
    if (isDueSoon) tally.dueSoon += 1;
  }
  return tally;
};
