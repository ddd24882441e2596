import type { Draft } from './draft.ts';
import { effectOfMoves, type EffectReader } from './effect.ts';
import { movesOf, movesSince, rowsMovedInto, type Earlier } from './moves.ts';
import type { PeopleIndex } from './peopleIndex.ts';
import type { PlanEffect } from './planEffect.ts';

/** The effect under the pointer. */
export interface LiveEffect {
  /** Of the draft as it was when the drag began. */
  readonly effect: PlanEffect;
  /**
   * Of a draft that differs from that one in `touched` cells only (what `applyDeed` answers). Equal to `effectOf`, at the
   * cost of the touched cells' households.
   */
  readonly at: (draft: Draft, touched: readonly number[]) => PlanEffect;
}

/** Gets ready to follow a drag that starts from a draft: everything that does not move is counted once. */
export function liveEffect(index: PeopleIndex, draft: Draft, reader: EffectReader = {}): LiveEffect {
  const moves = movesOf(index, draft);
  const earlier: Earlier = { draft, moves, into: rowsMovedInto(moves) };
  return {
    effect: effectOfMoves(index, draft, moves, reader),
    at: (after, touched) => effectOfMoves(index, after, movesSince(index, earlier, after, touched), reader),
  };
}
