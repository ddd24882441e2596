import { createRoute } from '@hono/zod-openapi';
import { allow } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { editionsWithCells } from '../queries/editions.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { editions } from './wire/cells.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/editions',
  summary: 'Every published state of the boundaries, oldest first',
  middleware: [allow('map.read')],
  responses: { ...refusals, 200: json(editions, 'Editions') },
});

export const editionsRoutes = ({ store }: Deps) =>
  newRoutes().openapi(listRoute, async (c) => {
    const items = await editionsWithCells(store, c.get('actor').townId);
    return c.json({ items: items.map((item) => ({ ...item, bbox: [...item.bbox] as Box })) }, 200);
  });

type Box = [number, number, number, number];
