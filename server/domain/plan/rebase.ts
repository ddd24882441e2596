import type { GridLine } from '../boundary/operation.ts';
import type { Place } from '../boundary/partitionFault.ts';
import type { DeedFault } from './deedFault.ts';
import type { Draft } from './draft.ts';
import type { DeedSet, PlanDeed } from './planOperation.ts';
import type { StandingDeed } from './standing.ts';

/** What a person decides about a conflict: their own deed all the same, or what was published in the meantime. */
export type RebaseChoice = 'mine' | 'theirs';

/** A line that both the plan and the newer edition changed: the three ways it runs, grid steps. */
export interface RebaseEdge {
  /** In the edition the plan was drawn over. */
  readonly before: GridLine;
  /** In the newer edition, in its stead; empty when it is gone. */
  readonly theirs: readonly GridLine[];
  /** In the draft, after the deed; empty when the deed took it away. */
  readonly mine: readonly GridLine[];
}

export interface RebaseConflict {
  readonly seq: number;
  readonly deed: PlanDeed | DeedSet;
  readonly why: /** The line or corner it changes was changed. */
    | 'line-changed'
    /** The ground it touches belongs to a cell that changed there. */
    | 'ground-changed'
    | 'cell-gone'
    /** The name or code it changes was changed. */
    | 'name-changed'
    /** It goes on from a deed that is not carried over (`on`). */
    | 'depends'
    /** It cannot be done any more, for `faults`. */
    | 'refused';
  readonly on: number | null;
  readonly edges: readonly RebaseEdge[];
  /** For names and codes: what it was, what it is now, what the plan says. */
  readonly words: { readonly before: string; readonly theirs: string; readonly mine: string } | null;
  readonly at: Place | null;
  readonly faults: readonly DeedFault[];
  /** Whether 'mine' can still be done over the newer edition. */
  readonly canKeepMine: boolean;
}

export interface Rebased {
  /** What goes into a fresh list over the newer edition, in order, under the number of the line it came from. */
  readonly deeds: readonly StandingDeed[];
  readonly draft: Draft;
  /** To be decided one by one; while there are any, later ones may still change. */
  readonly conflicts: readonly RebaseConflict[];
  /** Lines decided for 'theirs'. */
  readonly dropped: readonly number[];
}
