import { hasCell, placeOfCell } from '../cellPlace.ts';
import type { Operated } from '../change.ts';
import type { TopologyOperation } from '../operation.ts';
import { relabel } from '../relabel.ts';
import { cellNos, OUTSIDE, type Topology } from '../topology.ts';

type MergeCells = Extract<TopologyOperation, { readonly kind: 'mergeCells' }>;

/** All ground of some cells becomes one of them. They must hang together by edges; corners do not count. */
export function mergeCells(topology: Topology, { cells, into }: MergeCells): Operated {
  const chosen = new Set([...cells, into]);
  const gone = [...chosen].filter((cell) => cell === OUTSIDE || !hasCell(topology, cell));
  if (gone.length > 0) return { faults: gone.map((cell) => ({ kind: 'cell-gone', cell, at: null })) };
  const at = placeOfCell(topology, into);
  if (chosen.size < 2)
    return {
      faults: [cellNos(topology).length === 1 ? { kind: 'only-cell', cell: into } : { kind: 'nothing-changes', at }],
    };
  const apart = apartFrom(topology, into, chosen);
  if (apart.length > 0)
    return { faults: [{ kind: 'not-neighbours', cells: apart, at: placeOfCell(topology, apart[0]!) }] };
  const change = relabel(topology, chosen, (cell) => (chosen.has(cell) ? into : cell));
  return change ?? { faults: [{ kind: 'nothing-changes', at }] };
}

/** The chosen cells that cannot be reached from one of them over edges between chosen cells. */
function apartFrom(topology: Topology, start: number, chosen: ReadonlySet<number>): number[] {
  const reached = new Set([start]);
  for (const cell of reached)
    for (const no of topology.borders.get(cell) ?? []) {
      const { leftCell, rightCell } = topology.edges.get(no)!;
      const beyond = leftCell === cell ? rightCell : leftCell;
      if (chosen.has(beyond)) reached.add(beyond);
    }
  return [...chosen].filter((cell) => !reached.has(cell)).sort((a, b) => a - b);
}
