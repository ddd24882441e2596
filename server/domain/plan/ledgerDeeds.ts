import type { Draft, DraftCell } from './draft.ts';
import type { PlanDeed } from './planOperation.ts';

/** A line of a ledger sheet as read: null leaves a thing as it is. */
export interface LedgerRow {
  /** As the clerk sees it, from 1. */
  readonly row: number;
  readonly code: string;
  readonly name: string | null;
  readonly isDedicated: boolean | null;
  readonly leadId: string | null;
}

export type LedgerFault =
  | { readonly row: number; readonly kind: 'no-such-cell'; readonly code: string }
  | { readonly row: number; readonly kind: 'cell-twice'; readonly code: string };

/**
 * What a ledger sheet (网格台账) sent back changes in a draft: names, dedicated cells, leads. Cells are found by their code;
 * a row that says what stands already makes no deed. Lines are drawn, never typed.
 */
export function ledgerDeeds(
  draft: Draft,
  rows: readonly LedgerRow[],
): { readonly deeds: PlanDeed[]; readonly faults: LedgerFault[] } {
  const cells = new Map([...draft.cells.values()].map((cell) => [cell.code, cell] as const));
  const seen = new Set<string>();
  const deeds: PlanDeed[] = [];
  const faults: LedgerFault[] = [];
  for (const row of rows) {
    const cell = cells.get(row.code);
    if (cell === undefined) faults.push({ row: row.row, kind: 'no-such-cell', code: row.code });
    else if (seen.has(row.code)) faults.push({ row: row.row, kind: 'cell-twice', code: row.code });
    else deeds.push(...deedsOf(cell, row, leadOf(draft, cell)));
    seen.add(row.code);
  }
  return { deeds, faults };
}

const leadOf = ({ base }: Draft, { no, leadId }: DraftCell): string | null =>
  leadId === undefined ? (base.leads.get(no) ?? null) : leadId;

function deedsOf(cell: DraftCell, { name, isDedicated, leadId }: LedgerRow, lead: string | null): PlanDeed[] {
  const deeds: PlanDeed[] = [];
  const { no, code, villageId } = cell;
  const newName = name ?? cell.name;
  if (isDedicated !== null && isDedicated !== cell.isDedicated)
    deeds.push({ kind: 'describeCell', cell: no, code, name: newName, villageId, isDedicated });
  else if (newName !== cell.name) deeds.push({ kind: 'renameCell', cell: no, name: newName });
  if (leadId !== null && leadId !== lead) deeds.push({ kind: 'setLead', cell: no, cadreId: leadId });
  return deeds;
}
