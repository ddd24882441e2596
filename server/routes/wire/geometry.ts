import { z } from '@hono/zod-openapi';

export const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(lonLat)) });
export const multiPolygon = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(lonLat))),
});
export const point = z.object({ type: z.literal('Point'), coordinates: lonLat });

/** Local calendar day in the town's zone, `YYYY-MM-DD`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .openapi({ example: '2026-03-12' });
