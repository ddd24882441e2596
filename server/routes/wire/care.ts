import { z } from '@hono/zod-openapi';
import { excuseReasons, issueKinds, issueOutcomes, media, outcomes, visitPurposes } from '../../domain/words.ts';
import { askedDay, askedId } from './asked.ts';
import { day, lonLat } from './geometry.ts';

export const visit = z.object({
  id: z.string(),
  householdId: z.string(),
  /** As a list shows it: masked, whole for a cadre's own groups, or null. */
  householdName: z.string().nullable(),
  cadre: z.object({ id: z.string(), name: z.string() }),
  groupId: z.string().nullable(),
  metAt: z.int(),
  metOn: day,
  medium: z.enum(media),
  outcome: z.enum(outcomes),
  purposes: z.array(z.enum(visitPurposes)),
  /** 补录: entered more than 7 days after it happened. */
  isLate: z.boolean(),
  /** What the phone's clock said, where it is not what was taken: a claim, never used to count. */
  claimedAt: z.int().nullable(),
  /** Only for the visitor, the cadre who holds the group today, and whoever entered it. */
  diary: z.object({ asked: z.string(), promised: z.string(), done: z.string() }).nullable(),
});
/** UTC milliseconds from 1970 to 2099: what a clock may say, however wrong it goes. */
const clockInstant = z.int().min(0).max(4_102_444_799_999);
export const newVisit = z.strictObject({
  id: z.uuid(),
  householdId: askedId,
  /** When it happened, by the clock of whoever tells: UTC milliseconds. */
  metAt: clockInstant,
  /** What that clock says at sending, so that a wrong one can be corrected. */
  clockAt: clockInstant.optional(),
  medium: z.enum(media),
  outcome: z.enum(outcomes),
  /** Entered for another cadre (代录); default: the account's own. */
  cadreId: askedId.optional(),
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
  /** What was answered when it was closed; null as the title is. */
  answer: z.string().nullable(),
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
  title: z.string().trim().min(2).max(200),
  /** Where: a cell, a household, or a point (the first that is given decides the cell). */
  cellId: askedId.optional(),
  householdId: askedId.optional(),
  point: lonLat.optional(),
  /** Default by kind. */
  dueOn: askedDay.optional(),
  /** Who owes the answer; default the one who holds the household's group, else whoever opens it. */
  cadreId: askedId.optional(),
});
export const closeIssue = z.strictObject({
  outcome: z.enum(issueOutcomes),
  answer: z.string().trim().min(2).max(2000),
});
/** The answer of POST /api/issues/:id/reveal { purpose }. */
export const revealedIssue = z.object({ id: z.string(), title: z.string(), answer: z.string().nullable() });

export const excuse = z.object({
  id: z.string(),
  householdId: z.string(),
  householdName: z.string().nullable(),
  reason: z.enum(excuseReasons),
  /** The cadre who asked. */
  askedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** An excuse counts only once it is approved. */
  isApproved: z.boolean(),
  from: day,
  /** First day no longer covered. */
  to: day,
  version: z.int(),
});
export const newExcuse = z.strictObject({
  id: z.uuid(),
  householdId: askedId,
  reason: z.enum(excuseReasons),
  /** Default today. */
  from: askedDay.optional(),
  /** First day no longer covered; at most six months later. */
  to: askedDay,
});

export type Visit = z.infer<typeof visit>;
export type NewVisit = z.infer<typeof newVisit>;
export type Issue = z.infer<typeof issue>;
export type CloseIssue = z.infer<typeof closeIssue>;
export type RevealedIssue = z.infer<typeof revealedIssue>;
export type Excuse = z.infer<typeof excuse>;
export type NewExcuse = z.infer<typeof newExcuse>;
export type NewIssue = z.infer<typeof newIssue>;
