import { createRoute, z } from '@hono/zod-openapi';
import { siteKinds } from '#domain/words.ts';
import { allow } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { sitePage, siteSorts } from '../queries/sites.ts';
import { json, refusals } from './answers.ts';
import { lookingOf, pageAnswer, pageOfQuery } from './asked.ts';
import type { Deps } from './deps.ts';
import { askedDay, askedId, pageAsked } from './wire/asked.ts';
import { pageOf, site } from './wire/people.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/sites',
  summary: 'Schools, nursing homes, worksites, hazard points … on a day',
  middleware: [allow('map.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      kind: z.enum(siteKinds).optional(),
      village: askedId.optional(),
      cell: askedId.optional(),
      ...pageAsked(siteSorts),
    }),
  },
  responses: { ...refusals, 200: json(pageOf(site), 'A page of sites') },
});

/** Sites: list. Places are the map's; the person in charge is masked, and shown to those alone who see names masked. */
export const sitesRoutes = (deps: Deps) =>
  newRoutes().openapi(listRoute, async (c) => {
    const { asOf, kind, village, cell, ...page } = c.req.valid('query');
    const filter = { kind, villageId: village, cellId: cell };
    const found = await sitePage(deps.store, lookingOf(c, deps, 'map.read', asOf), filter, pageOfQuery(c, page));
    const shown = found.items.map(({ x, y, ...row }) => {
      const point: [number, number] = [x / 1e7, y / 1e7];
      return { ...row, point };
    });
    return c.json(pageAnswer(found, shown), 200);
  });
