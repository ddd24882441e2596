import { createRoute, z } from '@hono/zod-openapi';
import { access } from '../http/access.ts';
import { allow } from '../http/allow.ts';
import type { Actor } from '../http/env.ts';
import { newPace } from '../http/pace.ts';
import { newRoutes } from '../http/routes.ts';
import { scopeOf } from '../http/scope.ts';
import { directoryOf } from '../queries/directory.ts';
import { shownPeople } from '../queries/householdPeople.ts';
import type { HouseholdRow } from '../queries/households.ts';
import { noteReadInFull } from '../queries/householdWrites.ts';
import { divisionNames } from '../queries/people.ts';
import { entriesFound, householdsFound } from '../queries/search.ts';
import type { Looking } from '../queries/within.ts';
import { json, refusals } from './answers.ts';
import { lookingOf, pointOf } from './asked.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { askedDay } from './wire/asked.ts';
import { type SearchHit, searchHits } from './wire/people.ts';

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Cadres, cells, divisions, sites and households by name, pinyin initials, code or last four of a phone',
  middleware: [allow('map.read')],
  request: { query: z.strictObject({ q: z.string().trim().min(1).max(50), asOf: askedDay.optional() }) },
  responses: { ...refusals, 200: json(searchHits, 'The best of each kind') },
});

/** Of each side at most. */
const most = 12;
/** Faster than anyone types; slow for whoever would try all last fours of a phone. */
const searchesPerMinute = 60;

const mayReadHouseholds = ({ roles }: Actor): boolean => {
  const permitted: readonly string[] = access['households.read'];
  return roles.some(({ role }) => permitted.includes(role));
};

const householdHits = async (
  { store }: Deps,
  looking: Looking,
  rows: readonly HouseholdRow[],
): Promise<{ readonly hits: SearchHit[]; readonly isInFull: boolean }> => {
  const people = await shownPeople(store, looking, rows);
  const villages = await divisionNames(
    store,
    looking.within.townId,
    rows.map(({ villageId }) => villageId),
  );
  const hits = rows.map((row) => ({
    kind: 'household' as const,
    id: row.id,
    title: people.get(row.id)?.name ?? row.code,
    subtitle: [villages.get(row.villageId), row.cellName].filter((part) => part != null).join(' · '),
    point: pointOf(row.x, row.y),
    cell: row.cellId === null || row.cellNo === null ? null : { id: row.cellId, no: row.cellNo },
  }));
  return { hits, isInFull: [...people.values()].some(({ detail }) => detail === 'full') };
};

/**
 * Search. Households only in scope and masked as in lists; places of a desk's own villages; cadres of the whole town. A leader
 * finds a household by its code and not by a name: to find it so would be to name it (trust.md 3).
 */
export const searchRoutes = (deps: Deps) => {
  const directory = directoryOf(deps.store);
  const pace = newPace({ most: searchesPerMinute, withinMs: 60_000 });
  return newRoutes().openapi(searchRoute, async (c) => {
    const actor = c.get('actor');
    pace.count(actor.accountId, deps.now());
    const { q, asOf } = c.req.valid('query');
    const map = scopeOf(c, 'map.read');
    // A cadre's groups may lie anywhere in the town: shapes and codes are open to everyone signed in.
    const isTownWide = map.whole || map.divisionIds.length === 0;
    const villageIds = isTownWide ? null : new Set(map.divisionIds);
    const entries = await entriesFound(
      directory,
      { townId: actor.townId, villageIds, typed: q, day: deps.today(actor.zone) },
      most,
    );
    const items: SearchHit[] = entries.map(({ kind, id, title, subtitle, point, cell }) => ({
      kind,
      id,
      title,
      subtitle,
      point: point === null ? null : [...point],
      cell,
    }));
    if (!mayReadHouseholds(actor)) return c.json({ items }, 200);
    const looking = lookingOf(c, deps, 'households.read', asOf);
    const found = await householdHits(deps, looking, await householdsFound(deps.store, looking, q, most));
    if (found.isInFull) await noteReadInFull(deps.store, byOf(c, 'households.read'), actor.cadreId ?? actor.accountId);
    return c.json({ items: [...items, ...found.hits] }, 200);
  });
};
