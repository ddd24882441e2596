import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { ifMatch, versionTag } from '../../http/etag.ts';
import { newRoutes } from '../../http/routes.ts';
import type { Permission } from '../../http/access.ts';
import type { By } from '../../queries/by.ts';
import { approvePlan, sendPlanBack, submitPlan } from '../../queries/plans/planWrites.ts';
import { body, changeRefusals, json } from '../answers.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { oneAsked } from '../wire/asked.ts';
import { plan, type Plan, sendBackPlan } from '../wire/plans.ts';
import type { PlanAct } from './may.ts';
import type { Presence } from './presence.ts';
import { reachedPlan, refusePlan } from './reached.ts';
import { planAnswer, staleAsShown } from './shown.ts';

const kept = { ...changeRefusals, 200: json(plan, 'The plan as it is kept') };

const submitRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/submit',
  summary: 'Send a draft to review; needs If-Match',
  middleware: [allow('plans.draw')],
  request: { params: oneAsked },
  responses: kept,
});

const approveRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/approve',
  summary: 'Approve a plan that others drew; needs If-Match',
  middleware: [allow('plans.review')],
  request: { params: oneAsked },
  responses: kept,
});

const sendBackRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/send-back',
  summary: 'Send a plan back to be drawn further, saying what; needs If-Match',
  middleware: [allow('plans.review')],
  request: { params: oneAsked, body: body(sendBackPlan) },
  responses: kept,
});

interface Decision {
  readonly act: PlanAct;
  readonly permission: Permission;
  readonly id: string;
  readonly write: (version: number, by: By) => Promise<void>;
}

/** From draft to review, and from there on or back. */
export const decisionRoutes = (deps: Deps, presence: Presence) => {
  const { store } = deps;
  const decided = async (c: Context<Env>, { act, permission, id, write }: Decision): Promise<Plan> => {
    const version = ifMatch(c);
    const row = await reachedPlan(c, deps, permission, id);
    if (row.version !== version) throw await staleAsShown(c, deps, presence, { row, version });
    refusePlan(c, deps, act, row);
    try {
      await write(version, byOf(c, permission));
    } catch (error) {
      throw await staleAsShown(c, deps, presence, { row, version, error });
    }
    const after = await reachedPlan(c, deps, permission, id);
    c.header('etag', versionTag(after.version));
    return planAnswer(c, deps, presence, after);
  };
  return newRoutes()
    .openapi(submitRoute, async (c) => {
      const { id } = c.req.valid('param');
      const write: Decision['write'] = (version, by) => submitPlan(store, { id, version }, by);
      return c.json(await decided(c, { act: 'submit', permission: 'plans.draw', id, write }), 200);
    })
    .openapi(approveRoute, async (c) => {
      const { id } = c.req.valid('param');
      const write: Decision['write'] = (version, by) => approvePlan(store, { id, version }, by);
      return c.json(await decided(c, { act: 'approve', permission: 'plans.review', id, write }), 200);
    })
    .openapi(sendBackRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { remark } = c.req.valid('json');
      const write: Decision['write'] = (version, by) => sendPlanBack(store, { id, version, remark }, by);
      return c.json(await decided(c, { act: 'sendBack', permission: 'plans.review', id, write }), 200);
    });
};
