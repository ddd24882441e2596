import type { Policy } from '../policies/policy.ts';
import type { WindowUnit } from '../time/day.ts';
import { type Window, windowAt } from '../time/windowAt.ts';
import type { MemberRole, Residence } from '../words.ts';
import { type HouseholdHistory, mediaMask, stretchOn } from './history.ts';

/** What a household is owed: by which media, in which windows. */
export interface OwedContact {
  /** Media that qualify, as `isMetBy` wants them. */
  readonly mask: number;
  readonly window: WindowUnit;
}

const owedByPolicy = new WeakMap<
  Policy,
  Record<MemberRole, { readonly home: OwedContact; readonly away: OwedContact }>
>();

/** The rule for a role and residence; see `Policy.away` for a household that is away. */
export const owedContact = (policy: Policy, role: MemberRole, residence: Residence): OwedContact => {
  let byRole = owedByPolicy.get(policy);
  if (!byRole) {
    const of = ({ window, media }: Policy['contact']['centre']) => ({
      home: { mask: mediaMask(media), window },
      away: { mask: mediaMask(policy.away.media), window },
    });
    byRole = { centre: of(policy.contact.centre), radiating: of(policy.contact.radiating) };
    owedByPolicy.set(policy, byRole);
  }
  return byRole[role][residence === 'away' ? 'away' : 'home'];
};

/**
 * Whether a household held a role on a day: in whatever group, and also on the days of a break in that role (in no group, or in
 * the other role) of at most `breakDays` days, so that leaving and coming back launders nothing.
 */
export const heldRole = (history: HouseholdHistory, role: MemberRole, day: number, breakDays: number): boolean => {
  let heldUntil = Number.NEGATIVE_INFINITY;
  for (const membership of history.memberships) {
    if (membership.role !== role) continue;
    if (membership.from > day) return membership.from - heldUntil <= breakDays;
    if (membership.to === null || day < membership.to) return true;
    heldUntil = membership.to;
  }
  return false;
};

/** On how many days of a window the household was excused. */
export const excusedDays = (history: HouseholdHistory, window: Window): number =>
  history.excused.reduce(
    (days, { from, to }) => days + Math.max(0, Math.min(to, window.to) - Math.max(from, window.from)),
    0,
  );

/** Whether a past window is owed by the role: held on its first day, and excused on fewer than half of its days. */
export const isOwed = (history: HouseholdHistory, policy: Policy, role: MemberRole, window: Window): boolean =>
  heldRole(history, role, window.from, policy.breakDays.atMost) &&
  excusedDays(history, window) < policy.excuse.windowShare * (window.to - window.from);

/** The owed windows of a role that end on or before a day, oldest first. */
export const owedWindows = (
  history: HouseholdHistory,
  policy: Policy,
  { role, unit, until }: { readonly role: MemberRole; readonly unit: WindowUnit; readonly until: number },
): Window[] => {
  const first = history.memberships.find((membership) => membership.role === role);
  if (!first) return [];
  const owed: Window[] = [];
  for (let window = windowAt(first.from, unit); window.to <= until; window = windowAt(window.to, unit)) {
    if (isOwed(history, policy, role, window)) owed.push(window);
  }
  return owed;
};

/** The residence on a day; without an entry, at home. */
export const residenceOn = (history: HouseholdHistory, day: number): Residence =>
  stretchOn(history.residences, day)?.residence ?? 'resident';
