import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { residences } from '#domain/words.ts';
import type { Permission } from '../http/access.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { householdPage, householdSorts } from '../queries/householdPage.ts';
import { householdOn, type HouseholdRow, keptHousehold } from '../queries/households.ts';
import { revealHousehold } from '../queries/householdWrites.ts';
import type { Looking } from '../queries/within.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { lookingOf, pageAnswer, pageOfQuery } from './asked.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { correctHousehold } from './households/change.ts';
import { isInState, shownHouseholds, townOf } from './households/shown.ts';
import { isStale, staleProblem, unreachable } from './refuse.ts';
import { askedDay, askedFlag, askedId, oneAsked, pageAsked } from './wire/asked.ts';
import { householdStates } from './wire/cells.ts';
import { changeHousehold, household, pageOf, revealed, revealFor } from './wire/people.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/households',
  summary: 'Households in my scope on a day',
  middleware: [allow('households.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      village: askedId.optional(),
      cell: askedId.optional(),
      group: askedId.optional(),
      cadre: askedId.optional(),
      residence: z.enum(residences).optional(),
      state: z.enum(householdStates).optional(),
      linked: askedFlag.optional(),
      placed: askedFlag.optional(),
      ...pageAsked(householdSorts),
    }),
  },
  responses: { ...refusals, 200: json(pageOf(household), 'A page of households') },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/households/{id}',
  summary: 'One household on a day; its ETag is its version',
  middleware: [allow('households.read')],
  request: { params: oneAsked, query: z.strictObject({ asOf: askedDay.optional() }) },
  responses: { ...refusals, 200: json(household, 'The household') },
});

const revealRoute = createRoute({
  method: 'post',
  path: '/households/{id}/reveal',
  summary: 'Name, phone and address in full, for a purpose that goes to the audit',
  middleware: [allow('households.reveal')],
  request: { params: oneAsked, body: body(revealFor) },
  responses: { ...changeRefusals, 200: json(revealed, 'The household in full') },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/households/{id}',
  summary: 'Correct a household; needs If-Match',
  middleware: [allow('households.change')],
  request: { params: oneAsked, body: body(changeHousehold) },
  responses: { ...changeRefusals, 200: json(household, 'The household as it is kept') },
});

/** The household, where the reader may reach it on the day. @throws Problem 404 */
const reached = async (
  c: Context<Env>,
  deps: Deps,
  { looking, permission, id }: { readonly looking: Looking; readonly permission: Permission; readonly id: string },
): Promise<HouseholdRow> => {
  const row = await householdOn(deps.store, looking, id);
  if (row !== null) return row;
  const isThere = (await keptHousehold(deps.store, looking.within.townId, id)) !== null;
  throw await unreachable(c, deps, { permission, id, isThere });
};

/** Households: list, one, reveal, correct. */
export const householdsRoutes = (deps: Deps) => {
  const shownOne = async (c: Context<Env>, looking: Looking, row: HouseholdRow) => {
    const [shown] = await shownHouseholds(c, deps, looking, [row]);
    if (shown === undefined) throw problem('notFound');
    return shown;
  };
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { asOf, village, cell, group, cadre, residence, state, linked, placed, ...page } = c.req.valid('query');
      const looking = lookingOf(c, deps, 'households.read', asOf);
      const filter = {
        villageId: village,
        cellId: cell,
        groupId: group,
        cadreId: cadre,
        residence,
        isLinked: linked,
        hasPoint: placed,
      };
      const found = await householdPage(deps.store, looking, {
        ...pageOfQuery(c, page),
        filter,
        ...(state === undefined
          ? {}
          : { fits: isInState(await townOf(deps, looking.within.townId), state, looking.asOf) }),
      });
      return c.json(pageAnswer(found, await shownHouseholds(c, deps, looking, found.items)), 200);
    })
    .openapi(oneRoute, async (c) => {
      const looking = lookingOf(c, deps, 'households.read', c.req.valid('query').asOf);
      const row = await reached(c, deps, { looking, permission: 'households.read', id: c.req.valid('param').id });
      c.header('etag', versionTag(row.version));
      return c.json(await shownOne(c, looking, row), 200);
    })
    .openapi(revealRoute, async (c) => {
      const looking = lookingOf(c, deps, 'households.reveal');
      const row = await reached(c, deps, { looking, permission: 'households.reveal', id: c.req.valid('param').id });
      const { purpose } = c.req.valid('json');
      return c.json(await revealHousehold(deps.store, row, byOf(c, 'households.reveal'), purpose), 200);
    })
    .openapi(changeRoute, async (c) => {
      const looking = lookingOf(c, deps, 'households.change');
      const asked = { looking, permission: 'households.change', id: c.req.valid('param').id } as const;
      const version = ifMatch(c);
      const row = await reached(c, deps, asked);
      if (row.version !== version) throw staleProblem(version, await shownOne(c, looking, row));
      try {
        await correctHousehold(c, deps, { row, version, body: c.req.valid('json') });
      } catch (error) {
        if (!isStale(error)) throw error;
        throw staleProblem(version, await shownOne(c, looking, await reached(c, deps, asked)));
      }
      const changed = await reached(c, deps, asked);
      c.header('etag', versionTag(changed.version));
      return c.json(await shownOne(c, looking, changed), 200);
    });
};
