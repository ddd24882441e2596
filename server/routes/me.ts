import { createRoute } from '@hono/zod-openapi';
import { allow, permissionsOf } from '../http/allow.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { divisionNames } from '../queries/divisionNames.ts';
import { historyStart, newestEdition, townById } from '../queries/town.ts';
import { editionAt } from '../queries/topologyAt.ts';
import type { Deps } from './deps.ts';
import { me } from './wire/people.ts';

const meRoute = createRoute({
  method: 'get',
  path: '/me',
  summary: 'Who I am, what I may do and where, and what today is',
  middleware: [allow('map.read')],
  responses: { 200: { description: 'The reader', content: { 'application/json': { schema: me } } } },
});

export const meRoutes = ({ store, today }: Deps) =>
  newRoutes().openapi(meRoute, async (c) => {
    const actor = c.get('actor');
    const town = await townById(store, actor.townId);
    if (town === null) throw problem('notFound');
    const edition = (await editionAt(store, town.id, today(town.zone))) ?? (await newestEdition(store, town.id));
    const names = await divisionNames(store, town.id);
    return c.json(
      {
        account: { id: actor.accountId, username: actor.username, name: actor.name, cadreId: actor.cadreId },
        town: {
          id: town.id,
          code: town.code,
          name: town.name,
          zone: town.zone,
          isDemo: town.isDemo,
          demoDay: town.demoDay,
          bbox: edition === null ? null : ([...edition.bbox] as [number, number, number, number]),
          edition: edition === null ? null : { id: edition.id, no: edition.no },
          historyFrom: await historyStart(store, town.id),
        },
        roles: actor.roles.map(({ role, divisionId }) => ({
          role,
          divisionId,
          divisionName: divisionId === null ? null : (names.get(divisionId) ?? null),
        })),
        may: permissionsOf(actor),
        language: actor.language,
        today: today(town.zone),
      },
      200,
    );
  });
