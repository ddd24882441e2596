import type { Touched } from '../boundary/change.ts';
import type { DeedFault } from './deedFault.ts';
import type { Draft } from './draft.ts';

/** What a deed answers: the draft after it and what it laid hands on, or why it cannot be done (nothing is changed then). */
export type Applied = { readonly draft: Draft; readonly touched: Touched } | { readonly faults: readonly DeedFault[] };

/** Nothing but the names or rights of some cells changed. */
export const touchedCells = (cells: Iterable<number>): Touched => ({
  cells: [...new Set(cells)].sort((a, b) => a - b),
  closedEdges: [],
  openedEdges: [],
});

/** Two touches after one another, as one: edges that came and went in between are not told. */
export function bothTouched(first: Touched, second: Touched): Touched {
  const passing = new Set(first.openedEdges.filter((no) => second.closedEdges.includes(no)));
  return {
    cells: [...new Set([...first.cells, ...second.cells])].sort((a, b) => a - b),
    closedEdges: [...first.closedEdges, ...second.closedEdges.filter((no) => !passing.has(no))],
    openedEdges: [...first.openedEdges.filter((no) => !passing.has(no)), ...second.openedEdges],
  };
}
