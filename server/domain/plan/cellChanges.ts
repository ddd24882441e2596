import type { Draft } from './draft.ts';
import { leadOf } from './heirOf.ts';
import type { PlanBase } from './planBase.ts';
import type { PlanEffect } from './planEffect.ts';

type CellChanges = Pick<PlanEffect, 'createdCells' | 'retiredCells' | 'renamedCells' | 'unled'>;

const none: CellChanges = { createdCells: [], retiredCells: [], renamedCells: [], unled: [] };

/** Cells that come, go or are called otherwise, ascending by number, and those left without a lead. */
export function cellChanges(base: PlanBase, draft: Draft): CellChanges {
  if (draft.cells === base.cells) return none;
  const after = [...draft.cells.values()].sort((a, b) => a.no - b.no);
  const created = after.filter(({ no }) => !base.cells.has(no));
  const named = ({ code, name }: { code: string; name: string }) => ({ code, name });
  return {
    createdCells: created.map((cell) => ({ cell: cell.no, ...named(cell) })),
    retiredCells: [...base.cells.values()]
      .filter(({ no }) => !draft.cells.has(no))
      .sort((a, b) => a.no - b.no)
      .map((cell) => ({ cell: cell.no, ...named(cell) })),
    renamedCells: after.flatMap((cell) => {
      const was = base.cells.get(cell.no);
      if (!was || was === cell || (was.code === cell.code && was.name === cell.name)) return [];
      return [{ cell: cell.no, from: named(was), to: named(cell) }];
    }),
    unled: after
      .filter(({ no }) => leadOf(draft, no) === null && (!base.cells.has(no) || base.leads.has(no)))
      .map(({ no }) => no),
  };
}
