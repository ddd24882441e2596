import type { TopologyOperation } from '../boundary/operation.ts';
import { bothTouched, touchedCells, type Applied } from './applied.ts';
import { applyCellOperation, isCellOperation } from './applyCellOperation.ts';
import { applyLines } from './applyLines.ts';
import type { Draft } from './draft.ts';
import type { DeedSet, GroupRepair, PlanDeed } from './planOperation.ts';

/**
 * Does one thing in a draft: moves lines, names or locks cells, takes a repair, or several of these all or nothing.
 * Locked cells and village lines are guarded here, so that no list can hold a deed that went around them.
 */
export function applyDeed(draft: Draft, deed: PlanDeed | DeedSet): Applied {
  if (deed.kind === 'together') return applyTogether(draft, deed);
  if (isRepair(deed))
    return { draft: { ...draft, repairs: withRepair(draft.repairs, deed) }, touched: touchedCells([]) };
  return isCellOperation(deed) ? applyCellOperation(draft, deed) : applyLines(draft, deed satisfies TopologyOperation);
}

function applyTogether(draft: Draft, { deeds }: DeedSet): Applied {
  if (deeds.length === 0) return { faults: [{ kind: 'nothing-in-it', at: null }] };
  let current = draft;
  let touched = touchedCells([]);
  for (const deed of deeds) {
    const applied = applyDeed(current, deed);
    if ('faults' in applied) return applied;
    current = applied.draft;
    touched = bothTouched(touched, applied.touched);
  }
  return { draft: current, touched };
}

const isRepair = (deed: PlanDeed): deed is GroupRepair =>
  deed.kind === 'moveMember' || deed.kind === 'leaveGroup' || deed.kind === 'newGroup';

/** What was said before about where a household goes is replaced; a new group takes its members out of what was said. */
function withRepair(repairs: readonly GroupRepair[], repair: GroupRepair): readonly GroupRepair[] {
  const about = new Set(repair.kind === 'newGroup' ? [repair.centreId, ...repair.memberIds] : [repair.householdId]);
  const kept = repairs.flatMap((earlier): GroupRepair[] => {
    if (earlier.kind !== 'newGroup') return about.has(earlier.householdId) ? [] : [earlier];
    if (about.has(earlier.centreId) && repair.kind === 'newGroup') return [];
    return [{ ...earlier, memberIds: earlier.memberIds.filter((id) => !about.has(id)) }];
  });
  return [...kept, repair];
}
