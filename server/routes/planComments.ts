import { createRoute, z } from '@hono/zod-openapi';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { allow } from '../http/allow.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { type PlanCommentRow, planCommentsOf, settlePlanComment, writePlanComment } from '../queries/planComments.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { reachedPlan } from './plans/reached.ts';
import { isDuplicate, isStale, refuseFaults, staleProblem } from './refuse.ts';
import { askedId, oneAsked } from './wire/asked.ts';
import { newPlanComment, type PlanComment, planComment, planComments } from './wire/planPapers.ts';

const ofComment = z.object({ id: askedId, commentId: askedId });

const listRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/comments',
  summary: 'Remarks to a plan, oldest first',
  middleware: [allow('plans.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(planComments, 'Remarks') },
});

const writeRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/comments',
  summary: 'Remark on a plan, at a place or on the whole; sent again with the same id it is the same remark',
  middleware: [allow('plans.comment')],
  request: { params: oneAsked, body: body(newPlanComment) },
  responses: { ...changeRefusals, 201: json(planComment, 'The remark as it is kept') },
});

const settleRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/comments/{commentId}/settle',
  summary: 'Mark a remark as settled; needs If-Match',
  middleware: [allow('plans.comment')],
  request: { params: ofComment },
  responses: { ...changeRefusals, 200: json(planComment, 'The remark as it is kept') },
});

const shownComment = (row: PlanCommentRow): PlanComment => ({
  id: row.id,
  at: row.x === null || row.y === null ? null : [row.x / 1e7, row.y / 1e7],
  text: row.text,
  by: { accountId: row.by, name: row.byName },
  writtenAt: row.at,
  settled: row.settledAt === null ? null : { by: row.settledByName ?? '', at: row.settledAt },
  version: row.version,
});

/** Remarks to a plan: read, write, settle. Open while the plan is, and read for good. */
export const planCommentsRoutes = (deps: Deps) => {
  const { store } = deps;
  const comment = async (townId: string, planId: string, id: string) => {
    const found = (await planCommentsOf(store, townId, planId)).find((row) => row.id === id);
    return found === undefined ? null : shownComment(found);
  };
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { townId } = c.get('actor');
      await reachedPlan(c, deps, 'plans.read', id);
      return c.json({ items: (await planCommentsOf(store, townId, id)).map(shownComment) }, 200);
    })
    .openapi(writeRoute, async (c) => {
      const { id: planId } = c.req.valid('param');
      const { townId } = c.get('actor');
      const { at, ...sent } = c.req.valid('json');
      await reachedPlan(c, deps, 'plans.comment', planId);
      if (hasIdentityNumber(sent.text)) refuseFaults(c, [{ kind: 'identity-number', path: 'text' }]);
      const place = {
        x: at === null ? null : Math.round(at[0] * 1e7),
        y: at === null ? null : Math.round(at[1] * 1e7),
      };
      try {
        await writePlanComment(store, { planId, ...sent, ...place }, byOf(c, 'plans.comment'));
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
      const kept = await comment(townId, planId, sent.id);
      if (kept === null || kept.text !== sent.text) throw problem('otherBody');
      return c.json(kept, 201);
    })
    .openapi(settleRoute, async (c) => {
      const { id: planId, commentId: id } = c.req.valid('param');
      const { townId } = c.get('actor');
      const version = ifMatch(c);
      await reachedPlan(c, deps, 'plans.comment', planId);
      if ((await comment(townId, planId, id)) === null) throw problem('notFound');
      try {
        await settlePlanComment(store, { id, planId, version }, byOf(c, 'plans.comment'));
      } catch (error) {
        if (!isStale(error)) throw error;
        throw staleProblem(version, await comment(townId, planId, id));
      }
      const kept = await comment(townId, planId, id);
      if (kept === null) throw problem('notFound');
      c.header('etag', versionTag(kept.version));
      return c.json(kept, 200);
    });
};
