import { z } from '@hono/zod-openapi';
import { issueKinds, issueOutcomes, media, outcomes, visitPurposes } from '../../domain/words.ts';
import { day, lonLat } from './geometry.ts';

export const visit = z.object({
  id: z.string(),
  householdId: z.string(),
  householdName: z.string().nullable(),
  cadre: z.object({ id: z.string(), name: z.string() }),
  groupId: z.string().nullable(),
  metAt: z.int(),
  metOn: day,
  medium: z.enum(media),
  outcome: z.enum(outcomes),
  purposes: z.array(z.enum(visitPurposes)),
  isLate: z.boolean(),
  /** Only for those who may read the diary. */
  diary: z.object({ asked: z.string(), promised: z.string(), done: z.string() }).nullable(),
});
export const newVisit = z.strictObject({
  id: z.uuid(),
  householdId: z.string(),
  metAt: z.int(),
  medium: z.enum(media),
  outcome: z.enum(outcomes),
  /** Entered for another cadre (代录); default: the account's own. */
  cadreId: z.string().optional(),
  purposes: z.array(z.enum(visitPurposes)).max(7).default([]),
  diary: z
    .strictObject({
      asked: z.string().max(2000).default(''),
      promised: z.string().max(2000).default(''),
      done: z.string().max(2000).default(''),
    })
    .optional(),
});

export const issue = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(issueKinds),
  /** Null for a reader who may not see it (only kind, cell and days then). */
  title: z.string().nullable(),
  cell: z.object({ id: z.string(), no: z.int(), name: z.string() }),
  householdId: z.string().nullable(),
  point: lonLat.nullable(),
  cadre: z.object({ id: z.string(), name: z.string() }).nullable(),
  openedOn: day,
  dueOn: day,
  closedOn: day.nullable(),
  outcome: z.enum(issueOutcomes).nullable(),
  version: z.int(),
});
export const newIssue = z.strictObject({
  id: z.uuid(),
  kind: z.enum(issueKinds),
  title: z.string().min(2).max(200),
  cellId: z.string().optional(),
  householdId: z.string().optional(),
  point: lonLat.optional(),
  dueOn: day.optional(),
  cadreId: z.string().optional(),
});
export const closeIssue = z.strictObject({ outcome: z.enum(issueOutcomes), answer: z.string().min(2).max(2000) });

export type Visit = z.infer<typeof visit>;
export type NewVisit = z.infer<typeof newVisit>;
export type Issue = z.infer<typeof issue>;
export type NewIssue = z.infer<typeof newIssue>;
