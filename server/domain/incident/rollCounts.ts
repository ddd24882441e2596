import type { HomeState, Residence, StaffState } from '../words.ts';
import { homeStates, staffStates } from '../words.ts';
import type { Roll } from './roll.ts';

/** A household to account for. */
export interface CountedHome {
  readonly householdId: string;
  readonly people: number;
  readonly residence: Residence;
}

export interface RollCounts {
  /** Households at home in the area, and those outside it that were accounted for. */
  readonly homes: number;
  readonly people: number;
  /** Accounted for, by state; the rest is not yet. */
  readonly by: Readonly<Record<HomeState, number>>;
  readonly peopleBy: Readonly<Record<HomeState, number>>;
  readonly staff: number;
  readonly staffBy: Readonly<Record<StaffState, number>>;
  /** Away as a whole, and not looked for: apart. */
  readonly awayHomes: number;
  readonly awayPeople: number;
  readonly emptyHomes: number;
  /** Subjects of whom two things are said. */
  readonly contested: number;
}

const noneOf = <Word extends string>(words: readonly Word[]): Record<Word, number> =>
  Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;

/**
 * The roll call in figures, by household and by people. A household known to be away, or a home nobody lives in, is counted apart
 * until somebody says something of it: then it is a household like any other.
 */
export const rollCounts = (roll: Roll, homes: readonly CountedHome[]): RollCounts => {
  const by = noneOf(homeStates);
  const peopleBy = noneOf(homeStates);
  const staffBy = noneOf(staffStates);
  const total = { homes: 0, people: 0, awayHomes: 0, awayPeople: 0, emptyHomes: 0 };
  for (const { householdId, people, residence } of homes) {
    const standing = roll.homes.get(householdId);
    const isKnownAway = residence === 'away' && (standing === undefined || standing.state === 'away');
    if (isKnownAway) {
      total.awayHomes += 1;
      total.awayPeople += people;
      continue;
    }
    if (standing !== undefined) {
      by[standing.state] += 1;
      peopleBy[standing.state] += standing.people ?? people;
    } else if (residence === 'registered' || residence === 'vacant') {
      total.emptyHomes += 1;
      continue;
    }
    total.homes += 1;
    total.people += Math.max(people, standing?.people ?? 0);
  }
  for (const { cadreId } of roll.listed) {
    const standing = roll.staff.get(cadreId);
    if (standing !== undefined) staffBy[standing.state] += 1;
  }
  const standings = [...roll.staff.values(), ...roll.homes.values()];
  return {
    ...total,
    by,
    peopleBy,
    staff: roll.listed.length,
    staffBy,
    contested: standings.filter(({ contested }) => contested !== null).length,
  };
};
