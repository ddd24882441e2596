import { type PolicyHistory, policyOn } from '../policies/policyOn.ts';
import { windowAt, windowBefore } from '../time/windowAt.ts';
import { dayOfVisit, type HouseholdHistory, isMetBy, isTried, stretchOn } from './history.ts';
import { owedContact, owedWindows, residenceOn } from './owed.ts';
import type { HouseholdState, StateOn } from './state.ts';

/**
 * The state of a household on a day number: product.md's definition, read aloud. Everything faster is proven equal to it.
 *
 * Where the definition leaves room, this is how it is read:
 * - *qualifies* is asked with the role, residence and policy of the day for all visits up to it, past windows included: a
 *   household that is away today was also reached by last month's call;
 * - a window is owed wherever the role was held on its first day, also before a longer break: only a window that began inside
 *   a break of more than 30 days is forgiven;
 * - a break counts in the role (being out of all groups, or in the other role), from the day it ended to the day before it began again;
 * - a qualifying visit in a window that is not owed ends a row of missed ones, as it covers the household to the end of the next owed one;
 * - household, role and residence are asked of the day; a day before the household is known or after it left is not asked for.
 */
export const stateOn = (history: HouseholdHistory, policies: PolicyHistory, day: number): StateOn => {
  const role = stretchOn(history.memberships, day)?.role ?? null;
  const residence = residenceOn(history, day);
  const is = (state: HouseholdState, more?: Partial<StateOn>): StateOn => ({
    state,
    role,
    isDueSoon: false,
    since: null,
    ...more,
  });

  if (residence === 'registered' || residence === 'vacant') return is('notOwed');
  if (role === null) return is('unlinked');

  const policy = policyOn(policies, day);
  const { mask, window: unit } = owedContact(policy, role, residence);
  const current = windowAt(day, unit);
  const lastMet = lastQualifying(history, mask, day);
  if (lastMet >= current.from) return is('done');
  if (stretchOn(history.excused, day)) return is('excused');

  const owed = owedWindows(history, policy, { role, unit, until: current.from });
  const coveredFrom = (owed.at(-1) ?? windowBefore(day, unit)).from;
  if (lastMet >= coveredFrom) return is('due', { isDueSoon: day >= current.to - policy.dueSoon.days });
  const firstMissed = owed.find((window) => window.from > lastMet);
  return firstMissed ? is('overdue', { since: firstMissed.to }) : is('new');
};

/** The day number of the last qualifying visit up to and including a day; −∞ if there was none. */
const lastQualifying = ({ visits }: HouseholdHistory, mask: number, day: number): number => {
  for (let i = visits.length - 1; i >= 0; i -= 1) {
    const visit = visits[i] ?? 0;
    if (dayOfVisit(visit) <= day && isMetBy(visit, mask)) return dayOfVisit(visit);
  }
  return Number.NEGATIVE_INFINITY;
};

/** How often it was tried in vain in the window that holds the day, up to the day; 0 where nothing is owed. */
export const triedOn = (history: HouseholdHistory, policies: PolicyHistory, day: number): number => {
  const role = stretchOn(history.memberships, day)?.role;
  const residence = residenceOn(history, day);
  if (!role || residence === 'registered' || residence === 'vacant') return 0;
  const { from } = windowAt(day, owedContact(policyOn(policies, day), role, residence).window);
  return history.visits.reduce(
    (tries, visit) => tries + (isTried(visit) && dayOfVisit(visit) >= from && dayOfVisit(visit) <= day ? 1 : 0),
    0,
  );
};

/** The day number on which somebody of the household was last met, by any medium, up to a day; null if never. */
export const lastMetOn = ({ visits }: HouseholdHistory, day: number): number | null => {
  for (let i = visits.length - 1; i >= 0; i -= 1) {
    const visit = visits[i] ?? 0;
    if (dayOfVisit(visit) <= day && !isTried(visit)) return dayOfVisit(visit);
  }
  return null;
};
