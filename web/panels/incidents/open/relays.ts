import type { HomeRow } from './homeRows.ts';

/** A centre household and those it can pass word to. */
export interface Relay {
  readonly centre: HomeRow;
  /** Itself first, then the others in the order to move. */
  readonly rows: readonly HomeRow[];
  readonly open: number;
}

/** The centre households of the roll call; those with most still open first. */
export const relaysOf = (rows: readonly HomeRow[]): readonly Relay[] =>
  rows
    .filter(({ home }) => home.isCentre)
    .map((centre): Relay => {
      const own = [centre, ...rows.filter(({ home }) => home.relayId === centre.home.householdId)];
      return { centre, rows: own, open: own.filter(({ isOpen }) => isOpen).length };
    })
    .sort((a, b) => b.open - a.open || a.centre.home.order - b.centre.home.order);
