import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../http/allow.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { auditBy } from '../queries/by.ts';
import { townById } from '../queries/town.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';

const remakeRoute = createRoute({
  method: 'post',
  path: '/demo/remake',
  summary: 'Make an aged demonstration town anew, ending today; the old one is kept aside',
  middleware: [allow('demo.remake')],
  responses: {
    202: {
      description: 'The server stops now and comes back with a new town',
      content: { 'application/json': { schema: z.object({ status: z.literal('remaking') }) } },
    },
  },
});

/** Only in a demonstration, and only where the start script stands behind the server to do it. */
export const demoRoutes = ({ store, settings }: Deps) =>
  newRoutes().openapi(remakeRoute, async (c) => {
    const { townId } = c.get('actor');
    const town = await townById(store, townId);
    const { remakeTown } = settings;
    if (town?.isDemo !== true || remakeTown === null) throw problem('notFound');
    await store.commit(() => [auditBy(byOf(c, 'demo.remake'), 'demo.remake', townId)]);
    remakeTown();
    return c.json({ status: 'remaking' as const }, 202);
  });
