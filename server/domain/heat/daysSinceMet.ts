import { dayOfVisit, type HouseholdHistory, isTried, stretchOn } from '../coverage/history.ts';

/**
 * Days since anybody of a household was last met, by whatever medium, up to and including a day number; never met: since the
 * household has been known. Null for a household that is not there that day, or that nobody is to visit (空挂, 空置).
 */
export const daysSinceMet = (history: HouseholdHistory, day: number): number | null => {
  if (stretchOn([history], day) === undefined) return null;
  const residence = stretchOn(history.residences, day)?.residence;
  if (residence === 'registered' || residence === 'vacant') return null;
  for (let i = history.visits.length - 1; i >= 0; i--) {
    const visit = history.visits[i] as number;
    if (dayOfVisit(visit) <= day && !isTried(visit)) return day - dayOfVisit(visit);
  }
  return day - history.from;
};
