import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addDays, isDay } from '#domain/time/day.ts';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { ifMatch, versionTag } from '../../http/etag.ts';
import { problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import { scopeOf } from '../../http/scope.ts';
import { type AnyPlanFault, planFault } from '../../http/text/planFaults.ts';
import { planById } from '../../queries/plans/planRows.ts';
import {
  type Forbidden,
  latestEdition,
  preparedPublication,
  type Publication,
  publishPlan,
} from '../../queries/plans/publish/publishPlan.ts';
import { body, changeRefusals, json } from '../answers.ts';
import { byOf } from '../by.ts';
import { editionPublished } from '../changed.ts';
import type { Deps } from '../deps.ts';
import { isStale } from '../refuse.ts';
import { oneAsked } from '../wire/asked.ts';
import { plan, publishPlan as publishBody } from '../wire/plans.ts';
import type { Presence } from './presence.ts';
import { planConflict, reachedPlan, refusePlan } from './reached.ts';
import { planAnswer, staleAsShown } from './shown.ts';

const publishRoute = createRoute({
  method: 'post',
  path: '/plans/{id}/publish',
  summary: 'Make an approved plan the town’s boundaries from a day on; needs If-Match',
  description:
    'The day is today or later and never before that of the latest edition (422). 409 lists overlaps and gaps, or says that another edition was published since the base; 422 lists all else that forbids it.',
  middleware: [allow('plans.publish')],
  request: { params: oneAsked, body: body(publishBody) },
  responses: { ...changeRefusals, 200: json(plan, 'The plan, published') },
});

/** No later edition may begin before this one: a year mistyped would close the town's boundaries to every plan for good. */
const furthestDays = 5 * 365;

/** From the approved plan to the edition. */
export const publishRoutes = (deps: Deps, presence: Presence) => {
  const { store, today, newId } = deps;

  const refuseDays = async (c: Context<Env>, townId: string, effectiveFrom: string): Promise<void> => {
    const now = today(c.get('actor').zone);
    const latest = (await latestEdition(store, townId))?.effectiveFrom ?? now;
    const faults: AnyPlanFault[] = [];
    if (effectiveFrom < now) faults.push({ kind: 'day-past', today: now });
    if (effectiveFrom < latest) faults.push({ kind: 'day-before-latest', latest });
    const furthest = addDays(now, furthestDays);
    if (effectiveFrom > furthest) faults.push({ kind: 'day-far', furthest });
    if (faults.length === 0) return;
    throw problem('unprocessable', {
      faults: faults.map((fault) => planFault(fault, c.get('language'), 'effectiveFrom')),
    });
  };

  const refuseFaults = (c: Context<Env>, { ground, plan: faults }: Forbidden): never => {
    const told = [...ground, ...faults].map((fault) => planFault(fault, c.get('language')));
    throw problem(ground.length > 0 ? 'conflict' : 'unprocessable', { faults: told });
  };

  return newRoutes().openapi(publishRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { effectiveFrom, documentNo } = c.req.valid('json');
    const version = ifMatch(c);
    const row = await reachedPlan(c, deps, 'plans.publish', id);
    if (row.version !== version) throw await staleAsShown(c, deps, presence, { row, version });
    refusePlan(c, deps, 'publish', row);
    if (!isDay(effectiveFrom)) throw problem('invalid');
    await refuseDays(c, row.townId, effectiveFrom);
    const { whole, divisionIds } = scopeOf(c, 'plans.publish');
    const by = byOf(c, 'plans.publish');
    const prepared = await preparedPublication(
      store,
      {
        plan: row,
        version,
        effectiveFrom,
        documentNo,
        today: today(c.get('actor').zone),
        myVillages: whole ? null : new Set(divisionIds),
        newId,
      },
      by,
    );
    if (prepared === null) throw planConflict(c, 'editionGone');
    if ('forbidden' in prepared) return refuseFaults(c, prepared.forbidden);
    await publish(c, prepared);
    const published = await reachedPlan(c, deps, 'plans.publish', id);
    c.header('etag', versionTag(published.version));
    return c.json(await planAnswer(c, deps, presence, published), 200);

    async function publish(ctx: Context<Env>, publication: Publication): Promise<void> {
      try {
        await publishPlan(store, { plan: row, version }, publication, by);
      } catch (error) {
        if (!isStale(error)) throw error;
        // Of two at once one won: the plan was published by the other, or another plan was.
        const now = await planById(store, row.townId, id);
        if (now !== null && now.version === version) throw planConflict(ctx, 'behind');
        throw await staleAsShown(ctx, deps, presence, { row, version, error });
      }
      await editionPublished(deps, row.townId, publication);
    }
  });
};
