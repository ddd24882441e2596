import { createRoute } from '@hono/zod-openapi';
import { anyone } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { newestEdition } from '../queries/town.ts';
import type { Deps } from './deps.ts';
import { health } from './wire/people.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server works: engine, schema version, newest edition',
  middleware: [anyone()],
  responses: { 200: { description: 'It works', content: { 'application/json': { schema: health } } } },
});

export const healthRoutes = ({ store }: Deps) =>
  newRoutes().openapi(healthRoute, async (c) => {
    const edition = await newestEdition(store);
    return c.json(
      {
        status: store.isReadOnly ? ('readOnly' as const) : ('ok' as const),
        engine: 'sqlite',
        schemaVersion: store.schemaVersion,
        edition: edition?.no ?? null,
      },
      200,
    );
  });
