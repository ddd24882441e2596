import { createRoute, z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import { type Day, dayNumber } from '#domain/time/day.ts';
import { cellMetrics } from '#domain/words.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { contentTag, isKnown } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { cellFeaturesOn, featureText } from '../queries/cellFeatures.ts';
import { cellStateOn } from '../queries/cellState.ts';
import { editionOn } from '../queries/live/partition.ts';
import { json, refusals } from './answers.ts';
import { groupFeaturesOf } from './cells/groupFeatures.ts';
import type { Deps } from './deps.ts';
import { dayAsked, sightIfAllowed, townOf, villagesAsked } from './sight.ts';
import { askedDay, askedId, oneAsked } from './wire/asked.ts';
import { type CellCollection, cellCollection, cellFeature, cellGroups, cellState } from './wire/cells.ts';

const geoJson = 'application/geo+json';

const isBox = (numbers: readonly number[]): numbers is [number, number, number, number] =>
  numbers.length === 4 && numbers.every(Number.isFinite);

/** `west,south,east,north` in degrees. */
const askedBox = z
  .string()
  .max(100)
  .transform((text) => text.split(',').map(Number))
  .refine((numbers) => isBox(numbers))
  .openapi({ type: 'string', example: '102.7,24.9,102.9,25.1' });

const listRoute = createRoute({
  method: 'get',
  path: '/cells',
  summary: 'Cells on a day as GeoJSON: shapes for everyone, states for those who may see them',
  middleware: [allow('map.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      division: askedId.optional(),
      bbox: askedBox.optional(),
    }),
  },
  responses: {
    ...refusals,
    200: { description: 'A FeatureCollection (RFC 7946)', content: { [geoJson]: { schema: cellCollection } } },
  },
});

const stateRoute = createRoute({
  method: 'get',
  path: '/cells/state',
  summary: 'What colours the map on a day: one small value a cell, with an ETag',
  middleware: [allow('map.read')],
  request: {
    query: z.strictObject({ asOf: askedDay.optional(), metric: z.enum(cellMetrics).default('onSchedule') }),
  },
  responses: { ...refusals, 200: json(cellState, 'The values'), 304: { description: 'Nothing has changed' } },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/cells/{id}',
  summary: 'One cell on a day',
  middleware: [allow('map.read')],
  request: { params: oneAsked, query: z.strictObject({ asOf: askedDay.optional() }) },
  responses: {
    ...refusals,
    200: { description: 'A Feature (RFC 7946)', content: { [geoJson]: { schema: cellFeature } } },
  },
});

const groupsRoute = createRoute({
  method: 'get',
  path: '/cells/{id}/groups',
  summary: 'The groups of a cell on a day as GeoJSON: centre households and their radiating households',
  middleware: [allow('households.read')],
  request: { params: oneAsked, query: z.strictObject({ asOf: askedDay.optional() }) },
  responses: {
    ...refusals,
    200: { description: 'A FeatureCollection (RFC 7946)', content: { [geoJson]: { schema: cellGroups } } },
  },
});

/** Shapes are told of any day, also to come; states only up to today. */
const shapesAsked = (c: Context<Env>, { today }: Deps, asked: Day | undefined) => {
  const now = today(c.get('actor').zone);
  const asOf = asked ?? now;
  return { asOf, isPast: dayNumber(asOf) <= dayNumber(now) };
};

/** A GeoJSON text as the value it says: only the text is at hand, for writing a town's shapes anew would take longer than all else. */
const answerText = <T>(c: Context<Env>, text: string) =>
  c.body(text, 200, { 'content-type': geoJson }) as Response as Response & TypedResponse<T, 200, 'json'>;

const base64Of = (values: Uint8Array | Uint16Array): string =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

/** GET /api/cells, /api/cells/state, /api/cells/:id, /api/cells/:id/groups */
export const cellsRoutes = (deps: Deps) =>
  newRoutes()
    .openapi(listRoute, async (c) => {
      const { asOf: asked, division, bbox } = c.req.valid('query');
      const { asOf, isPast } = shapesAsked(c, deps, asked);
      const town = await townOf(c, deps);
      const features = cellFeaturesOn(town, {
        asOf,
        coverage: isPast ? sightIfAllowed(c, 'coverage.read') : null,
        issues: sightIfAllowed(c, 'issues.count'),
        villages: villagesAsked(town, division),
        box: bbox,
      });
      return answerText<CellCollection>(
        c,
        `{"type":"FeatureCollection","features":[${features.map(featureText).join(',')}]}`,
      );
    })
    .openapi(stateRoute, async (c) => {
      const { asOf: asked, metric } = c.req.valid('query');
      const { asOf } = metric === 'cadre' ? shapesAsked(c, deps, asked) : { asOf: dayAsked(c, deps, asked) };
      const coverage = sightIfAllowed(c, 'coverage.read');
      const issues = sightIfAllowed(c, 'issues.count');
      if ((metric === 'conflicts' && issues === null) || (isRate(metric) && coverage === null))
        throw problem('forbidden');
      const town = await townOf(c, deps);
      const { firstNo, values, flags, cadres } = cellStateOn(town, metric, asOf, { coverage, issues });
      const edition = editionOn(town.partition, asOf);
      const state = {
        asOf,
        edition: edition === null ? null : { id: edition.id, no: edition.no },
        metric,
        firstNo,
        values: base64Of(values),
        flags: base64Of(flags),
        ...(metric === 'cadre' ? { cadres: [...cadres] } : {}),
      };
      if (isKnown(c, contentTag(JSON.stringify(state)))) return c.body(null, 304);
      return c.json(state, 200);
    })
    .openapi(oneRoute, async (c) => {
      const { asOf, isPast } = shapesAsked(c, deps, c.req.valid('query').asOf);
      const [feature] = cellFeaturesOn(await townOf(c, deps), {
        asOf,
        coverage: isPast ? sightIfAllowed(c, 'coverage.read') : null,
        issues: sightIfAllowed(c, 'issues.count'),
        cellId: c.req.valid('param').id,
      });
      if (!feature) throw problem('notFound');
      return answerText<CellCollection['features'][number]>(c, featureText(feature));
    })
    .openapi(groupsRoute, async (c) => {
      const asOf = dayAsked(c, deps, c.req.valid('query').asOf);
      const found = await groupFeaturesOf(c, deps, { cellId: c.req.valid('param').id, asOf });
      return c.json(found, 200, { 'content-type': geoJson });
    });

const isRate = (metric: (typeof cellMetrics)[number]): boolean => metric !== 'conflicts' && metric !== 'cadre';
