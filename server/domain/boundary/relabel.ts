import type { Change } from './change.ts';
import { settled } from './settled.ts';
import type { Topology } from './topology.ts';

/** The same lines with other cells to their sides, as far as the borders of `cells` go; null when nothing changes. */
export function relabel(topology: Topology, cells: Iterable<number>, cellOf: (cell: number) => number): Change | null {
  const numbers = new Set([...cells].flatMap((cell) => topology.borders.get(cell) ?? []));
  const edges = [...numbers]
    .sort((a, b) => a - b)
    .map((no) => topology.edges.get(no)!)
    .filter(({ leftCell, rightCell }) => cellOf(leftCell) !== leftCell || cellOf(rightCell) !== rightCell);
  return settled(
    topology,
    edges.map(({ no }) => no),
    edges.map(({ line, leftCell, rightCell }) => ({ line, left: cellOf(leftCell), right: cellOf(rightCell) })),
  );
}
