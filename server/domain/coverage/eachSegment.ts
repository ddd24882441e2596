import type { Policy } from '../policies/policy.ts';
import { type PolicyHistory, policyOn } from '../policies/policyOn.ts';
import { type Window, windowAt, windowBefore } from '../time/windowAt.ts';
import type { MemberRole } from '../words.ts';
import { dayOfVisit, type HouseholdHistory, isMetBy, isTried, stretchOn } from './history.ts';
import { isOwed, owedContact, owedWindows, residenceOn } from './owed.ts';
import type { StateOn } from './state.ts';

/** Days `from` (inclusive) to `to` (exclusive), as day numbers, on which nothing about a household's state changes. */
export interface StateSegment extends Window, StateOn {}

export interface SegmentSink {
  state(segment: StateSegment): void;
  /** The days a try in vain counts in its window. */
  tried?(from: number, to: number): void;
}

/**
 * Tells the sink how a household stands from day to day, in the order of days and without holes, from `from` to `to` clipped to the
 * days it is known. The same as asking `stateOn` each day, at the cost of its windows and not of its days. Neighbouring
 * segments may be equal: `stateSegments` joins them.
 */
export const eachSegment = (
  history: HouseholdHistory,
  policies: PolicyHistory,
  { from, to }: Window,
  sink: SegmentSink,
): void => {
  const end = Math.min(to, history.to ?? to);
  let day = Math.max(from, history.from);
  while (day < end) {
    const until = Math.min(end, nextChange(history, policies, day));
    const role = stretchOn(history.memberships, day)?.role ?? null;
    const residence = residenceOn(history, day);
    if (residence === 'registered' || residence === 'vacant')
      sink.state({ from: day, to: until, state: 'notOwed', role, isDueSoon: false, since: null });
    else if (role === null)
      sink.state({ from: day, to: until, state: 'unlinked', role, isDueSoon: false, since: null });
    else {
      const policy = policyOn(policies, day);
      eachOfEpoch({ history, policy, role, ...owedContact(policy, role, residence), from: day, to: until }, sink);
    }
    day = until;
  }
};

/** The next day after `day` on which role, residence or policy may differ. */
const nextChange = (history: HouseholdHistory, policies: PolicyHistory, day: number): number => {
  let next = Number.POSITIVE_INFINITY;
  for (const stretches of [history.memberships, history.residences, policies]) {
    for (const { from, to } of stretches) {
      if (from > day) next = Math.min(next, from);
      if (to !== null && to > day) next = Math.min(next, to);
    }
  }
  return next;
};

/** Days with one role, one residence and one policy. */
interface Epoch extends Window {
  readonly history: HouseholdHistory;
  readonly policy: Policy;
  readonly role: MemberRole;
  readonly mask: number;
  readonly window: 'month' | 'quarter';
}

const eachOfEpoch = (epoch: Epoch, sink: SegmentSink): void => {
  const { history, policy, role, mask, window: unit } = epoch;
  const { visits } = history;
  const first = windowAt(epoch.from, unit);
  let next = 0;
  let lastMet = Number.NEGATIVE_INFINITY;
  for (; next < visits.length && dayOfVisit(visits[next] ?? 0) < first.from; next += 1) {
    if (isMetBy(visits[next] ?? 0, mask)) lastMet = dayOfVisit(visits[next] ?? 0);
  }
  const owed = owedWindows(history, policy, { role, unit, until: first.from });
  let isAnyOwed = owed.length > 0;
  /** The end of the first owed window missed in a row; null while none is. */
  let overdueSince = owed.find((window) => window.from > lastMet)?.to ?? null;

  for (let window = first; window.from < epoch.to; window = windowAt(window.to, unit)) {
    const from = Math.max(window.from, epoch.from);
    const to = Math.min(window.to, epoch.to);
    let firstMet = to;
    const metBefore = lastMet;
    for (; next < visits.length && dayOfVisit(visits[next] ?? 0) < to; next += 1) {
      const visit = visits[next] ?? 0;
      if (isTried(visit)) sink.tried?.(Math.max(dayOfVisit(visit), from), to);
      else if (isMetBy(visit, mask)) {
        lastMet = dayOfVisit(visit);
        firstMet = Math.min(firstMet, lastMet);
      }
    }
    const doneFrom = Math.max(firstMet, from);
    if (doneFrom > from) {
      const isDue = overdueSince === null && (isAnyOwed || metBefore >= windowBefore(from, unit).from);
      eachUndone(epoch, { from, to: doneFrom, soonFrom: window.to - policy.dueSoon.days, isDue, overdueSince }, sink);
    }
    if (doneFrom < to) sink.state({ from: doneFrom, to, state: 'done', role, isDueSoon: false, since: null });

    if (firstMet < to) overdueSince = null;
    if (isOwed(history, policy, role, window)) {
      isAnyOwed = true;
      if (firstMet >= to) overdueSince ??= window.to;
    }
  }
};

interface Undone extends Window {
  readonly soonFrom: number;
  readonly isDue: boolean;
  readonly overdueSince: number | null;
}

/** The days of a window before its qualifying visit: excused where excused, else as the windows before left it. */
const eachUndone = (epoch: Epoch, undone: Undone, sink: SegmentSink): void => {
  const { history, role } = epoch;
  let day = undone.from;
  for (const excuse of history.excused) {
    if (excuse.to <= day) continue;
    if (excuse.from >= undone.to) break;
    const from = Math.max(day, excuse.from);
    eachWaiting(epoch, { ...undone, from: day, to: from }, sink);
    day = Math.min(excuse.to, undone.to);
    sink.state({ from, to: day, state: 'excused', role, isDueSoon: false, since: null });
  }
  eachWaiting(epoch, day === undone.from ? undone : { ...undone, from: day }, sink);
};

const eachWaiting = ({ role }: Epoch, { from, to, soonFrom, isDue, overdueSince }: Undone, sink: SegmentSink): void => {
  if (from >= to) return;
  if (overdueSince !== null) sink.state({ from, to, state: 'overdue', role, isDueSoon: false, since: overdueSince });
  else if (!isDue) sink.state({ from, to, state: 'new', role, isDueSoon: false, since: null });
  else {
    const soon = Math.min(to, Math.max(from, soonFrom));
    if (from < soon) sink.state({ from, to: soon, state: 'due', role, isDueSoon: false, since: null });
    if (soon < to) sink.state({ from: soon, to, state: 'due', role, isDueSoon: true, since: null });
  }
};
