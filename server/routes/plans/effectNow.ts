import type { Context } from 'hono';
import { effectOf } from '#domain/plan/effect.ts';
import { peopleIndex } from '#domain/plan/peopleIndex.ts';
import type { Env } from '../../http/env.ts';
import { isInScope, scopeOf } from '../../http/scope.ts';
import { draftToday } from '../../queries/plans/planDrafts.ts';
import { peopleOfCells } from '../../queries/plans/planPeople.ts';
import type { Deps } from '../deps.ts';
import { planConflict, reachedPlan } from './reached.ts';

/** What a plan would do to the people of today in the reader's scope. @throws Problem 404, or 409 when its edition is gone */
export async function effectNow(c: Context<Env>, deps: Deps, id: string) {
  const row = await reachedPlan(c, deps, 'plans.read', id);
  const now = await draftToday(deps.store, row, deps.today(c.get('actor').zone));
  if (now === null) throw planConflict(c, 'editionGone');
  const { ground, draft } = now;
  const scope = scopeOf(c, 'plans.read');
  const people = await peopleOfCells(deps.store, {
    townId: row.townId,
    asOf: ground.asOf,
    cells: [...ground.cells.values()].flatMap(({ no, id: cellId, villageId }) =>
      cellId === null || !isInScope(scope, villageId) ? [] : [{ no, id: cellId }],
    ),
  });
  const myVillages = scope.whole ? null : new Set(scope.divisionIds);
  const effect = effectOf(peopleIndex(ground, people), draft, { myVillages });
  return { row, ground, draft, people, effect };
}
