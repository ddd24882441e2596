import type { Day } from '../time/day.ts';

/** Why nothing is arranged for a household, or why what is no longer holds. */
export const transferFaultKinds = ['notArranged', 'cadreLeft', 'shelterGone', 'shelterFull'] as const;
export type TransferFaultKind = (typeof transferFaultKinds)[number];

/** Who fetches a household and where it goes, arranged beforehand. */
export interface Arranged {
  readonly householdId: string;
  readonly people: number;
  readonly cadreId: string;
  readonly shelterId: string | null;
  readonly from: Day;
}

/** What is there on the day asked. */
export interface ArrangedAround {
  /** In service. */
  readonly cadreIds: ReadonlySet<string>;
  /** Places in each shelter in use. */
  readonly capacities: ReadonlyMap<string, number>;
}

/** What no longer holds of an arrangement; both null where all of it does. */
export interface Standing {
  readonly cadre: 'cadreLeft' | null;
  readonly shelter: 'shelterGone' | 'shelterFull' | null;
}

/**
 * How each arrangement stands, by household: the cadre left, the shelter is closed, or more are sent there than it holds. Who was
 * arranged first keeps the place.
 */
export const transferStandings = (
  arranged: readonly Arranged[],
  { cadreIds, capacities }: ArrangedAround,
): ReadonlyMap<string, Standing> => {
  const taken = new Map<string, number>();
  const shelterOf = ({ shelterId, people }: Arranged): Standing['shelter'] => {
    if (shelterId === null) return null;
    const capacity = capacities.get(shelterId);
    if (capacity === undefined) return 'shelterGone';
    const places = (taken.get(shelterId) ?? 0) + people;
    if (places > capacity) return 'shelterFull';
    taken.set(shelterId, places);
    return null;
  };
  const inTurn = arranged.toSorted(
    (a, b) => a.from.localeCompare(b.from) || a.householdId.localeCompare(b.householdId),
  );
  return new Map(
    inTurn.map((one) => [
      one.householdId,
      { cadre: cadreIds.has(one.cadreId) ? null : 'cadreLeft', shelter: shelterOf(one) },
    ]),
  );
};

/** The one thing said of a household: nothing is arranged; nobody would fetch it; it has nowhere to go; or null where all holds. */
export const transferFault = (standing: Standing | undefined): TransferFaultKind | null =>
  standing === undefined ? 'notArranged' : (standing.cadre ?? standing.shelter);

/** Places taken in each shelter by those arranged for it who find room there. */
export const placesTaken = (
  arranged: readonly Arranged[],
  standings: ReadonlyMap<string, Standing>,
): ReadonlyMap<string, number> => {
  const taken = new Map<string, number>();
  for (const { householdId, people, shelterId } of arranged) {
    if (shelterId === null || (standings.get(householdId)?.shelter ?? null) !== null) continue;
    taken.set(shelterId, (taken.get(shelterId) ?? 0) + people);
  }
  return taken;
};
