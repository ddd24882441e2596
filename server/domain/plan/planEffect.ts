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
  /** Whose visits go over to another cadre by a repair, the dates they are due on with them. */
  readonly handovers: readonly Handover[];
  /** Of the cells above, those outside the policy's size afterwards: notices. Dedicated cells have no size. */
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
  /** New cells nobody leads yet, and cells the plan leaves without a lead. */
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
  /** Rows of the members this plan parts from the centre's cell (in-two-cells) or the group's village (out-of-village). */
  readonly strays: readonly number[];
  /**
   * The smallest repair: members to the nearest centre household with room, or a new group, or — out of the village with
   * nobody near — leaving. Empty for a notice nobody near can settle. A new group has no id yet: see `withGroupIds`.
   */
  readonly repairs: readonly GroupRepair[];
}

export interface CellLoad {
  readonly cell: number;
  readonly before: Load | null;
  readonly after: Load | null;
}

/** What a cadre answers for: the cells he or she leads and the members of the groups he or she holds, each household once. */
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
  /** Standard distance: root mean square of the households' distances from their middle, metres. How far one walks. */
  readonly spreadM: number;
}

/**
 * How evenly cells are loaded, dedicated ones left out: coefficient of variation of households and of those with needs
 * (0 = all alike), mean spread in metres.
 */
export interface Balance {
  readonly households: number;
  readonly withNeeds: number;
  readonly spreadM: number;
}

/** An open issue whose cell or whose handler changes; its due date goes along. */
export interface MovedIssue {
  readonly id: string;
  readonly kind: string;
  /** Equal to `to` when only the lead of its cell changes. */
  readonly from: number;
  readonly to: number;
  readonly dueOn: string;
  /** Row of its household; −1 when it is about a place. */
  readonly household: number;
  /** Who handles it: its own cadre, else the lead of its cell. A handler who is the old cell's lead hands it on. */
  readonly fromCadreId: string | null;
  readonly toCadreId: string | null;
}

/** Households that come under another cadre; null: nobody. */
export interface Handover {
  readonly fromCadreId: string | null;
  readonly toCadreId: string | null;
  readonly households: readonly number[];
}

export type PlanFault =
  | {
      readonly kind: 'group-out-of-village';
      readonly groupId: string;
      readonly code: string;
      readonly at: Place | null;
    }
  | { readonly kind: 'household-outside'; readonly household: number; readonly id: string; readonly at: Place | null }
  | { readonly kind: 'code-missing'; readonly cell: number; readonly at: Place }
  | { readonly kind: 'code-used'; readonly cell: number; readonly code: string; readonly at: Place }
  | { readonly kind: 'code-of-another-village'; readonly cell: number; readonly code: string; readonly at: Place }
  | { readonly kind: 'village-line-locked'; readonly villageIds: readonly string[]; readonly at: Place }
  | { readonly kind: 'not-your-village'; readonly villageIds: readonly string[]; readonly at: Place }
  | { readonly kind: 'cell-in-two-villages'; readonly cell: number; readonly at: Place }
  /** A repair names a household or a group that is not there any more, or a group of another village. */
  | { readonly kind: 'repair-stale'; readonly repair: GroupRepair; readonly at: Place | null };

export type PlanFaultKind = PlanFault['kind'];
