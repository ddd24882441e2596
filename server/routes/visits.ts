import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { media, outcomes } from '#domain/words.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { groupOn, keptVisit, openedDiary, visitPage, visitSorts } from '../queries/visits.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { lookingOf, pageAnswer, pageOfQuery } from './asked.ts';
import type { Deps } from './deps.ts';
import { isDuplicate } from './refuse.ts';
import { diaryOf, enterVisit, visitorOf } from './visits/enter.ts';
import { shownVisits } from './visits/shown.ts';
import { askedDay, askedFlag, askedId, pageAsked } from './wire/asked.ts';
import { type NewVisit, newVisit, visit } from './wire/care.ts';
import { pageOf } from './wire/people.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/visits',
  summary: 'Visits in my scope, newest first',
  middleware: [allow('visits.read')],
  request: {
    query: z.strictObject({
      household: askedId.optional(),
      cadre: askedId.optional(),
      group: askedId.optional(),
      from: askedDay.optional(),
      to: askedDay.optional(),
      medium: z.enum(media).optional(),
      outcome: z.enum(outcomes).optional(),
      late: askedFlag.optional(),
      ...pageAsked(visitSorts),
    }),
  },
  responses: { ...refusals, 200: json(pageOf(visit), 'A page of visits') },
});

const createVisitRoute = createRoute({
  method: 'post',
  path: '/visits',
  summary: 'Enter a visit; sent again with the same id it is the same visit',
  middleware: [allow('visits.create')],
  request: { body: body(newVisit) },
  responses: { ...changeRefusals, 201: json(visit, 'The visit as it is kept') },
});

type Kept = NonNullable<Awaited<ReturnType<typeof keptVisit>>>;

/** Whether what is sent is what was kept under its id, by the same account (trust.md, row 21). */
const isSame = (c: Context<Env>, { store }: Deps, kept: Kept, body: NewVisit): boolean =>
  kept.enteredBy === c.get('actor').accountId &&
  kept.householdId === body.householdId &&
  kept.cadreId === visitorOf(c, body).cadreId &&
  (kept.claimedAt ?? kept.metAt) === body.metAt &&
  kept.medium === body.medium &&
  kept.outcome === body.outcome &&
  kept.purposes.join() === body.purposes.join() &&
  JSON.stringify(openedDiary(store, kept.id, kept.diary)) === JSON.stringify(diaryOf(body));

const asKept = async (c: Context<Env>, deps: Deps, body: NewVisit) => {
  const { townId, zone } = c.get('actor');
  const kept = await keptVisit(deps.store, townId, body.id);
  if (kept === null) return null;
  if (!isSame(c, deps, kept, body)) throw problem('otherBody');
  const { cadreId: holderId } = await groupOn(deps.store, townId, kept.householdId, deps.today(zone));
  const [shown] = await shownVisits(c, deps, [{ ...kept, sealedDiary: kept.diary, holderId }]);
  return shown ?? null;
};

/** Visits: list and enter. */
export const visitsRoutes = (deps: Deps) =>
  newRoutes()
    .openapi(listRoute, async (c) => {
      const { household, cadre, group, late, from, to, medium, outcome, ...page } = c.req.valid('query');
      const filter = {
        householdId: household,
        cadreId: cadre,
        groupId: group,
        isLate: late,
        from,
        to,
        medium,
        outcome,
      };
      const found = await visitPage(deps.store, lookingOf(c, deps, 'visits.read'), { ...pageOfQuery(c, page), filter });
      return c.json(pageAnswer(found, await shownVisits(c, deps, found.items)), 200);
    })
    .openapi(createVisitRoute, async (c) => {
      const body = c.req.valid('json');
      const before = await asKept(c, deps, body);
      if (before !== null) return c.json(before, 201);
      try {
        await enterVisit(c, deps, body);
      } catch (error) {
        // Sent twice at once: the other one was first. Whether it was the same is seen below.
        if (!isDuplicate(error)) throw error;
      }
      const kept = await asKept(c, deps, body);
      if (kept === null) throw problem('duplicate');
      return c.json(kept, 201);
    });
