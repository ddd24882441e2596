import type { Draft } from './draft.ts';
import type { PlanDeed } from './planOperation.ts';
import type { RebaseConflict } from './rebase.ts';
import { shifted } from './rebaseSides.ts';

type CellConflict = Pick<RebaseConflict, 'words'> & { readonly why: 'cell-gone' | 'name-changed' };

/** What stands against a deed because of the cells it names: one is gone, or was called otherwise in the meantime. */
export function cellConflict(old: Draft, now: Draft, deed: PlanDeed): CellConflict | null {
  const gone = cellsNamed(deed).some((cell) => old.cells.has(cell) && !now.cells.has(shifted(old, now, cell)));
  if (gone) return { why: 'cell-gone', words: null };
  for (const { cell, word, is } of wordsSaid(deed)) {
    const before = old.base.cells.get(cell);
    const theirs = now.base.cells.get(cell);
    if (before && theirs && before[is] !== theirs[is] && theirs[is] !== word)
      return { why: 'name-changed', words: { before: before[is], theirs: theirs[is], mine: word } };
  }
  return null;
}

/** Cells a deed cannot do without. */
export function cellsNamed(deed: PlanDeed): readonly number[] {
  switch (deed.kind) {
    case 'renameCell':
    case 'describeCell':
    case 'setLead':
    case 'moveEnclave':
    case 'splitCell':
      return [deed.cell];
    case 'mergeCells':
    case 'swapCells':
      return deed.cells;
    case 'carve':
      return [deed.to, ...(deed.from ?? [])];
    case 'assignFace':
    case 'fillGap':
      return [deed.to];
    case 'renumberCells':
      return deed.codes.map(({ cell }) => cell);
    default:
      return [];
  }
}

function wordsSaid(deed: PlanDeed): readonly { cell: number; word: string; is: 'name' | 'code' }[] {
  if (deed.kind === 'renameCell') return [{ cell: deed.cell, word: deed.name, is: 'name' }];
  if (deed.kind === 'renumberCells') return deed.codes.map(({ cell, code }) => ({ cell, word: code, is: 'code' }));
  if (deed.kind !== 'describeCell') return [];
  return [
    { cell: deed.cell, word: deed.name, is: 'name' },
    { cell: deed.cell, word: deed.code, is: 'code' },
  ];
}
