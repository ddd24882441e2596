import type { Context } from 'hono';
import type { Permission } from '../../http/access.ts';
import type { Env } from '../../http/env.ts';
import { isInScope, scopeOf } from '../../http/scope.ts';
import type { Deps } from '../deps.ts';
import { unreachable } from '../refuse.ts';

/** Lets pass what lies in a village of the reader's, and what is the town's for who holds the whole town. @throws Problem 404 */
export const guardVillage = async (
  c: Context<Env>,
  deps: Deps,
  permission: Permission,
  thing: { readonly id: string; readonly villageId: string | null } | null,
  id: string,
): Promise<void> => {
  if (thing !== null && isInScope(scopeOf(c, permission), thing.villageId)) return;
  throw await unreachable(c, deps, { permission, id, isThere: thing !== null });
};
