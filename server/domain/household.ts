import type { Day } from './time/day.ts';
import { hasIdentityNumber } from './identityNumber.ts';

export type HouseholdFault =
  | { readonly kind: 'phone-malformed'; readonly path: 'phone' }
  | { readonly kind: 'identity-number'; readonly path: 'address' | 'phone' }
  | { readonly kind: 'change-in-future'; readonly path: 'from' }
  | { readonly kind: 'change-before-household'; readonly path: 'from'; readonly knownFrom: Day }
  | { readonly kind: 'change-before-last'; readonly path: 'from'; readonly lastFrom: Day };

/** Whether a text is a phone we can call: 7 to 15 digits, with spaces, hyphens, brackets and a leading + let through. */
export const isPhone = (text: string): boolean => {
  const digits = text.replaceAll(/[\s()（）-]/g, '').replace(/^\+/, '');
  return /^\d{7,15}$/.test(digits);
};

/**
 * What is wrong with a correction of a household that holds from a day; empty means sound. A dated row is closed, not
 * overwritten, so a change may not start before the row it follows (`lastFrom`): that is a correction of the past.
 */
export const householdFaults = (change: {
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly from: Day;
  readonly today: Day;
  readonly knownFrom: Day;
  readonly lastFrom: Day | null;
}): readonly HouseholdFault[] => {
  const faults: HouseholdFault[] = [];
  const { phone, address } = change;
  if (phone && hasIdentityNumber(phone)) faults.push({ kind: 'identity-number', path: 'phone' });
  else if (phone && !isPhone(phone)) faults.push({ kind: 'phone-malformed', path: 'phone' });
  if (address && hasIdentityNumber(address)) faults.push({ kind: 'identity-number', path: 'address' });
  if (change.from > change.today) faults.push({ kind: 'change-in-future', path: 'from' });
  if (change.from < change.knownFrom) {
    faults.push({ kind: 'change-before-household', path: 'from', knownFrom: change.knownFrom });
  } else if (change.lastFrom !== null && change.from < change.lastFrom) {
    faults.push({ kind: 'change-before-last', path: 'from', lastFrom: change.lastFrom });
  }
  return faults;
};
