import type { ShelterChoice } from './areaAnswer.ts';

/** A household that is to leave, in the order to move. */
export interface Leaving {
  readonly householdId: string;
  readonly people: number;
  /** Somebody is there to be moved. */
  readonly isHome: boolean;
  /** Where it goes as arranged beforehand; null where nothing is. */
  readonly arrangedId: string | null;
}

export interface GivenShelter {
  readonly siteId: string;
  readonly name: string;
  readonly isArranged: boolean;
}

/**
 * Where each household goes: as arranged beforehand, else to the nearest shelter outside the area that still has room for
 * all of it. What is arranged keeps its places; the rest are given in the order to move, so that those who need help
 * first go the shortest way. Households without a place are missing.
 */
export function givenShelters(
  leaving: readonly Leaving[],
  choices: readonly ShelterChoice[],
): ReadonlyMap<string, GivenShelter> {
  const byId = new Map(choices.map((choice) => [choice.siteId, choice]));
  const free = new Map(choices.map(({ siteId, free: places }) => [siteId, places]));
  const given = new Map<string, GivenShelter>();
  const take = (siteId: string, people: number) => free.set(siteId, (free.get(siteId) ?? 0) - people);
  for (const { householdId, people, isHome, arrangedId } of leaving) {
    const choice = arrangedId === null ? undefined : byId.get(arrangedId);
    if (choice === undefined) continue;
    given.set(householdId, { siteId: choice.siteId, name: choice.name, isArranged: true });
    if (isHome) take(choice.siteId, people);
  }
  for (const { householdId, people, isHome } of leaving) {
    if (!isHome || given.has(householdId)) continue;
    const choice = choices.find(({ siteId, isInside }) => !isInside && (free.get(siteId) ?? 0) >= people);
    if (choice === undefined) continue;
    given.set(householdId, { siteId: choice.siteId, name: choice.name, isArranged: false });
    take(choice.siteId, people);
  }
  return given;
}
