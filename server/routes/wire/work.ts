import { z } from '@hono/zod-openapi';
import { accountRoles } from '../../domain/words.ts';
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
export type Account = z.infer<typeof account>;
export type AuditRow = z.infer<typeof auditRow>;
