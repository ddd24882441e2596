import type { Context } from 'hono';
import { access, type Permission } from './access.ts';
import type { Env } from './env.ts';
import type { Changed, Topic } from './events.ts';
import { type Scope, scopeOf } from './scope.ts';

/** What a reader must be permitted to be told of a topic. */
const permissionOf: Readonly<Record<Topic, Permission>> = {
  divisions: 'map.read',
  editions: 'map.read',
  cells: 'map.read',
  cadres: 'map.read',
  assignments: 'map.read',
  people: 'map.read',
  households: 'households.read',
  groups: 'households.read',
  excuses: 'excuses.read',
  visits: 'visits.read',
  issues: 'issues.count',
  coverage: 'coverage.read',
  jobs: 'jobs.read',
  plans: 'plans.read',
  incidents: 'incidents.read',
  roster: 'roster.read',
  accounts: 'accounts.read',
};

/** Topics of households and what happens to them: told only to those in whose scope it happened. */
const scopedTopics: ReadonlySet<Topic> = new Set(['households', 'groups', 'excuses', 'visits', 'issues', 'coverage']);

const reaches = (scope: Scope, { townId, villageIds, cadreIds }: Changed): boolean => {
  if (scope.whole) return true;
  // Told by the tables alone, nobody knows whose ground it was: the route that knows tells it too, and so does an import.
  if (townId === undefined) return false;
  if (villageIds === undefined && cadreIds === undefined) return true;
  const isOnGround = (villageIds ?? []).some((id) => scope.divisionIds.includes(id));
  return isOnGround || (scope.cadreId !== null && (cadreIds ?? []).includes(scope.cadreId));
};

/** Whether the reader who asks now may be told of a change; to be asked of every change while the stream is open. */
export const hearingOf = (c: Context<Env>): ((changed: Changed) => boolean) => {
  const { townId, roles } = c.get('actor');
  const scopes = new Map<Topic, Scope | null>();
  for (const [topic, permission] of Object.entries(permissionOf) as [Topic, Permission][]) {
    const permitted: readonly string[] = access[permission];
    scopes.set(topic, roles.some(({ role }) => permitted.includes(role)) ? scopeOf(c, permission) : null);
  }
  return (changed) => {
    const scope = scopes.get(changed.topic) ?? null;
    if (scope === null || (changed.townId !== undefined && changed.townId !== townId)) return false;
    return !scopedTopics.has(changed.topic) || reaches(scope, changed);
  };
};
