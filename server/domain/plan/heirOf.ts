import { OUTSIDE } from '../boundary/topology.ts';
import type { Draft } from './draft.ts';

/** The cell of a draft that stands for a cell of the base: itself, or who took its ground over; 0 when nobody did. */
export function heirOf({ cells, heirs }: Pick<Draft, 'cells' | 'heirs'>, cell: number): number {
  let at = cell;
  const passed = new Set<number>();
  while (!cells.has(at)) {
    const next = heirs.get(at);
    if (next === undefined || passed.has(next)) return OUTSIDE;
    passed.add(next);
    at = next;
  }
  return at;
}

/** Who leads a cell of a draft (网格长); null when nobody does. */
export const leadOf = ({ base, cells }: Pick<Draft, 'base' | 'cells'>, cell: number): string | null => {
  const named = cells.get(cell)?.leadId;
  return named === undefined ? (base.leads.get(cell) ?? null) : named;
};
