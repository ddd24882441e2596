import { hasCell, placeOfCell } from '../cellPlace.ts';
import type { Operated } from '../change.ts';
import type { TopologyOperation } from '../operation.ts';
import { relabel } from '../relabel.ts';
import { OUTSIDE, type Topology } from '../topology.ts';

type SwapCells = Extract<TopologyOperation, { readonly kind: 'swapCells' }>;

/** Two cells exchange all their ground. */
export function swapCells(topology: Topology, { cells }: SwapCells): Operated {
  const [one, other] = cells;
  const gone = cells.filter((cell) => cell === OUTSIDE || !hasCell(topology, cell));
  if (gone.length > 0) return { faults: gone.map((cell) => ({ kind: 'cell-gone', cell, at: null })) };
  const change = relabel(topology, cells, (cell) => (cell === one ? other : cell === other ? one : cell));
  return change ?? { faults: [{ kind: 'nothing-changes', at: placeOfCell(topology, one) }] };
}
