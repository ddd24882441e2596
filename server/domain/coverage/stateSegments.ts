import type { PolicyHistory } from '../policies/policyOn.ts';
import type { Window } from '../time/windowAt.ts';
import { eachSegment, type StateSegment } from './eachSegment.ts';
import type { HouseholdHistory } from './history.ts';

/** How a household stands over a range of day numbers: the longest segments in which nothing about its state changes. */
export const stateSegments = (history: HouseholdHistory, policies: PolicyHistory, range: Window): StateSegment[] => {
  const segments: StateSegment[] = [];
  const isSame = (a: StateSegment, b: StateSegment): boolean =>
    a.state === b.state && a.role === b.role && a.isDueSoon === b.isDueSoon && a.since === b.since;
  eachSegment(history, policies, range, {
    state(segment) {
      const last = segments.at(-1);
      if (last && isSame(last, segment)) segments[segments.length - 1] = { ...last, to: segment.to };
      else segments.push(segment);
    },
  });
  return segments;
};
