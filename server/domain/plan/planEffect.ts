import type { Place } from '../boundary/partitionFault.ts';
import type { GroupRepair } from './planOperation.ts';

/** What a plan would do to people and work, computed, never decorated. Cells by `no`; households by row and id. */
export interface PlanEffect {
  readonly moved: readonly MovedHouseholds[];
  readonly groups: readonly TornGroup[];
  /** Cells whose load changes, or that come or go. */
  readonly cells: readonly CellLoad[];
  readonly cadres: readonly CadreLoad[];
  readonly balance: { readonly before: Balance; readonly after: Balance };
  readonly issues: readonly MovedIssue[];
  /** Cells outside the policy's size afterwards: notices, with what they hold. */
  readonly sizes: readonly {
    readonly cell: number;
    readonly households: number;
    readonly least: number;
    readonly most: number;
  }[];
  readonly createdCells: readonly { readonly cell: number; readonly code: string; readonly name: string }[];
  readonly retiredCells: readonly { readonly cell: number; readonly code: string; readonly name: string }[];
  readonly renamedCells: readonly {
    readonly cell: number;
    readonly from: { readonly code: string; readonly name: string };
    readonly to: { readonly code: string; readonly name: string };
  }[];
  /** New cells nobody leads yet. */
  readonly unled: readonly number[];
  /** Households whose ground changes village (by row). */
  readonly changedVillage: readonly {
    readonly household: number;
    readonly id: string;
    readonly fromVillageId: string;
    readonly toVillageId: string;
  }[];
  /** What forbids publication, with a place to show. */
  readonly faults: readonly PlanFault[];
}

export interface MovedHouseholds {
  readonly from: number;
  readonly to: number;
  readonly households: readonly number[];
  readonly people: number;
  /** Of them, those with an entitlement in force. */
  readonly withNeeds: number;
}

/** A group that comes to lie in several cells (a notice) or in two villages (a fault), and the smallest repair. */
export interface TornGroup {
  readonly groupId: string;
  readonly code: string;
  readonly cadreId: string | null;
  readonly is: 'in-two-cells' | 'out-of-village';
  readonly cells: readonly number[];
  /** Rows of the members that are not in the centre's cell (in-two-cells) or village (out-of-village). */
  readonly strays: readonly number[];
  /** Moves of members to the nearest centre household with room, or a new group; empty when nobody is near. */
  readonly repairs: readonly GroupRepair[];
}

export interface CellLoad {
  readonly cell: number;
  readonly before: Load | null;
  readonly after: Load | null;
}

export interface CadreLoad {
  readonly cadreId: string;
  readonly before: Load;
  readonly after: Load;
}

export interface Load {
  readonly households: number;
  readonly people: number;
  readonly withNeeds: number;
  readonly groups: number;
  readonly openIssues: number;
  /** Mean distance of the households from their middle, metres: how far one walks. */
  readonly spreadM: number;
}

/** How evenly cells are loaded: coefficient of variation of households and needs, mean spread in metres. */
export interface Balance {
  readonly households: number;
  readonly withNeeds: number;
  readonly spreadM: number;
}

export interface MovedIssue {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly dueOn: string;
}

export type PlanFault =
  | {
      readonly kind: 'group-out-of-village';
      readonly groupId: string;
      readonly code: string;
      readonly at: Place | null;
    }
  | { readonly kind: 'household-outside'; readonly household: number; readonly id: string; readonly at: Place }
  | { readonly kind: 'code-missing'; readonly cell: number; readonly at: Place }
  | { readonly kind: 'code-used'; readonly cell: number; readonly code: string; readonly at: Place }
  | { readonly kind: 'code-of-another-village'; readonly cell: number; readonly code: string; readonly at: Place }
  | { readonly kind: 'village-line-locked'; readonly villageIds: readonly string[]; readonly at: Place }
  | { readonly kind: 'not-your-village'; readonly villageIds: readonly string[]; readonly at: Place }
  | { readonly kind: 'cell-in-two-villages'; readonly cell: number; readonly at: Place };
