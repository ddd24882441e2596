import { lonLat } from '../boundary/gridPoint.ts';
import type { Topology } from '../boundary/topology.ts';
import { touchedCells, type Applied } from './applied.ts';
import { numberIn } from './cellCodes.ts';
import type { DeedFault } from './deedFault.ts';
import type { Draft, DraftCell } from './draft.ts';
import type { CellOperation, PlanDeed } from './planOperation.ts';

const kinds: ReadonlySet<string> = new Set<CellOperation['kind']>([
  'renameCell',
  'renumberCells',
  'describeCell',
  'setLead',
  'lockCells',
  'unlockCells',
  'unlockVillageLine',
  'lockVillageLine',
]);

export const isCellOperation = (deed: PlanDeed): deed is CellOperation => kinds.has(deed.kind);

/** Names, numbers, leads and locks: what a plan changes beside lines. */
export function applyCellOperation(draft: Draft, deed: CellOperation): Applied {
  switch (deed.kind) {
    case 'renameCell':
      if (deed.name.trim() === '') return { faults: [{ kind: 'name-missing', cell: deed.cell, at: null }] };
      return withCells(draft, [{ no: deed.cell, change: { name: deed.name.trim() } }]);
    case 'renumberCells':
      return withCells(
        draft,
        deed.codes.map(({ cell, code }) => ({ no: cell, change: { code } })),
      );
    case 'describeCell': {
      const { cell, code, villageId, isDedicated } = deed;
      if (deed.name.trim() === '') return { faults: [{ kind: 'name-missing', cell, at: null }] };
      return withCells(draft, [{ no: cell, change: { code, name: deed.name.trim(), villageId, isDedicated } }]);
    }
    case 'setLead':
      return withCells(draft, [{ no: deed.cell, change: { leadId: deed.cadreId } }]);
    case 'lockCells':
    case 'unlockCells':
      return locked(draft, deed);
    case 'unlockVillageLine':
    case 'lockVillageLine':
      return villageLine(draft, deed);
  }
}

interface CellChange {
  readonly no: number;
  readonly change: Partial<DraftCell>;
}

/** Some cells with other properties, unless one is gone, its code is not to be had, or a village would lose ground unasked. */
function withCells(draft: Draft, changes: readonly CellChange[]): Applied {
  if (changes.length === 0) return { faults: [{ kind: 'nothing-in-it', at: null }] };
  const cells = new Map(draft.cells);
  const faults: DeedFault[] = [];
  for (const { no, change } of changes) {
    const before = cells.get(no);
    if (before) cells.set(no, { ...before, ...change });
    else faults.push({ kind: 'cell-gone', cell: no, at: null });
  }
  const after: Draft = { ...draft, cells };
  const standing = changes.filter(({ no }) => cells.has(no));
  for (const { no } of standing) faults.push(...codeFaults(draft, after, no), ...villageFaults(draft, after, no));
  if (faults.length > 0) return { faults };
  const recoded = standing.filter(({ no }) => draft.cells.get(no)?.code !== cells.get(no)?.code).map(({ no }) => no);
  return {
    draft: after,
    touched: touchedCells([...standing.map(({ no }) => no), ...besides(draft.topology, recoded)]),
  };
}

function codeFaults(before: Draft, after: Draft, no: number): DeedFault[] {
  const { code, villageId } = after.cells.get(no)!;
  const was = before.cells.get(no)!;
  if (was.code === code && was.villageId === villageId) return [];
  const { villages, settings, codesUsed, cells: baseCells } = after.base;
  const village = villages.get(villageId);
  if (village && !code.startsWith(village.code)) return [{ kind: 'code-of-another-village', cell: no, code, at: null }];
  if (code === '' || (village && numberIn(code, village.code, settings.cellCodeDigits) === null))
    return [{ kind: 'code-malformed', cell: no, code, at: null }];
  const isOwn = baseCells.get(no)?.code === code;
  const isHeld = [...after.cells.values(), ...baseCells.values()].some((cell) => cell.no !== no && cell.code === code);
  return isHeld || (!isOwn && codesUsed.has(code)) ? [{ kind: 'code-used', cell: no, code, at: null }] : [];
}

/** A cell given to another village takes its ground along. */
function villageFaults(before: Draft, after: Draft, no: number): DeedFault[] {
  const from = before.cells.get(no)!.villageId;
  const to = after.cells.get(no)!.villageId;
  if (from === to) return [];
  if (!after.base.villages.has(to)) return [{ kind: 'village-gone', villageId: to, at: null }];
  if (after.openVillages.has(from) && after.openVillages.has(to)) return [];
  return [{ kind: 'village-line-locked', villageIds: [from, to].sort(), at: placeOf(after.topology, no) }];
}

function locked(draft: Draft, { kind, cells }: Extract<CellOperation, { cells: readonly number[] }>): Applied {
  const gone = cells.filter((cell) => !draft.cells.has(cell));
  if (kind === 'lockCells' && gone.length > 0)
    return { faults: gone.map((cell) => ({ kind: 'cell-gone', cell, at: null })) };
  const lockedCells = new Set(draft.lockedCells);
  for (const cell of cells)
    if (kind === 'lockCells') lockedCells.add(cell);
    else lockedCells.delete(cell);
  return { draft: { ...draft, lockedCells }, touched: touchedCells([]) };
}

function villageLine(draft: Draft, deed: Extract<CellOperation, { villageIds: readonly string[] }>): Applied {
  const gone = deed.villageIds.filter((id) => !draft.base.villages.has(id));
  if (gone.length > 0) return { faults: gone.map((villageId) => ({ kind: 'village-gone', villageId, at: null })) };
  const openVillages = new Map(draft.openVillages);
  if (deed.kind === 'lockVillageLine') {
    for (const id of deed.villageIds) openVillages.delete(id);
    return { draft: { ...draft, openVillages }, touched: touchedCells([]) };
  }
  const documentNo = deed.documentNo.trim();
  if (documentNo === '') return { faults: [{ kind: 'document-missing', villageIds: deed.villageIds, at: null }] };
  const documents = new Map(draft.documents);
  for (const id of deed.villageIds) {
    openVillages.set(id, documentNo);
    documents.set(id, documentNo);
  }
  return { draft: { ...draft, openVillages, documents }, touched: touchedCells([]) };
}

/** Cells that share a corner with these: a household on the border belongs to the lower code. */
function besides(topology: Topology, cells: readonly number[]): number[] {
  const found = new Set<number>();
  for (const cell of cells)
    for (const no of topology.borders.get(cell) ?? []) {
      const { startNode, endNode } = topology.edges.get(no)!;
      for (const node of [startNode, endNode])
        for (const h of topology.fans.get(node) ?? []) {
          const edge = topology.edges.get(Math.abs(h))!;
          found.add(edge.leftCell).add(edge.rightCell);
        }
    }
  found.delete(0);
  return [...found];
}

function placeOf(topology: Topology, cell: number): readonly [number, number] {
  const edge = topology.edges.get(topology.borders.get(cell)?.[0] ?? 0);
  return edge ? lonLat(edge.line[0]!, edge.line[1]!) : [0, 0];
}
