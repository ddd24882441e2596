import type { HomeCounts } from '#domain/responsible/areaAnswer.ts';
import { type HelpNeed, helpNeeds } from '#domain/words.ts';

const zero = (): Record<HelpNeed, number> => ({ carry: 0, assist: 0, fetch: 0, accompany: 0 });

/** Counts of several cells together. */
export function summedCounts(all: readonly HomeCounts[]): HomeCounts {
  const sum = (of: (one: HomeCounts) => number): number => all.reduce((total, one) => total + of(one), 0);
  const needs = zero();
  for (const need of helpNeeds) needs[need] = sum((one) => one.needs[need] ?? 0);
  return {
    households: sum((one) => one.households),
    people: sum((one) => one.people),
    awayHouseholds: sum((one) => one.awayHouseholds),
    awayPeople: sum((one) => one.awayPeople),
    emptyHouseholds: sum((one) => one.emptyHouseholds),
    helpFirst: sum((one) => one.helpFirst),
    needs,
  };
}
