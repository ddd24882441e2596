import type { BalanceFault } from '#domain/balance/balanceTask.ts';
import type { BalanceProposal } from '#domain/balance/balanceCells.ts';
import type { FormFault } from '#domain/groupForming/formGroups.ts';
import type { FormProposal } from '#domain/groupForming/formProposal.ts';

/** What a suggestion was asked for, as its job keeps it. Cells by `no`, all of them in reach of whoever asked. */
export interface SuggestionAsked {
  readonly planId: string;
  readonly cells: readonly number[];
  readonly seed: number;
}

export interface BalanceAsked extends SuggestionAsked {
  readonly kind: 'balance';
  /** 0.1 = within ten per cent of the mean. */
  readonly tolerance: number;
}

export interface GroupsAsked extends SuggestionAsked {
  readonly kind: 'groups';
  readonly villageId: string;
  readonly least: number;
  readonly most: number;
  readonly groupsPerCadre: number;
  readonly who: 'unlinked' | 'all';
  /** Households named as 村(居)民小组长 or 党小组长 (LH-6). */
  readonly eligibleIds: readonly string[];
}

export type Asked = BalanceAsked | GroupsAsked;

export const askedOf = (request: Readonly<Record<string, unknown>>): Asked => request as unknown as Asked;

/** What came of it: proposals, or why there are none. The deeds come after this many lines of the plan. */
export type Suggested =
  | {
      readonly kind: 'balance';
      readonly lines: number;
      readonly proposals: readonly BalanceProposal[];
      readonly faults: readonly BalanceFault[];
    }
  | {
      readonly kind: 'groups';
      readonly lines: number;
      readonly proposals: readonly Pick<FormProposal, 'aim' | 'facts' | 'violations' | 'deeds'>[];
      readonly faults: readonly FormFault[];
    };
