import type { Touched } from '#domain/boundary/change.ts';
import { applyDeed } from '#domain/plan/applyDeed.ts';
import type { DeedFault } from '#domain/plan/deedFault.ts';
import type { Draft } from '#domain/plan/draft.ts';
import type { PlanOperation } from '#domain/plan/planOperation.ts';
import type { Deed } from './planServer.ts';

/** A deed that stands, and the draft after it. */
export interface Step {
  readonly deed: Deed;
  readonly draft: Draft;
  readonly touched: Touched;
}

/** A stack as a chain: pushing copies nothing, however long one has drawn. */
interface Chain {
  readonly step: Step;
  readonly below: Chain | null;
}

/** What stands of a plan's list, and what was taken back since the last deed. Drafts share what they have in common. */
export interface Steps {
  readonly start: Draft;
  readonly done: Chain | null;
  readonly undone: Chain | null;
}

export const firstStep = (start: Draft): Steps => ({ start, done: null, undone: null });

export const draftOfSteps = ({ start, done }: Steps): Draft => done?.step.draft ?? start;
export const undoable = ({ done }: Steps): Deed | null => done?.step.deed ?? null;
export const redoable = ({ undone }: Steps): Deed | null => undone?.step.deed ?? null;

/** The steps after one more line of the list, or why the line cannot stand. An undo of nothing is no step. */
export function withLine(
  steps: Steps,
  operation: PlanOperation,
): { readonly steps: Steps } | { readonly faults: readonly DeedFault[] } {
  const { start, done, undone } = steps;
  if (operation.kind === 'undo')
    return { steps: done ? { start, done: done.below, undone: { step: done.step, below: undone } } : steps };
  if (operation.kind === 'redo')
    return { steps: undone ? { start, done: { step: undone.step, below: done }, undone: undone.below } : steps };
  const applied = applyDeed(draftOfSteps(steps), operation);
  if ('faults' in applied) return applied;
  return { steps: { start, done: { step: { deed: operation, ...applied }, below: done }, undone: null } };
}
