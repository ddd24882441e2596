import type { Draft } from './draft.ts';
import { membershipAfter, type Membership } from './membership.ts';
import type { Moves } from './moves.ts';
import type { PeopleIndex } from './peopleIndex.ts';

/** Everything an effect is computed from: who lies where and who is in which group, before and after. */
export interface Outcome {
  readonly index: PeopleIndex;
  readonly draft: Draft;
  readonly moves: Moves;
  readonly membership: Membership;
  readonly cellAfter: (row: number) => number;
  /** The village of the ground a household stands on; null outside the town. */
  readonly villageBefore: (row: number) => string | null;
  readonly villageAfter: (row: number) => string | null;
  /** Rows whose cell, village or group is not what it was, ascending. */
  readonly concerned: readonly number[];
}

export function outcomeOf(index: PeopleIndex, draft: Draft, moves: Moves): Outcome {
  const { people, base } = index;
  const membership = membershipAfter(index, draft.repairs);
  const cellAfter = (row: number): number => moves.households.get(row) ?? people.cell[row]!;
  const concerned = new Set([...moves.households.keys(), ...membership.changed.keys()]);
  for (const row of rowsOfVillageChange(index, draft)) concerned.add(row);
  return {
    index,
    draft,
    moves,
    membership,
    cellAfter,
    villageBefore: (row) => base.cells.get(people.cell[row]!)?.villageId ?? null,
    villageAfter: (row) => draft.cells.get(cellAfter(row))?.villageId ?? null,
    concerned: [...concerned].sort((a, b) => a - b),
  };
}

/** Households of cells that were given to another village whole. */
function* rowsOfVillageChange({ base, starts, rows }: PeopleIndex, { cells }: Draft): Generator<number> {
  if (cells === base.cells) return;
  for (const [no, { villageId }] of cells) {
    const before = base.cells.get(no);
    if (!before || before.villageId === villageId) continue;
    for (let at = starts[no] ?? 0; at < (starts[no + 1] ?? 0); at += 1) yield rows[at]!;
  }
}
