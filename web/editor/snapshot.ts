import type { Draft } from '#domain/plan/draft.ts';
import type { PlanEffect } from '#domain/plan/planEffect.ts';
import type { PlanPeople } from '#domain/plan/planPeople.ts';
import type { Ground } from './ground.ts';
import type { Deed } from './planServer.ts';

/** Why nothing can be drawn now; keys of `editorText.blocked`. */
export type Blocked =
  | { readonly is: 'opening' }
  | { readonly is: 'failed'; readonly because: string }
  /** Somebody else holds the draft. */
  | { readonly is: 'held'; readonly by: string }
  /** Others drew while own steps were not sent; those are kept until the person chooses. */
  | { readonly is: 'overtaken'; readonly by: string; readonly unsent: number }
  /** The plan is no draft, or the reader may not draw: the server's words. */
  | { readonly is: 'refused'; readonly because: string };

/** What is kept where. `isKept`: also in this browser, so that a crash loses nothing. */
export interface Saved {
  readonly is: 'saved' | 'sending' | 'unsent';
  readonly steps: number;
  readonly isKept: boolean;
}

/** Everything panels may read of a plan being drawn. A new object at every change, the same one between two. */
export interface DraftSnapshot {
  readonly planId: string;
  /** Null while it is read. */
  readonly ground: Ground | null;
  readonly draft: Draft | null;
  /** Lines of the list, unsent ones too. */
  readonly lines: number;
  readonly undoable: Deed | null;
  readonly redoable: Deed | null;
  readonly saved: Saved;
  /** Null: one may draw. */
  readonly blocked: Blocked | null;
  /** Cells chosen on the map, in the order they were chosen. */
  readonly selected: readonly number[];
  /** Cells that differ from the base, ascending. */
  readonly changedCells: readonly number[];
  readonly people: PlanPeople | null;
  /** What the draft does against the base; null until the households are read. */
  readonly effect: PlanEffect | null;
}
