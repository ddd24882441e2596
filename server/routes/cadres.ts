import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isPhone } from '#domain/household.ts';
import type { Day } from '#domain/time/day.ts';
import { ranks } from '#domain/words.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { scopeOf } from '../http/scope.ts';
import { cadreById, cadrePage, type CadreRow, cadreSorts, changeCadre, heldBy } from '../queries/cadres.ts';
import { unitsOf } from '../queries/units.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { lookingOf, pageAnswer, pageOfQuery } from './asked.ts';
import { byOf } from './by.ts';
import { peopleChanged } from './changed.ts';
import type { Deps } from './deps.ts';
import { isStale, refuseFaults, staleProblem } from './refuse.ts';
import { askedDay, askedId, oneAsked, pageAsked } from './wire/asked.ts';
import { type Cadre, cadre, changeCadre as changeCadreBody, pageOf, units } from './wire/people.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/cadres',
  summary: 'Cadres in service on a day, with what they hold',
  middleware: [allow('map.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      unit: askedId.optional(),
      rank: z.enum(ranks).optional(),
      ...pageAsked(cadreSorts),
    }),
  },
  responses: { ...refusals, 200: json(pageOf(cadre), 'A page of cadres') },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/cadres/{id}',
  summary: 'One cadre, in service or not; its ETag is its version',
  middleware: [allow('map.read')],
  request: { params: oneAsked, query: z.strictObject({ asOf: askedDay.optional() }) },
  responses: { ...refusals, 200: json(cadre, 'The cadre') },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/cadres/{id}',
  summary: 'Correct post, phone or rank, or end the service; needs If-Match',
  middleware: [allow('cadres.change')],
  request: { params: oneAsked, body: body(changeCadreBody) },
  responses: { ...changeRefusals, 200: json(cadre, 'The cadre as kept') },
});

const unitsRoute = createRoute({
  method: 'get',
  path: '/units',
  summary: 'The units of the town',
  middleware: [allow('map.read')],
  responses: { ...refusals, 200: json(units, 'All of them, by code') },
});

/** Cadres with what they hold on a day. */
export const shownCadres = async (
  { store }: Deps,
  townId: string,
  asOf: Day,
  rows: readonly CadreRow[],
): Promise<Cadre[]> => {
  const held = await heldBy(
    store,
    { townId, asOf },
    rows.map(({ id }) => id),
  );
  return rows.map(({ unitId, unitName, ...row }) => ({
    ...row,
    unit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
    groups: held.get(row.id)?.groups ?? 0,
    households: held.get(row.id)?.households ?? 0,
    cells: [...(held.get(row.id)?.cells ?? [])],
  }));
};

/** Cadres: list, one, correct; and the units they belong to. Staff data: everyone signed in to the town reads it. */
export const cadresRoutes = (deps: Deps) => {
  const { store } = deps;
  const reached = async (townId: string, asOf: Day, id: string): Promise<CadreRow> => {
    const row = await cadreById(store, townId, asOf, id);
    if (row === null) throw problem('notFound');
    return row;
  };
  const answer = async (c: Context<Env>, townId: string, asOf: Day, row: CadreRow): Promise<Cadre> => {
    const [shown] = await shownCadres(deps, townId, asOf, [row]);
    if (shown === undefined) throw problem('notFound');
    c.header('etag', versionTag(row.version));
    return shown;
  };
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { asOf, unit, rank, ...page } = c.req.valid('query');
      const { within, asOf: day } = lookingOf(c, deps, 'map.read', asOf);
      const about = { townId: within.townId, asOf: day };
      const found = await cadrePage(store, about, { unitId: unit, rank }, pageOfQuery(c, page));
      return c.json(pageAnswer(found, await shownCadres(deps, within.townId, day, found.items)), 200);
    })
    .openapi(oneRoute, async (c) => {
      const { within, asOf } = lookingOf(c, deps, 'map.read', c.req.valid('query').asOf);
      const row = await reached(within.townId, asOf, c.req.valid('param').id);
      return c.json(await answer(c, within.townId, asOf, row), 200);
    })
    .openapi(changeRoute, async (c) => {
      const { townId, whole } = scopeOf(c, 'cadres.change');
      // Cadres are the town's: a desk of one village does not change them.
      if (!whole) throw problem('forbidden');
      const { today } = lookingOf(c, deps, 'cadres.change');
      const version = ifMatch(c);
      const { reason = null, ...change } = c.req.valid('json');
      const row = await reached(townId, today, c.req.valid('param').id);
      const current = async () => answer(c, townId, today, await reached(townId, today, row.id));
      if (row.version !== version) throw staleProblem(version, await current());
      refuseFaults(c, [
        ...(Object.keys(change).length === 0 ? [{ kind: 'nothing-to-change', path: '' } as const] : []),
        ...(change.phone && !isPhone(change.phone) ? [{ kind: 'phone-malformed', path: 'phone' } as const] : []),
        ...(change.to && change.to <= row.from ? [{ kind: 'leaves-before-entering', path: 'to' } as const] : []),
        ...(change.to && change.to < today && reason === null
          ? [{ kind: 'reason-missing', path: 'reason' } as const]
          : []),
      ]);
      const asked = { row, version, change: { ...change, reason }, changeId: deps.newId() };
      try {
        await changeCadre(store, asked, byOf(c, 'cadres.change'));
      } catch (error) {
        if (isStale(error)) throw staleProblem(version, await current());
        throw error;
      }
      await peopleChanged(deps, townId);
      return c.json(await current(), 200);
    })
    .openapi(unitsRoute, async (c) => {
      const rows = await unitsOf(store, c.get('actor').townId);
      return c.json({ items: [...rows] }, 200);
    });
};
