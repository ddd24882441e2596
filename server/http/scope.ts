import type { Context } from 'hono';
import { access, type Permission } from './access.ts';
import type { Env } from './env.ts';

/**
 * Where a reader may look, for one permission: the whole town, some villages, or the groups of a cadre; the three add up.
 * Out of it is answered 404, the same as absent.
 */
export interface Scope {
  readonly townId: string;
  readonly whole: boolean;
  /** Villages and communities; empty where `whole`. */
  readonly divisionIds: readonly string[];
  /** The groups this cadre holds, in full; null where the reader is no cadre. */
  readonly cadreId: string | null;
  /** What a household outside one's own groups shows of its people (trust.md 3): masked and by reveal, or a point without a name. */
  readonly detail: 'masked' | 'unnamed';
}

/** The scope of whoever is asking, for a permission that the route's `allow` has checked. */
export const scopeOf = (c: Context<Env>, permission: Permission): Scope => {
  const { townId, roles, cadreId } = c.get('actor');
  const permitted: readonly string[] = access[permission];
  const held = roles.filter(({ role }) => permitted.includes(role));
  const grounds = held.filter(({ role }) => role !== 'cadre');
  const whole = grounds.some(({ divisionId }) => divisionId === null);
  return {
    townId,
    whole,
    divisionIds: whole ? [] : [...new Set(grounds.flatMap(({ villageIds }) => villageIds))],
    cadreId: held.some(({ role }) => role === 'cadre') ? cadreId : null,
    detail: grounds.some(({ role }) => role === 'grid' || role === 'clerk') ? 'masked' : 'unnamed',
  };
};

/** Whether ground of a village lies in the scope; ground of the town itself (`null`) only for the whole town. */
export const isInScope = ({ whole, divisionIds }: Scope, villageId: string | null): boolean =>
  whole || (villageId !== null && divisionIds.includes(villageId));
