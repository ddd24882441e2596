import { applyDeed } from './applyDeed.ts';
import type { DeedFault } from './deedFault.ts';
import type { Draft } from './draft.ts';
import type { PlanBase } from './planBase.ts';
import type { PlanLine } from './planOperation.ts';
import { standingDeeds, type StandingDeed } from './standing.ts';

/** A draft with nothing drawn yet. */
export const draftFrom = (base: PlanBase): Draft => ({
  base,
  topology: base.topology,
  cells: base.cells,
  heirs: new Map(),
  lockedCells: new Set(),
  openVillages: new Map(),
  documents: new Map(),
  repairs: [],
  nextCell: base.nextCell,
});

/** The line of a list that cannot be applied any more, and why. */
export interface BrokenLine {
  readonly seq: number;
  readonly deed: StandingDeed['deed'];
  readonly faults: readonly DeedFault[];
}

/** A list replayed: the draft, or as far as it went and the line it stopped at. */
export type Replayed =
  | { readonly draft: Draft; readonly standing: readonly StandingDeed[] }
  | { readonly broken: BrokenLine; readonly draft: Draft };

/** Replays what stands of a plan's list over its base edition. */
export function draftOf(base: PlanBase, lines: Iterable<Pick<PlanLine, 'seq' | 'operation'>>): Replayed {
  const standing = standingDeeds(lines);
  let draft = draftFrom(base);
  for (const { seq, deed } of standing) {
    const applied = applyDeed(draft, deed);
    if ('faults' in applied) return { broken: { seq, deed, faults: applied.faults }, draft };
    draft = applied.draft;
  }
  return { draft, standing };
}
