import { addDays } from '#domain/time/day.ts';
import type { AccountRole } from '#domain/words.ts';

export interface ShownGrant {
  readonly id: string;
  readonly role: AccountRole;
  readonly divisionId: string | null;
  readonly divisionName: string | null;
  readonly from: string;
  /** Exclusive; null: open. */
  readonly to: string | null;
}
export interface ShownAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly cadreId: string | null;
  readonly isDisabled: boolean;
  readonly version: number;
  readonly grants: readonly ShownGrant[];
}

export const isInForce = ({ from, to }: ShownGrant, today: string): boolean =>
  from <= today && (to === null || to > today);

/** The last day a grant holds, for people who read "until" as included; null without an end. */
export const lastDayOf = ({ to }: ShownGrant): string | null => (to === null ? null : addDays(to, -1));

/** Accounts whose name or user name has what was written. */
export const accountsWith = (accounts: readonly ShownAccount[], written: string): readonly ShownAccount[] => {
  const words = written.trim().toLowerCase();
  return words === ''
    ? accounts
    : accounts.filter(({ name, username }) => `${name} ${username}`.toLowerCase().includes(words));
};
