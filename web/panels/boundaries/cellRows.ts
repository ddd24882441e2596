import type { Draft } from '#domain/plan/draft.ts';
import type { PlanDeed } from '#domain/plan/planOperation.ts';

/** A cell of a draft as the list shows it. */
export interface CellRow {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
  readonly isDedicated: boolean;
  readonly isLocked: boolean;
  readonly isNew: boolean;
  readonly isChanged: boolean;
  /** Who leads it from the effective day; null: nobody yet. */
  readonly leadId: string | null;
}

/** The cells of a draft by code; those without a code yet come first, since they wait for one. */
export function cellRows(draft: Draft, changedCells: readonly number[]): readonly CellRow[] {
  const changed = new Set(changedCells);
  return [...draft.cells.values()]
    .map(
      ({ no, id, code, name, villageId, isDedicated, leadId }): CellRow => ({
        no,
        code,
        name,
        villageId,
        isDedicated,
        isLocked: draft.lockedCells.has(no),
        isNew: id === null,
        isChanged: changed.has(no),
        leadId: leadId === undefined ? (draft.base.leads.get(no) ?? null) : leadId,
      }),
    )
    .sort((a, b) => a.code.localeCompare(b.code) || a.no - b.no);
}

/** Cells by words in name or code, and those that differ from the base. */
export const cellsFound = (
  rows: readonly CellRow[],
  { words, onlyChanged }: { readonly words: string; readonly onlyChanged: boolean },
): readonly CellRow[] => {
  const sought = words.trim().toLocaleLowerCase();
  return rows.filter(
    ({ name, code, isChanged, isNew }) =>
      (!onlyChanged || isChanged || isNew) &&
      (sought === '' || name.toLocaleLowerCase().includes(sought) || code.includes(sought)),
  );
};

export interface CellWish {
  readonly name: string;
  readonly code: string;
  readonly leadId: string | null;
}

/** What has to be done so that a cell is called, coded and led as wished; empty when it is so already. */
export function cellDeeds(row: CellRow, wish: CellWish): readonly PlanDeed[] {
  const { no: cell, villageId, isDedicated } = row;
  const [name, code] = [wish.name.trim(), wish.code.trim()];
  const deeds: PlanDeed[] = [];
  if (name !== row.name && code !== row.code)
    deeds.push({ kind: 'describeCell', cell, code, name, villageId, isDedicated });
  else if (name !== row.name) deeds.push({ kind: 'renameCell', cell, name });
  else if (code !== row.code) deeds.push({ kind: 'renumberCells', codes: [{ cell, code }] });
  if (wish.leadId !== row.leadId) deeds.push({ kind: 'setLead', cell, cadreId: wish.leadId });
  return deeds;
}
