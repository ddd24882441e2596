import type { Draft } from '#domain/plan/draft.ts';
import { type Membership, membershipAfter } from '#domain/plan/membership.ts';
import { movesOf } from '#domain/plan/moves.ts';
import { type PeopleIndex, peopleIndex } from '#domain/plan/peopleIndex.ts';
import type { Day } from '#domain/time/day.ts';
import { draftToday } from '../../queries/plans/planDrafts.ts';
import { peopleOfCells, type PeopleOfCells } from '../../queries/plans/planPeople.ts';
import { planById, type PlanRow } from '../../queries/plans/planRows.ts';
import type { Store } from '../../store/store.ts';
import { SuggestionStopped } from './stopped.ts';

/** A draft and those who live in some of its cells, as it has them. */
export interface DraftPeople {
  readonly plan: PlanRow;
  readonly draft: Draft;
  readonly asOf: Day;
  readonly people: PeopleOfCells;
  readonly index: PeopleIndex;
  readonly membership: Membership;
  /** By row: the draft's cell. */
  readonly cellOf: (row: number) => number;
  /** Rows of those in the cells asked for, ascending. */
  readonly rows: readonly number[];
}

/** Reads a plan's draft and the households of some of its cells. @throws SuggestionStopped when the plan is gone */
export async function draftPeople(
  store: Store,
  asked: { readonly townId: string; readonly planId: string; readonly cells: readonly number[]; readonly today: Day },
): Promise<DraftPeople> {
  const plan = await planById(store, asked.townId, asked.planId);
  const found = plan && (await draftToday(store, plan, asked.today));
  if (!plan || !found) throw new SuggestionStopped('planGone');
  const { ground, draft, touched } = found;
  const wanted = new Set([...asked.cells, ...touched]);
  const cells = [...ground.cells.values()].flatMap(({ no, id }) => (wanted.has(no) && id !== null ? [{ no, id }] : []));
  const people = await peopleOfCells(store, { townId: asked.townId, asOf: ground.asOf, cells });
  const index = peopleIndex(ground, people);
  const moves = movesOf(index, draft);
  const cellOf = (row: number): number => moves.households.get(row) ?? people.cell[row]!;
  const ours = new Set(asked.cells);
  return {
    plan,
    draft,
    asOf: ground.asOf,
    people,
    index,
    membership: membershipAfter(index, draft.repairs),
    cellOf,
    rows: people.ids.flatMap((_, row) => (ours.has(cellOf(row)) ? [row] : [])),
  };
}
