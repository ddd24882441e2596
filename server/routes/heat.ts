import { createRoute, z } from '@hono/zod-openapi';
import { hexagonsOf } from '#domain/heat/hexagons.ts';
import { allow } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { heatOn } from '../queries/heat.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { dayAsked, sightIfAllowed, sightOf, townOf, villagesAsked } from './sight.ts';
import { askedDay, askedId } from './wire/asked.ts';
import { heat } from './wire/heat.ts';

/** Hexagons a wall or a sheet of paper may show: wide enough for a hamlet, never of fewer than five households (trust.md 3). */
const hexagons = { radiusM: 220, atLeast: 5 } as const;

const heatRoute = createRoute({
  method: 'get',
  path: '/coverage/heat',
  summary: 'Days since anybody was last met, as points or as hexagons of five households or more',
  middleware: [allow('coverage.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      division: askedId.optional(),
      shape: z.enum(['points', 'hexagons']).default('points'),
    }),
  },
  responses: { ...refusals, 200: json(heat, 'Where, and how long ago') },
});

/** GET /api/coverage/heat; whoever sees no households gets hexagons, whatever was asked. */
export const heatRoutes = (deps: Deps) =>
  newRoutes().openapi(heatRoute, async (c) => {
    const { asOf: asked, division, shape } = c.req.valid('query');
    const asOf = dayAsked(c, deps, asked);
    const town = await townOf(c, deps);
    const villages = villagesAsked(town, division);
    const pointSight = shape === 'points' ? sightIfAllowed(c, 'households.read', villages) : null;
    if (pointSight !== null) {
      const items = heatOn(town, pointSight, asOf).map(({ at: [lon, lat], days }) => ({
        at: [lon, lat] as [number, number],
        days,
        households: 1,
      }));
      return c.json({ asOf, kind: 'points' as const, radiusM: 0, items }, 200);
    }
    const spots = heatOn(town, sightOf(c, 'coverage.read', villages), asOf);
    const items = hexagonsOf(spots, hexagons).map(({ at: [lon, lat], days, households }) => ({
      at: [lon, lat] as [number, number],
      days,
      households,
    }));
    return c.json({ asOf, kind: 'hexagons' as const, radiusM: hexagons.radiusM, items }, 200);
  });
