import type { MemberRole } from '../words.ts';

/** The seven states of a household on a day (product.md, Coverage); every household is in exactly one. */
export const householdStates = ['notOwed', 'unlinked', 'done', 'excused', 'due', 'new', 'overdue'] as const;
export type HouseholdState = (typeof householdStates)[number];

/** A household on a day. Days are day numbers (`dayNumber`). */
export interface StateOn {
  readonly state: HouseholdState;
  /** Its role in its group; null in no group. */
  readonly role: MemberRole | null;
  /** Due in the last days of its window (临期); never true of another state. */
  readonly isDueSoon: boolean;
  /** The first day it was overdue; null unless overdue. */
  readonly since: number | null;
}
