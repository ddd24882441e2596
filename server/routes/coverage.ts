import { createRoute, z } from '@hono/zod-openapi';
import { coverageLevels } from '#domain/coverage/levels.ts';
import { dayNumber } from '#domain/time/day.ts';
import { allow } from '../http/allow.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { coverageOn, coverageSeries } from '../queries/coverage.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { dayAsked, sightOf, townOf, villagesAsked } from './sight.ts';
import { askedDay, askedId } from './wire/asked.ts';
import { coverage, series } from './wire/coverage.ts';

const coverageRoute = createRoute({
  method: 'get',
  path: '/coverage',
  summary: 'Counts and rates on a day, by town, village, cell, cadre or unit',
  middleware: [allow('coverage.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      level: z.enum(coverageLevels).default('town'),
      division: askedId.optional(),
    }),
  },
  responses: { ...refusals, 200: json(coverage, 'One line for each') },
});

/** The longest series: three years and a day. */
const mostDays = 1097;

const seriesRoute = createRoute({
  method: 'get',
  path: '/coverage/series',
  summary: 'The rates by day, from a day to a day (both included; at most three years)',
  middleware: [allow('coverage.read')],
  request: {
    query: z.strictObject({
      from: askedDay,
      to: askedDay.optional(),
      level: z.enum(coverageLevels).default('town'),
      division: askedId.optional(),
    }),
  },
  responses: { ...refusals, 200: json(series, 'One line for each, one value for each day') },
});

/** GET /api/coverage and /api/coverage/series: the one definition, in numbers. */
export const coverageRoutes = (deps: Deps) =>
  newRoutes()
    .openapi(coverageRoute, async (c) => {
      const { asOf: asked, level, division } = c.req.valid('query');
      const asOf = dayAsked(c, deps, asked);
      const town = await townOf(c, deps);
      const sight = sightOf(c, 'coverage.read', villagesAsked(town, division));
      return c.json({ asOf, level, items: coverageOn(town, { sight, level, asOf }) }, 200);
    })
    .openapi(seriesRoute, async (c) => {
      const { from, to: asked, level, division } = c.req.valid('query');
      const to = dayAsked(c, deps, asked);
      const days = dayNumber(to) - dayNumber(from) + 1;
      if (days < 1 || days > mostDays) throw problem('unprocessable');
      const town = await townOf(c, deps);
      const sight = sightOf(c, 'coverage.read', villagesAsked(town, division));
      const items = coverageSeries(town, { sight, level, from, to });
      return c.json({ from, to, level, items }, 200);
    });
