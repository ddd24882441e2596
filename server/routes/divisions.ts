import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { type DivisionOnGround, divisionsOn } from '../queries/divisions.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { askedDay } from './wire/asked.ts';
import { multiPolygon, polygon } from './wire/geometry.ts';
import { division, divisions } from './wire/people.ts';

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: z.union([polygon, multiPolygon]).nullable(),
      properties: division,
    }),
  ),
});

const listRoute = createRoute({
  method: 'get',
  path: '/divisions',
  summary: 'The tree of divisions on a day; as GeoJSON a village is the union of its cells',
  middleware: [allow('map.read')],
  request: {
    query: z.strictObject({
      /** Also a day to come: boundaries may be published ahead. */
      asOf: askedDay.optional(),
      format: z.enum(['plain', 'geojson']).default('plain'),
    }),
  },
  responses: {
    ...refusals,
    200: {
      ...json(divisions, 'Divisions by code'),
      content: { 'application/json': { schema: divisions }, 'application/geo+json': { schema: collection } },
    },
  },
});

type Outline = z.infer<typeof polygon> | z.infer<typeof multiPolygon>;
type Box = [number, number, number, number];

const plain = ({ shape, ...row }: DivisionOnGround): z.infer<typeof division> => ({
  ...row,
  label: shape && [...shape.label],
  bbox: shape && ([...shape.bbox] as Box),
});

export const divisionsRoutes = ({ store, today }: Deps) =>
  newRoutes().openapi(listRoute, async (c) => {
    const { townId, zone } = c.get('actor');
    const { asOf, format } = c.req.valid('query');
    const found = await divisionsOn(store, townId, asOf ?? today(zone));
    if (format === 'plain') return c.json({ items: found.map(plain) }, 200);
    const features = found.map((row) => ({
      type: 'Feature' as const,
      id: row.id,
      geometry: row.shape && (row.shape.geometry as Outline),
      properties: plain(row),
    }));
    return c.json({ type: 'FeatureCollection' as const, features }, 200, {
      'content-type': 'application/geo+json; charset=utf-8',
    });
  });
