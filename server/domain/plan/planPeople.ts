/**
 * The households of a town on a day as columns, without names: what a plan's effect counts. Row i is one household.
 * Built from the database on the server and from `/api/plans/:id/households` in the browser.
 */
export interface PlanPeople {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  /** degrees × 1e7; `NO_POINT` while it has none: such a household stays in its cell. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** The cell it lies in before the plan, by no. */
  readonly cell: Int32Array;
  readonly people: Uint16Array;
  /** How many kinds of entitlement are in force; 0 = none. */
  readonly needs: Uint8Array;
  /** Index into `groups`; −1 = in none. */
  readonly group: Int32Array;
  readonly isCentre: Uint8Array;
  /** Whether it should be in a group (not registered only, not vacant). */
  readonly isOwed: Uint8Array;
  readonly groups: readonly PlanGroup[];
  readonly issues: readonly PlanIssue[];
}

export const NO_POINT = -(2 ** 31);

export interface PlanGroup {
  readonly id: string;
  readonly code: string;
  readonly villageId: string;
  readonly cadreId: string | null;
}

/** An open issue; it follows its household (row `household`), or its own place, or stays in its cell. */
export interface PlanIssue {
  readonly id: string;
  readonly kind: string;
  readonly dueOn: string;
  /** Row of the household; −1 when it is about a place. */
  readonly household: number;
  readonly x: number | null;
  readonly y: number | null;
  readonly cell: number;
  readonly cadreId: string | null;
}
