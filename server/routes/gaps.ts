import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { gapLine, gapsWithin } from '../queries/gaps.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { dayAsked, sightOf, townOf, villagesAsked } from './sight.ts';
import { askedDay, askedId } from './wire/asked.ts';
import { gaps } from './wire/coverage.ts';

const gapsRoute = createRoute({
  method: 'get',
  path: '/gaps',
  summary: 'What wants a person on a day, worst first, and whom to ask (查漏清单)',
  middleware: [allow('coverage.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      division: askedId.optional(),
      limit: z.coerce.number().int().min(1).max(2000).default(200),
    }),
  },
  responses: { ...refusals, 200: json(gaps, 'The worst of them; `total` counts all') },
});

/** GET /api/gaps */
export const gapsRoutes = (deps: Deps) =>
  newRoutes().openapi(gapsRoute, async (c) => {
    const { asOf: asked, division, limit } = c.req.valid('query');
    const asOf = dayAsked(c, deps, asked);
    const town = await townOf(c, deps);
    const found = gapsWithin(town, sightOf(c, 'coverage.read', villagesAsked(town, division)), asOf);
    const items = found.slice(0, limit).map((gap) => gapLine(town, gap, asOf));
    return c.json({ asOf, total: found.length, items }, 200);
  });
