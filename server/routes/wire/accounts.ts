import { z } from '@hono/zod-openapi';
import { accountRoles } from '../../domain/words.ts';
import { day } from './geometry.ts';
import { account, auditRow } from './work.ts';

export const username = z
  .string()
  .regex(/^[a-zA-Z0-9._-]{2,30}$/)
  .openapi({ example: 'wangxiuying' });
export const password = z.string().min(8).max(128);

export const newGrant = z.strictObject({
  id: z.uuid(),
  role: z.enum(accountRoles),
  /** Null: the whole town. */
  divisionId: z.string().nullable(),
  /** Default: today. */
  from: day.optional(),
  to: day.optional(),
});
export const newAccount = z.strictObject({
  id: z.uuid(),
  username,
  name: z.string().trim().min(1).max(40),
  cadreId: z.string().nullable().default(null),
  password,
  grants: z.array(newGrant).max(10).default([]),
});
export const accountChange = z.strictObject({
  name: z.string().trim().min(1).max(40).optional(),
  cadreId: z.string().nullable().optional(),
  isDisabled: z.boolean().optional(),
});
export const newPassword = z.strictObject({ password });
export const changedPassword = z.strictObject({ currentPassword: z.string().max(128), newPassword: password });
export const signIn = z.strictObject({ username: z.string().max(100), password: z.string().max(1000) });
export const accounts = z.object({ items: z.array(account), next: z.string().nullable() });

export const auditPage = z.object({ items: z.array(auditRow), next: z.string().nullable() });
export const auditCheck = z.object({
  isWhole: z.boolean(),
  rows: z.int(),
  /** The first number that does not fit: edited, missing or out of place. */
  brokenAt: z.int().nullable(),
  /** Hash of the last good row: what may be anchored outside. */
  head: z.string().nullable(),
});

const administrator = z.strictObject({ username, name: z.string().trim().min(1).max(40), password });
export const setUp = z.strictObject({
  town: z.strictObject({
    code: z.string().regex(/^\d{9}$/),
    name: z.string().trim().min(2).max(40),
    zone: z.string().max(60).default('Asia/Shanghai'),
  }),
  sysadmin: administrator,
  secadmin: administrator,
  auditor: administrator,
});
export const setUpState = z.object({
  isNeeded: z.boolean(),
  /** A demonstration offers its accounts on the sign-in page. */
  isDemo: z.boolean(),
});

export type NewAccount = z.input<typeof newAccount>;
export type NewGrant = z.input<typeof newGrant>;
export type AccountChange = z.input<typeof accountChange>;
export type SetUp = z.input<typeof setUp>;
export type AuditCheck = z.infer<typeof auditCheck>;
