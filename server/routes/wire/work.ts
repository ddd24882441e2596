import { z } from '@hono/zod-openapi';
import { accountRoles, importNouns, jobKinds, jobStates } from '../../domain/words.ts';
import { day, lonLat } from './geometry.ts';

export const fault = z.object({
  path: z.string(),
  kind: z.string(),
  message: z.string(),
  at: lonLat.optional(),
});
/** RFC 9457 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  requestId: z.string(),
  faults: z.array(fault).optional(),
});

export const rowFault = z.object({
  row: z.int().nullable(),
  column: z.string().nullable(),
  kind: z.string(),
  value: z.string().nullable(),
  /** In the reader's language. */
  reason: z.string(),
  suggestion: z.string(),
  /** A partition's overlap or gap: where, how large. */
  at: lonLat.optional(),
  areaM2: z.number().optional(),
  ring: z.array(lonLat).optional(),
});

export const job = z.object({
  id: z.string(),
  kind: z.enum(jobKinds),
  noun: z.enum(importNouns).nullable(),
  state: z.enum(jobStates),
  fileName: z.string().nullable(),
  progress: z.number().min(0).max(1),
  createdAt: z.int(),
  endedAt: z.int().nullable(),
  result: z.object({
    /** Import preview: what was found in the file and how it is mapped. */
    columns: z
      .array(z.object({ name: z.string(), samples: z.array(z.string()), mappedTo: z.string().nullable() }))
      .optional(),
    encoding: z.string().optional(),
    rows: z.int().optional(),
    good: z.int().optional(),
    wrong: z.int().optional(),
    added: z.int().optional(),
    changed: z.int().optional(),
    unchanged: z.int().optional(),
    /** 未落点 */
    notPlaced: z.int().optional(),
    overlaps: z.int().optional(),
    gaps: z.int().optional(),
    cells: z.int().optional(),
    madeDivisions: z.int().optional(),
    problem: z.string().optional(),
  }),
  faults: z.array(rowFault),
  /** More faults than are listed here. */
  moreFaults: z.int(),
});

export const importTarget = z.object({
  noun: z.enum(importNouns),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      isRequired: z.boolean(),
      hint: z.string(),
    }),
  ),
});

export const account = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  cadreId: z.string().nullable(),
  isDisabled: z.boolean(),
  grants: z.array(
    z.object({
      id: z.string(),
      role: z.enum(accountRoles),
      divisionId: z.string().nullable(),
      divisionName: z.string().nullable(),
      from: day,
      to: day.nullable(),
    }),
  ),
  version: z.int(),
});

export const auditRow = z.object({
  seq: z.int(),
  at: z.int(),
  actorId: z.string().nullable(),
  actorName: z.string().nullable(),
  role: z.string().nullable(),
  action: z.string(),
  objectId: z.string().nullable(),
  purpose: z.string().nullable(),
  requestId: z.string().nullable(),
  hash: z.string(),
});

export type Problem = z.infer<typeof problem>;
export type Job = z.infer<typeof job>;
export type RowFault = z.infer<typeof rowFault>;
export type Account = z.infer<typeof account>;
export type AuditRow = z.infer<typeof auditRow>;
