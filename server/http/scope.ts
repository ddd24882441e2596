import type { Context } from 'hono';
import { access, type Permission } from './access.ts';
import type { Env, HeldRole } from './env.ts';

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
  const divisionIds = whole ? [] : [...new Set(grounds.flatMap(({ villageIds }) => villageIds))];
  return {
    townId,
    whole,
    divisionIds,
    cadreId: held.some(({ role }) => role === 'cadre') ? cadreId : null,
    detail: isNamedAll(grounds, { whole, divisionIds }) ? 'masked' : 'unnamed',
  };
};

/**
 * Whether a grid administrator's or clerk's territory holds all that is in scope. A leader of the town who is the clerk of one
 * village is shown no names, rather than the whole town's.
 */
const isNamedAll = (
  grounds: readonly HeldRole[],
  { whole, divisionIds }: Pick<Scope, 'whole' | 'divisionIds'>,
): boolean => {
  const named = grounds.filter(({ role }) => role === 'grid' || role === 'clerk');
  if (named.some(({ divisionId }) => divisionId === null)) return true;
  const villageIds = new Set(named.flatMap((one) => one.villageIds));
  return !whole && named.length > 0 && divisionIds.every((id) => villageIds.has(id));
};

/** Whether ground of a village lies in the scope; ground of the town itself (`null`) only for the whole town. */
export const isInScope = ({ whole, divisionIds }: Scope, villageId: string | null): boolean =>
  whole || (villageId !== null && divisionIds.includes(villageId));
