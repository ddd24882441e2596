import type { Context } from 'hono';
import { isFar, siteFaults } from '#domain/arranged/siteFaults.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { scopeOf } from '../http/scope.ts';
import {
  changeSite,
  closeSite,
  isSiteCode,
  keepSite,
  keptSite,
  type RosterSiteRow,
  rosterSiteOn,
  rosterSitesOn,
  type SiteToKeep,
} from '../queries/arranged/rosterSites.ts';
import { groundOf } from '../queries/cellAtPoint.ts';
import { newestEdition } from '../queries/town.ts';
import { refuseArranged } from './arranged/refuseArranged.ts';
import { guardVillage } from './arranged/scopeGuard.ts';
import { addSiteRoute, changeSiteRoute, closeSiteRoute, sitesRoute } from './arranged/sitesDescribed.ts';
import { lookingOf } from './asked.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { isDuplicate, isStale, staleProblem } from './refuse.ts';
import type { NewRosterSite, RosterSite } from './wire/roster.ts';

const shown = (row: RosterSiteRow): RosterSite => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  name: row.name,
  point: [row.x / 1e7, row.y / 1e7],
  villageId: row.villageId,
  headcount: row.headcount,
  personInCharge: row.personInCharge,
  phone: row.phone,
  shelter: row.shelter,
  version: row.version,
});

/** What a site is, in the words of the wire. */
type Whole = Omit<NewRosterSite, 'id'>;

const wholeOf = (row: RosterSiteRow): Whole => ({
  code: row.code,
  kind: row.kind,
  name: row.name,
  point: [row.x / 1e7, row.y / 1e7],
  headcount: row.headcount,
  personInCharge: row.personInCharge,
  phone: row.phone,
  ...(row.shelter === null ? {} : { capacity: row.shelter.capacity, routeNote: row.shelter.routeNote }),
});

/** Sites of the roster: read by all who work in the town; a site's cell and village follow from its point. */
export const rosterSitesRoutes = (deps: Deps) => {
  const { store } = deps;
  const ground = groundOf(store);
  const dayOf = (c: Context<Env>) => lookingOf(c, deps, 'roster.read').today;

  const reached = async (c: Context<Env>, id: string): Promise<RosterSiteRow> => {
    const row = await rosterSiteOn(store, c.get('actor').townId, dayOf(c), id);
    await guardVillage(c, deps, 'roster.change', row, id);
    if (row === null) throw problem('notFound');
    return row;
  };
  const atVersion = async (c: Context<Env>, id: string): Promise<RosterSiteRow> => {
    const version = ifMatch(c);
    const row = await reached(c, id);
    if (row.version !== version) throw staleProblem(version, shown(row));
    return row;
  };
  const answer = async (c: Context<Env>, id: string): Promise<RosterSite> => {
    const row = await reached(c, id);
    c.header('etag', versionTag(row.version));
    return shown(row);
  };
  const changing = async (c: Context<Env>, row: RosterSiteRow, change: () => Promise<unknown>): Promise<void> => {
    try {
      await change();
    } catch (error) {
      if (isStale(error)) throw staleProblem(row.version, shown(await reached(c, row.id)));
      throw error;
    }
  };

  /** The site placed: in its cell by the exact test, or in no cell where it lies outside all. @throws Problem 404 | 422 */
  const placed = async (c: Context<Env>, id: string, whole: Whole): Promise<SiteToKeep> => {
    const { townId } = c.get('actor');
    const { point, capacity, routeNote, ...fields } = whole;
    const edition = await newestEdition(store, townId);
    const isCodeTaken = await isSiteCode(store, townId, whole.code, id);
    refuseArranged(c, [
      ...siteFaults({ ...whole, capacity, routeNote }),
      ...(isCodeTaken ? [{ kind: 'code-taken', path: 'code' } as const] : []),
      ...(edition !== null && isFar(point, edition.bbox) ? [{ kind: 'point-far', path: 'point' } as const] : []),
    ]);
    const cell = await ground.cellAt(townId, dayOf(c), point);
    if (cell === null && !scopeOf(c, 'roster.change').whole)
      refuseArranged(c, [{ kind: 'point-outside-scope', path: 'point' }]);
    if (cell !== null) await guardVillage(c, deps, 'roster.change', { id, villageId: cell.villageId }, id);
    return {
      ...fields,
      id,
      x: Math.round(point[0] * 1e7),
      y: Math.round(point[1] * 1e7),
      cellId: cell?.id ?? null,
      villageId: cell?.villageId ?? null,
      shelter: whole.kind === 'shelter' ? { capacity: capacity ?? 0, routeNote: routeNote ?? '' } : null,
    };
  };

  return newRoutes()
    .openapi(sitesRoute, async (c) => {
      const { village, kind } = c.req.valid('query');
      const rows = await rosterSitesOn(store, c.get('actor').townId, dayOf(c));
      const wanted = rows.filter(
        (row) => (village === undefined || row.villageId === village) && (kind === undefined || row.kind === kind),
      );
      return c.json({ items: wanted.map(shown) }, 200);
    })
    .openapi(addSiteRoute, async (c) => {
      const { id, ...whole } = c.req.valid('json');
      if ((await keptSite(store, c.get('actor').townId, id)) === null) {
        const site = await placed(c, id, whole);
        try {
          await keepSite(store, site, dayOf(c), byOf(c, 'roster.change'));
        } catch (error) {
          // Sent twice at once: the other one was first. Whether it was the same is seen below.
          if (!isDuplicate(error)) throw error;
        }
      }
      const kept = wholeOf(await reached(c, id));
      const plain = ({ routeNote, ...rest }: Whole) =>
        JSON.stringify(Object.entries({ ...rest, note: routeNote || '' }).sort(([a], [b]) => a.localeCompare(b)));
      if (plain(kept) !== plain(whole)) throw problem('otherBody');
      return c.json(await answer(c, id), 201);
    })
    .openapi(changeSiteRoute, async (c) => {
      const row = await atVersion(c, c.req.valid('param').id);
      const given = Object.fromEntries(
        Object.entries(c.req.valid('json')).filter(([, value]) => value !== undefined),
      ) as Partial<Whole>;
      if (Object.keys(given).length === 0) refuseArranged(c, [{ kind: 'nothing-to-change', path: '' }]);
      const { capacity, routeNote, ...rest } = { ...wholeOf(row), ...given };
      // What only a shelter has goes when it is one no more.
      const ofShelter = {
        ...(capacity === undefined ? {} : { capacity }),
        ...(routeNote === undefined ? {} : { routeNote }),
      };
      const isStill = rest.kind === 'shelter' || given.capacity !== undefined || given.routeNote !== undefined;
      const site = await placed(c, row.id, { ...rest, ...(isStill ? ofShelter : {}) });
      await changing(c, row, () =>
        changeSite(store, { before: row, site, changeId: deps.newId() }, byOf(c, 'roster.change')),
      );
      return c.json(await answer(c, row.id), 200);
    })
    .openapi(closeSiteRoute, async (c) => {
      const row = await atVersion(c, c.req.valid('param').id);
      await changing(c, row, () => closeSite(store, row, dayOf(c), byOf(c, 'roster.change')));
      return c.body(null, 204);
    });
};
