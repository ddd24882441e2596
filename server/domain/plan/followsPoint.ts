import { nearLocator } from './nearLocator.ts';
import type { PeopleIndex } from './peopleIndex.ts';
import { NO_POINT } from './planPeople.ts';

const BY_POINT = 1;
const BY_OTHER_MEANS = 2;

/**
 * Looks, once for each household of some cells of the base, whether it belongs to its cell by its point. One that was
 * placed by building unit or by code stays in its cell however lines move around its point.
 */
export function lookWhoFollows(index: PeopleIndex, cells: Iterable<number>): void {
  const { follows, starts, rows, people, base } = index;
  const unknown = [...cells].filter((cell) => cell + 1 < starts.length && follows[rows[starts[cell]!]!] === 0);
  if (unknown.length === 0) return;
  const locator = nearLocator(base.topology, unknown, (cell) => base.cells.get(cell)?.code ?? '');
  for (const cell of unknown)
    for (let at = starts[cell]!; at < starts[cell + 1]!; at += 1) {
      const row = rows[at]!;
      const x = people.x[row]!;
      const isByPoint = x !== NO_POINT && locator.cellAt(x, people.y[row]!) === cell;
      follows[row] = isByPoint ? BY_POINT : BY_OTHER_MEANS;
    }
}

/** Whether a household goes where its point goes; ask `lookWhoFollows` for its cell first. */
export const followsPoint = ({ follows }: PeopleIndex, row: number): boolean => follows[row] === BY_POINT;
