import { createRoute } from '@hono/zod-openapi';
import { allow } from '../../http/allow.ts';
import { newRoutes } from '../../http/routes.ts';
import { planById } from '../../queries/plans/planRows.ts';
import { holdPlan, releasePlan } from '../../queries/plans/planWrites.ts';
import { changeRefusals, json, refusals } from '../answers.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { isStale } from '../refuse.ts';
import { oneAsked } from '../wire/asked.ts';
import { plan } from '../wire/plans.ts';
import type { Presence } from './presence.ts';
import { planConflict, reachedPlan, refusePlan } from './reached.ts';
import { planAnswer } from './shown.ts';

const holdRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/hold',
  summary: 'Take a draft for drawing, or hold it on, for 90 seconds; a lapsed hold may be taken over by anybody',
  middleware: [allow('plans.draw')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 200: json(plan, 'The plan, held by me') },
});

const releaseRoute = createRoute({
  method: 'delete',
  path: '/plans/{id}/hold',
  summary: 'Let a draft go that I hold',
  middleware: [allow('plans.draw')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 200: json(plan, 'The plan') },
});

const presenceRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/presence',
  summary: 'Say that I have the plan open, every minute or so; answers who else has',
  middleware: [allow('plans.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(plan, 'The plan, with who has it open') },
});

const leaveRoute = createRoute({
  method: 'delete',
  path: '/plans/{id}/presence',
  summary: 'Say that I closed the plan',
  middleware: [allow('plans.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 204: { description: 'Noted' } },
});

/** One draws, the others see it live and are told who it is. */
export const holdRoutes = (deps: Deps, presence: Presence) => {
  const { store, events } = deps;
  const tell = (townId: string): void => events.emit({ topic: 'plans', townId });
  return newRoutes()
    .openapi(holdRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { accountId } = c.get('actor');
      const row = await reachedPlan(c, deps, 'plans.draw', id);
      refusePlan(c, deps, 'draw', row);
      const now = deps.now();
      const isTakenOver = row.heldBy !== null && row.heldBy !== accountId;
      try {
        await holdPlan(store, { id, now, isTakenOver }, byOf(c, 'plans.draw'));
      } catch (error) {
        if (!isStale(error)) throw error;
        const other = await planById(store, row.townId, id);
        throw planConflict(c, other?.state === 'draft' ? 'held' : 'notDraft');
      }
      presence.note(row, accountId, now);
      return c.json(await planAnswer(c, deps, presence, await reachedPlan(c, deps, 'plans.draw', id)), 200);
    })
    .openapi(releaseRoute, async (c) => {
      const { id } = c.req.valid('param');
      await reachedPlan(c, deps, 'plans.draw', id);
      await releasePlan(store, id, byOf(c, 'plans.draw'));
      return c.json(await planAnswer(c, deps, presence, await reachedPlan(c, deps, 'plans.draw', id)), 200);
    })
    .openapi(presenceRoute, async (c) => {
      const row = await reachedPlan(c, deps, 'plans.read', c.req.valid('param').id);
      if (presence.note(row, c.get('actor').accountId, deps.now())) tell(row.townId);
      return c.json(await planAnswer(c, deps, presence, row), 200);
    })
    .openapi(leaveRoute, async (c) => {
      const row = await reachedPlan(c, deps, 'plans.read', c.req.valid('param').id);
      if (presence.leave(row, c.get('actor').accountId)) tell(row.townId);
      return c.body(null, 204);
    });
};
