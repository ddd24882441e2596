import type { Context } from 'hono';
import type { Permission } from '../../http/access.ts';
import type { Env } from '../../http/env.ts';
import { type Problem, problem } from '../../http/problem.ts';
import { scopeOf } from '../../http/scope.ts';
import { planRefusal, type PlanRefusalKind } from '../../http/text/planRefusals.ts';
import { isPlanWithin, planById, type PlanRow } from '../../queries/plans/planRows.ts';
import type { Deps } from '../deps.ts';
import { unreachable } from '../refuse.ts';
import { type PlanAct, whyNot } from './may.ts';
import { askingOf } from './shown.ts';

/** The plan, where the reader may reach it. @throws Problem 404 */
export const reachedPlan = async (
  c: Context<Env>,
  deps: Deps,
  permission: Permission,
  id: string,
): Promise<PlanRow> => {
  const { townId, accountId } = c.get('actor');
  const row = await planById(deps.store, townId, id);
  if (row !== null && isPlanWithin(scopeOf(c, permission), row, accountId)) return row;
  throw await unreachable(c, deps, { permission, id, isThere: row !== null });
};

/** The 409 that says why something cannot be done to a plan now. */
export const planConflict = (c: Context<Env>, why: PlanRefusalKind, members = {}): Problem =>
  problem('conflict', {
    detail: planRefusal(why, c.get('language')),
    faults: [{ path: '', kind: why, message: planRefusal(why, c.get('language')) }],
    members,
  });

/** Does nothing where something may be done to a plan. @throws Problem 409 with the reason */
export const refusePlan = (c: Context<Env>, deps: Deps, act: PlanAct, row: PlanRow): void => {
  const why = whyNot(act, row, askingOf(c, deps));
  if (why === 'role') throw problem('forbidden');
  if (why !== null) throw planConflict(c, why);
};
