import type { Day } from '#domain/time/day.ts';
import type { MemberRole, Placing } from '#domain/words.ts';
import type { Write } from '../../../store/reader.ts';
import { insertRows, type Step } from '../../../store/steps.ts';
import type { Store } from '../../../store/store.ts';
import { closedOn } from './datedSteps.ts';

/** Whom a publication moves, from a day on. */
export interface MovedPeople {
  readonly townId: string;
  readonly day: Day;
  readonly households: readonly {
    readonly id: string;
    readonly cellId: string;
    readonly placedBy: Placing;
    /** Until when it was to lie in its cell; null: open. */
    readonly to: Day | null;
  }[];
  readonly issues: readonly { readonly id: string; readonly cellId: string }[];
  /** Null: it leaves its group for none. */
  readonly members: readonly {
    readonly householdId: string;
    readonly joins: { readonly groupId: string; readonly role: MemberRole } | null;
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly code: string;
    readonly villageId: string;
    readonly cadreId: string;
  }[];
}

/** Households, issues and groups from the effective day on; what held before it ends there. */
export const peopleSteps = (write: Write, t: Store['t'], moved: MovedPeople): Step[] => {
  const { townId, day, households, issues, members, groups } = moved;
  return [
    ...closedOn(write, t, t.householdCells, { townId, day, ids: households.map(({ id }) => id) }),
    insertRows(
      t.householdCells,
      households.map(({ id, ...cell }) => ({ townId, householdId: id, ...cell, from: day })),
    ),
    insertRows(
      t.issueCells,
      issues.map(({ id, cellId }) => ({ townId, issueId: id, cellId, from: day })),
      { onConflict: 'update' },
    ),
    insertRows(
      t.groups,
      groups.map(({ id, code, villageId }) => ({ townId, id, code, villageId, from: day })),
    ),
    insertRows(
      t.groupCadres,
      groups.map(({ id, cadreId }) => ({ townId, groupId: id, cadreId, from: day })),
    ),
    ...closedOn(write, t, t.groupMembers, { townId, day, ids: members.map(({ householdId }) => householdId) }),
    insertRows(
      t.groupMembers,
      members.flatMap(({ householdId, joins }) =>
        joins === null ? [] : [{ townId, householdId, ...joins, from: day }],
      ),
    ),
  ];
};
