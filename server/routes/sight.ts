import type { Context } from 'hono';
import { type Day, dayNumber } from '#domain/time/day.ts';
import type { Permission } from '../http/access.ts';
import { permissionsOf } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { scopeOf } from '../http/scope.ts';
import type { Sight } from '../queries/coverageWithin.ts';
import { divisionsIn } from '../queries/divisionsIn.ts';
import type { TownLive } from '../queries/live/townLive.ts';
import type { Deps } from './deps.ts';

/** The town of whoever is asking, as known now. @throws Problem 404 while it has none */
export const townOf = async (c: Context<Env>, { live }: Deps): Promise<TownLive> => {
  const town = await live.town(c.get('actor').townId);
  if (town === null) throw problem('notFound');
  return town;
};

/** The villages of a division asked for; undefined where none is named. @throws Problem 404 for a division the town does not have */
export const villagesAsked = (town: TownLive, divisionId: string | undefined): ReadonlySet<string> | undefined => {
  if (divisionId === undefined) return undefined;
  const inside = divisionsIn(town, divisionId);
  if (inside === null) throw problem('notFound');
  // Naming the town itself narrows nothing: ground of no village stays in.
  const isTown = town.partition.divisions.get(divisionId)?.kind === 'town';
  return isTown ? undefined : inside;
};

/** What the reader sees with a permission, narrowed to a division. */
export const sightOf = (c: Context<Env>, permission: Permission, villages?: ReadonlySet<string>): Sight => ({
  ...scopeOf(c, permission),
  villages,
});

/** The same, or null where the reader's roles do not have the permission at all. */
export const sightIfAllowed = (
  c: Context<Env>,
  permission: Permission,
  villages?: ReadonlySet<string>,
): Sight | null => (permissionsOf(c.get('actor')).includes(permission) ? sightOf(c, permission, villages) : null);

/** The day asked, today where none is named. @throws Problem 422 for a day to come: nobody has been visited on it yet */
export const dayAsked = (c: Context<Env>, { today }: Deps, asOf: Day | undefined): Day => {
  const now = today(c.get('actor').zone);
  if (asOf !== undefined && dayNumber(asOf) > dayNumber(now)) throw problem('dayAhead');
  return asOf ?? now;
};
