import { z } from '@hono/zod-openapi';
import { lonLat } from './geometry.ts';

export const planComment = z.object({
  id: z.string(),
  at: z.tuple([z.number(), z.number()]).nullable(),
  text: z.string(),
  by: z.object({ accountId: z.string(), name: z.string() }),
  writtenAt: z.int(),
  settled: z.object({ by: z.string(), at: z.int() }).nullable(),
  version: z.int(),
});
export const planComments = z.object({ items: z.array(planComment) });
export const newPlanComment = z.strictObject({
  id: z.uuid(),
  at: lonLat.nullable().default(null),
  text: z.string().trim().min(1).max(500),
});

export const planAttachment = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  by: z.string(),
  at: z.int(),
});
export const planAttachments = z.object({ items: z.array(planAttachment) });

export type PlanComment = z.infer<typeof planComment>;
export type PlanAttachment = z.infer<typeof planAttachment>;
