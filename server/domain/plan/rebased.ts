import { applyDeed } from './applyDeed.ts';
import { baseChange } from './baseChange.ts';
import { carried } from './carried.ts';
import { draftFrom } from './draftOf.ts';
import { edgeIndex } from './edgeIndex.ts';
import type { PlanBase } from './planBase.ts';
import type { PlanLine } from './planOperation.ts';
import type { RebaseChoice, RebaseConflict, Rebased } from './rebase.ts';
import type { Sides } from './rebaseSides.ts';
import { standingDeeds, type StandingDeed } from './standing.ts';

/**
 * A draft's standing deeds over a newer edition. Lines are recognised by where they run and what they part. What
 * touches nothing that was changed in the meantime is carried over under the new numbers; the rest are conflicts, line
 * by line. `choices` by seq: decide them one after another and ask again — 'mine' is done over the newer edition where
 * it still can be, 'theirs' leaves the deed out. Neither list nor editions are changed.
 */
export function rebased(
  lines: Iterable<Pick<PlanLine, 'seq' | 'operation'>>,
  oldBase: PlanBase,
  newBase: PlanBase,
  choices: ReadonlyMap<number, RebaseChoice> = new Map(),
): Rebased {
  let sides: Sides = {
    old: draftFrom(oldBase),
    now: draftFrom(newBase),
    index: edgeIndex(newBase.topology),
    change: baseChange(oldBase, newBase),
    openedBy: new Map(),
    madeBy: new Map(),
    leftOut: new Set(),
  };
  const deeds: StandingDeed[] = [];
  const conflicts: RebaseConflict[] = [];
  const dropped: number[] = [];
  for (const { seq, deed } of standingDeeds(lines)) {
    const result = carried(sides, seq, deed);
    const choice = choices.get(seq);
    const kept = 'conflict' in result ? (choice === 'mine' ? result.mine : null) : result;
    const old = applyDeed(sides.old, deed);
    if (!('faults' in old)) {
      for (const no of old.touched.openedEdges) sides.openedBy.set(no, seq);
      for (const no of old.draft.cells.keys()) if (!sides.old.cells.has(no)) sides.madeBy.set(no, seq);
      sides = { ...sides, old: old.draft };
    }
    if (kept) {
      deeds.push({ seq, deed: kept.deed });
      sides.index.change(
        kept.touched.closedEdges,
        kept.touched.openedEdges.map((no) => kept.draft.topology.edges.get(no)!),
      );
      sides = { ...sides, now: kept.draft };
      continue;
    }
    sides.leftOut.add(seq);
    if (choice === 'theirs') dropped.push(seq);
    else if ('conflict' in result) conflicts.push(result.conflict);
  }
  return { deeds, draft: sides.now, conflicts, dropped };
}
