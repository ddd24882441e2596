import type { Context } from 'hono';
import { access, type Permission } from '../http/access.ts';
import type { Env } from '../http/env.ts';
import type { By } from '../queries/by.ts';

/** Who does this, for the audit row of the same commit. `permission`: the role that allowed it is the one noted. Real clock. */
export const byOf = (c: Context<Env>, permission: Permission): By => {
  const { townId, accountId, roles, requestId } = c.get('actor');
  const permitted: readonly string[] = access[permission];
  const role = roles.find((held) => permitted.includes(held.role))?.role ?? null;
  return { townId, at: Date.now(), accountId, role, requestId };
};
