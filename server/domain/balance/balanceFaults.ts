import { placeOfCell } from '../boundary/cellPlace.ts';
import type { BalanceFault, BalanceTask } from './balanceTask.ts';

/** More cells than this are a village's, not a selection's: it would take minutes. */
export const MOST_CELLS = 60;

/** Why some cells cannot be balanced; empty when they can. */
export function balanceFaults(task: BalanceTask): BalanceFault[] {
  const { topology, people, villageOf, lockedCells } = task;
  const cells = [...new Set(task.cells)];
  const gone = cells.filter((cell) => cell <= 0 || (topology.borders.get(cell)?.length ?? 0) === 0);
  if (gone.length > 0) return gone.map((cell) => ({ kind: 'cell-gone', cell }));
  if (cells.length < 2) return [{ kind: 'one-cell' }];
  if (cells.length > MOST_CELLS) return [{ kind: 'too-many-cells', cells: cells.length, most: MOST_CELLS }];
  const villageIds = [...new Set(cells.map(villageOf))];
  if (villageIds.length > 1) return [{ kind: 'two-villages', villageIds }];
  const locked = cells.filter((cell) => lockedCells.has(cell));
  if (locked.length > 0)
    return locked.map((cell) => ({ kind: 'cell-locked', cell, at: placeOfCell(topology, cell) ?? null }));
  const apart = apartFrom(task, cells);
  if (apart.length > 0) return [{ kind: 'not-neighbours', cells: apart, at: placeOfCell(topology, apart[0]!) ?? null }];
  return people.x.length === 0 ? [{ kind: 'no-households' }] : [];
}

/** The cells that do not hang together with the first one by common edges. */
function apartFrom({ topology }: BalanceTask, cells: readonly number[]): number[] {
  const left = new Set(cells.slice(1));
  const queue = [cells[0]!];
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop())
    for (const no of topology.borders.get(cell) ?? []) {
      const { leftCell, rightCell } = topology.edges.get(no)!;
      const other = leftCell === cell ? rightCell : leftCell;
      if (left.delete(other)) queue.push(other);
    }
  return [...left];
}
