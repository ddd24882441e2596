import type { Draft } from '#domain/plan/draft.ts';
import { cellsOfOtherGround } from './changedLines.ts';

const known = new WeakMap<Draft, readonly number[]>();

/** Cells whose ground, code, name, village or lead is not that of the base, retired ones too: ascending. */
export function changedCells(draft: Draft): readonly number[] {
  const found = known.get(draft);
  if (found) return found;
  const { base, topology, cells } = draft;
  const changed = new Set(cellsOfOtherGround(base.topology, topology));
  if (cells !== base.cells)
    for (const [no, cell] of cells) {
      const was = base.cells.get(no);
      if (was === cell) continue;
      const isSame =
        was !== undefined &&
        was.code === cell.code &&
        was.name === cell.name &&
        was.villageId === cell.villageId &&
        was.isDedicated === cell.isDedicated &&
        (cell.leadId === undefined || cell.leadId === (base.leads.get(no) ?? null));
      if (!isSame) changed.add(no);
    }
  const answer = [...changed].sort((a, b) => a - b);
  known.set(draft, answer);
  return answer;
}
