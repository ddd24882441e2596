import type { TopologyOperation } from '../boundary/operation.ts';

/** What a plan changes about cells beside their lines. Cells by `no`. */
export type CellOperation =
  | { readonly kind: 'renameCell'; readonly cell: number; readonly name: string }
  /** New codes, as previewed: W→E, N→S (`cellNumbering.ts`). Never unasked; a code once reported is never reused. */
  | {
      readonly kind: 'renumberCells';
      readonly codes: readonly { readonly cell: number; readonly code: string }[];
    }
  /** A name, code and village for a number an operation gave to new ground. */
  | {
      readonly kind: 'describeCell';
      readonly cell: number;
      readonly code: string;
      readonly name: string;
      readonly villageId: string;
      readonly isDedicated: boolean;
    }
  /** Who leads the cell (网格长) from the effective day; null leaves it to be assigned. */
  | { readonly kind: 'setLead'; readonly cell: number; readonly cadreId: string | null }
  | { readonly kind: 'lockCells'; readonly cells: readonly number[] }
  | { readonly kind: 'unlockCells'; readonly cells: readonly number[] }
  /** Village lines are locked; with the approving document's number they may be crossed from here on. */
  | { readonly kind: 'unlockVillageLine'; readonly villageIds: readonly string[]; readonly documentNo: string }
  | { readonly kind: 'lockVillageLine'; readonly villageIds: readonly string[] };

/** Repairs of groups that a redraw tears, accepted by a person; they take effect with the plan. */
export type GroupRepair =
  /** A member goes to another group as a radiating household. */
  | { readonly kind: 'moveMember'; readonly householdId: string; readonly toGroupId: string }
  | { readonly kind: 'leaveGroup'; readonly householdId: string }
  /** A new group around a centre household; members leave whatever group they were in. */
  | {
      readonly kind: 'newGroup';
      readonly groupId: string;
      readonly villageId: string;
      readonly cadreId: string;
      readonly centreId: string;
      readonly memberIds: readonly string[];
    };

/** One thing a person can do in a draft, as sent and kept: one line of the plan's append-only list. */
export type PlanDeed = TopologyOperation | CellOperation | GroupRepair;

/** Several deeds done as one (accept a suggestion, paint five blocks): one step of undo. Never nested. */
export interface DeedSet {
  readonly kind: 'together';
  readonly deeds: readonly PlanDeed[];
}

/**
 * A line of the list. Undo and redo are lines of their own: `undo` takes back the newest deed that stands, `redo` brings
 * back the newest that was taken back since the last deed.
 */
export type PlanOperation = PlanDeed | DeedSet | { readonly kind: 'undo' } | { readonly kind: 'redo' };

/** The plan's list as kept: `seq` from 1 without holes. */
export interface PlanLine {
  readonly seq: number;
  readonly operation: PlanOperation;
  readonly by: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly reason: string | null;
}
