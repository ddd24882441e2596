import type { GridLine } from '../boundary/operation.ts';
import { applyDeed } from './applyDeed.ts';
import type { DeedFault } from './deedFault.ts';
import type { Draft } from './draft.ts';
import type { DeedSet, PlanDeed } from './planOperation.ts';

/** A block to make a cell of: its areas on the grid (each a shell and its holes, not closed) and its name. */
export interface BlockGround {
  readonly name: string;
  readonly areas: readonly (readonly GridLine[])[];
}

/**
 * The deeds that draw a village anew from its blocks — residents' groups, natural villages, blocks between streets: its
 * cells become one, then each block that lies in it is cut out as a cell of its own, called after the block. Ground no
 * block covers, and the last block, stay with the village's first cell. Dedicated cells are left alone. The deeds come as
 * one step of undo, or with the faults of the first that cannot be done.
 */
export function cellsFromBlocks(
  draft: Draft,
  villageId: string,
  blocks: readonly BlockGround[],
  nameOf: (block: string) => string,
): { readonly deeds: DeedSet; readonly made: number } | { readonly faults: readonly DeedFault[] } {
  const own = [...draft.cells.values()].filter((cell) => cell.villageId === villageId && !cell.isDedicated);
  const [first] = own.sort((a, b) => (a.code < b.code ? -1 : 1));
  if (first === undefined) return { faults: [{ kind: 'nothing-in-it', at: null }] };
  const deeds: PlanDeed[] = [];
  let now = draft;
  const take = (deed: PlanDeed): readonly DeedFault[] => {
    const applied = applyDeed(now, deed);
    if ('faults' in applied) return applied.faults;
    now = applied.draft;
    deeds.push(deed);
    return [];
  };
  if (own.length > 1) {
    const faults = take({ kind: 'mergeCells', cells: own.map(({ no }) => no), into: first.no });
    if (faults.length > 0) return { faults };
  }
  let made = 0;
  for (const { name, areas } of blocks) {
    const no = now.nextCell;
    const faults = take({ kind: 'carve', areas, to: no, from: [first.no] });
    // A block of another village has no ground here; the one that is left over is the first cell itself.
    if (faults.length === 0) made += 1;
    const cell = faults.length === 0 ? now.cells.get(no) : undefined;
    const isLast = faults.some(({ kind }) => kind === 'cell-lost');
    if (cell)
      take({ kind: 'describeCell', cell: no, code: cell.code, name: nameOf(name), villageId, isDedicated: false });
    else if (isLast) take({ kind: 'renameCell', cell: first.no, name: nameOf(name) });
    else if (!isElsewhere(faults)) return { faults };
  }
  return made === 0 ? { faults: [{ kind: 'no-ground', at: null }] } : { deeds: { kind: 'together', deeds }, made };
}

const isElsewhere = (faults: readonly DeedFault[]): boolean =>
  faults.every(({ kind }) => kind === 'no-ground' || kind === 'nothing-changes');
