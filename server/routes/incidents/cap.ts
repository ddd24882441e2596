import { createRoute, z } from '@hono/zod-openapi';
import { openedAt } from '#domain/incident/openedAt.ts';
import { capOfIncident } from '../../files/cap/capOfIncident.ts';
import { writeCap } from '../../files/cap/writeCap.ts';
import { allow } from '../../http/allow.ts';
import { problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import { entriesAfter } from '../../queries/incidents/entryRows.ts';
import { townById } from '../../queries/town.ts';
import { refusals } from '../answers.ts';
import { pointOf } from '../asked.ts';
import type { Deps } from '../deps.ts';
import { oneAsked } from '../wire/asked.ts';
import { reachedIncident } from './reached.ts';

const capType = 'application/cap+xml';

const capRoute = createRoute({
  method: 'get',
  path: '/incidents/{id}/cap',
  summary: 'The incident as a CAP 1.2 message: the latest, with references to those before it; no personal data',
  middleware: [allow('incidents.read')],
  request: { params: oneAsked },
  responses: {
    ...refusals,
    200: { description: 'The message', content: { [capType]: { schema: z.string() } } },
  },
});

/** What of a log was told to others: opening it, and every change of what and where it is. */
const toldKinds = new Set(['opened', 'changed', 'area', 'stage']);

/** GET /api/incidents/:id/cap */
export const capRoutes = (deps: Deps) =>
  newRoutes().openapi(capRoute, async (c) => {
    const { townId, zone } = c.get('actor');
    const row = await reachedIncident(c, deps, c.req.valid('param').id);
    const town = await townById(deps.store, townId);
    if (town === null) throw problem('notFound');
    const entries = await entriesAfter(deps.store, townId, row.id);
    const told = entries.filter(({ entry }) => toldKinds.has(entry.kind)).map(({ at }) => at);
    const message = capOfIncident(
      {
        ...row,
        level: row.level as 1 | 2 | 3 | 4,
        point: pointOf(row.x, row.y),
        toldAt: told.toSorted((a, b) => a - b),
        wasOpen: openedAt(row, entries) !== null,
      },
      { name: town.name, code: town.code, zone },
    );
    return c.body(writeCap(message, zone), 200, {
      'content-type': `${capType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${message.identifier}.xml"`,
    });
  });
