import { z } from '@hono/zod-openapi';
import { day, lonLat } from './geometry.ts';

/** Days since anybody was last met: where households stand for those who see points, hexagons of five or more for others. */
export const heat = z.object({
  asOf: day,
  kind: z.enum(['points', 'hexagons']),
  /** Middle to corner of a hexagon, metres; 0 for points. */
  radiusM: z.int(),
  items: z.array(z.object({ at: lonLat, days: z.int(), households: z.int() })),
});
export type Heat = z.infer<typeof heat>;
