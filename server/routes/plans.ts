import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { scopeOf } from '../http/scope.ts';
import { isPlanWithin, planById, type PlanRow, plansOf } from '../queries/plans/planRows.ts';
import { beginPlan, changePlan, discardPlan } from '../queries/plans/planWrites.ts';
import { townById } from '../queries/town.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { decisionRoutes } from './plans/decisions.ts';
import { effectRoutes } from './plans/effect.ts';
import { effectFileRoutes } from './plans/effectFile.ts';
import { groundRoutes } from './plans/ground.ts';
import { holdRoutes } from './plans/hold.ts';
import { lineRoutes } from './plans/lines.ts';
import { newPresence, type Presence } from './plans/presence.ts';
import { publishRoutes } from './plans/publish.ts';
import { planConflict, reachedPlan, refusePlan } from './plans/reached.ts';
import { rebaseRoutes } from './plans/rebase.ts';
import { planAnswer, shownPlans, staleAsShown } from './plans/shown.ts';
import { isDuplicate } from './refuse.ts';
import { oneAsked } from './wire/asked.ts';
import { changePlan as changePlanBody, newPlan, plan, plans } from './wire/plans.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/plans',
  summary: 'Plans of changed boundaries in my scope, newest first',
  middleware: [allow('plans.read')],
  responses: { ...refusals, 200: json(plans, 'Plans') },
});

const beginRoute = createRoute({
  method: 'post',
  path: '/plans',
  summary: 'Begin a draft over the newest edition; sent again with the same id it is the same draft',
  middleware: [allow('plans.draw')],
  request: { body: body(newPlan) },
  responses: { ...changeRefusals, 201: json(plan, 'The draft') },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/plans/{id}',
  summary: 'One plan; its ETag is its version',
  middleware: [allow('plans.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(plan, 'The plan') },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/plans/{id}',
  summary: 'Correct the name, reason or document of a draft; needs If-Match',
  middleware: [allow('plans.draw')],
  request: { params: oneAsked, body: body(changePlanBody) },
  responses: { ...changeRefusals, 200: json(plan, 'The plan as it is kept') },
});

const discardRoute = createRoute({
  method: 'delete',
  path: '/plans/{id}',
  summary: 'Discard a draft with all that was drawn in it; needs If-Match',
  middleware: [allow('plans.draw')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 204: { description: 'Gone' } },
});

/** Plans of changed boundaries: from the first line to publication. */
export const plansRoutes = (deps: Deps) => {
  const { store } = deps;
  const presence: Presence = newPresence();
  const routes = newRoutes()
    .openapi(listRoute, async (c) => {
      const { townId, accountId } = c.get('actor');
      const scope = scopeOf(c, 'plans.read');
      const rows = (await plansOf(store, townId)).filter((row) => isPlanWithin(scope, row, accountId));
      return c.json({ items: await shownPlans(c, deps, presence, rows) }, 200);
    })
    .openapi(beginRoute, async (c) => {
      const { townId } = c.get('actor');
      const { id, name, reason } = c.req.valid('json');
      const asKept = (row: PlanRow): PlanRow => {
        if (row.createdBy === c.get('actor').accountId && row.name === name && row.reason === reason) return row;
        throw problem('otherBody');
      };
      const before = await planById(store, townId, id);
      if (before === null) await begin(c, { id, name, reason });
      const kept = await planById(store, townId, id);
      if (kept === null) throw problem('notFound');
      return c.json(await planAnswer(c, deps, presence, asKept(kept)), 201);
    })
    .openapi(oneRoute, async (c) => {
      const row = await reachedPlan(c, deps, 'plans.read', c.req.valid('param').id);
      c.header('etag', versionTag(row.version));
      return c.json(await planAnswer(c, deps, presence, row), 200);
    })
    .openapi(changeRoute, async (c) => {
      const { id } = c.req.valid('param');
      const version = ifMatch(c);
      const row = await reachedPlan(c, deps, 'plans.draw', id);
      if (row.version !== version) throw await staleAsShown(c, deps, presence, { row, version });
      if (row.state !== 'draft') throw planConflict(c, 'notDraft');
      const given = Object.entries(c.req.valid('json')).filter(([, value]) => value !== undefined);
      await changing(c, row, version, () =>
        changePlan(store, { id, version, state: 'draft', set: Object.fromEntries(given) }, byOf(c, 'plans.draw')),
      );
      const changed = await reachedPlan(c, deps, 'plans.draw', id);
      c.header('etag', versionTag(changed.version));
      return c.json(await planAnswer(c, deps, presence, changed), 200);
    })
    .openapi(discardRoute, async (c) => {
      const { id } = c.req.valid('param');
      const version = ifMatch(c);
      const row = await reachedPlan(c, deps, 'plans.draw', id);
      if (row.version !== version) throw await staleAsShown(c, deps, presence, { row, version });
      refusePlan(c, deps, 'discard', row);
      await changing(c, row, version, () => discardPlan(store, { id, version }, byOf(c, 'plans.draw')));
      return c.body(null, 204);
    });

  const changing = async (c: Context<Env>, row: PlanRow, version: number, change: () => Promise<void>) => {
    try {
      await change();
    } catch (error) {
      throw await staleAsShown(c, deps, presence, { row, version, error });
    }
  };

  const begin = async (c: Context<Env>, asked: { id: string; name: string; reason: string }): Promise<void> => {
    const { townId } = c.get('actor');
    const baseEditionId = (await townById(store, townId))?.editionId ?? null;
    if (baseEditionId === null) throw planConflict(c, 'noCells');
    const { divisionIds } = scopeOf(c, 'plans.draw');
    try {
      await beginPlan(store, { ...asked, baseEditionId, villageIds: divisionIds }, byOf(c, 'plans.draw'));
    } catch (error) {
      // Sent twice at once: the other one was first. Whether it was the same is seen by the caller.
      if (!isDuplicate(error)) throw error;
    }
  };

  for (const part of [
    groundRoutes,
    lineRoutes,
    holdRoutes,
    decisionRoutes,
    effectRoutes,
    effectFileRoutes,
    publishRoutes,
    rebaseRoutes,
  ])
    routes.route('/', part(deps, presence));
  return routes;
};
