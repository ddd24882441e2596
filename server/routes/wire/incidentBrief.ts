import { z } from '@hono/zod-openapi';
import { incidentKinds, incidentStages } from '../../domain/words.ts';
import { lonLat, multiPolygon, polygon } from './geometry.ts';

/** An incident without its log. */
export const incidentBrief = z.object({
  id: z.string(),
  kind: z.enum(incidentKinds),
  name: z.string(),
  isDrill: z.boolean(),
  stage: z.enum(incidentStages),
  level: z.int().min(1).max(4),
  place: z.string(),
  point: lonLat.nullable(),
  area: z.discriminatedUnion('type', [polygon, multiPolygon]).nullable(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  entries: z.int(),
  version: z.int(),
});

export type IncidentBrief = z.infer<typeof incidentBrief>;
