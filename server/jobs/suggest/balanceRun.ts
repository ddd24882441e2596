import { balanceCells } from '#domain/balance/balanceCells.ts';
import { followsPoint, lookWhoFollows } from '#domain/plan/followsPoint.ts';
import type { Store } from '../../store/store.ts';
import type { BalanceAsked, Suggested } from './asked.ts';
import type { DraftPeople } from './draftPeople.ts';
import { guidesNear } from './guides.ts';

/** Evens out the households of a draft's cells. */
export async function balanceRun(
  store: Store,
  asked: BalanceAsked,
  { plan, draft, people, index, membership, cellOf, rows }: DraftPeople,
  progress: (done: number) => void,
): Promise<Suggested> {
  lookWhoFollows(index, new Set(rows.map((row) => people.cell[row]!)));
  const guides = await guidesNear(store, plan.townId, draft.topology, asked.cells);
  const answer = balanceCells(
    {
      topology: draft.topology,
      cells: asked.cells,
      villageOf: (cell) => draft.cells.get(cell)?.villageId ?? '',
      lockedCells: draft.lockedCells,
      people: {
        x: Int32Array.from(rows, (row) => people.x[row]!),
        y: Int32Array.from(rows, (row) => people.y[row]!),
        cell: Int32Array.from(rows, cellOf),
        followsPoint: Uint8Array.from(rows, (row) => Number(followsPoint(index, row))),
        group: Int32Array.from(rows, (row) => membership.groupOf(row)),
        isCentre: Uint8Array.from(rows, (row) => Number(membership.centreOf(membership.groupOf(row)) === row)),
      },
      ...guides,
      tolerance: asked.tolerance,
      seed: asked.seed,
    },
    progress,
  );
  const lines = plan.lines;
  return 'faults' in answer
    ? { kind: 'balance', lines, proposals: [], faults: answer.faults }
    : { kind: 'balance', lines, proposals: answer, faults: [] };
}
