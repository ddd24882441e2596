import { createRoute, z } from '@hono/zod-openapi';
import { dayNumber, dayOf } from '#domain/time/day.ts';
import { allow } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { type GroupOn, groupsOn, groupTally } from '../queries/groupsOn.ts';
import { calledOn } from '../queries/live/partition.ts';
import { cellOfId, type TownLive } from '../queries/live/townLive.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { dayAsked, sightOf, townOf, villagesAsked } from './sight.ts';
import { askedDay, askedId } from './wire/asked.ts';
import { group, type Group } from './wire/groups.ts';
import { pageOf } from './wire/people.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/groups',
  summary: 'Groups (联户小组) in my scope on a day, by code',
  middleware: [allow('households.read')],
  request: {
    query: z.strictObject({
      asOf: askedDay.optional(),
      division: askedId.optional(),
      cell: askedId.optional(),
      cadre: askedId.optional(),
      /** `next` of the page before. */
      cursor: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
  },
  responses: { ...refusals, 200: json(pageOf(group), 'A page of groups') },
});

const shownGroup = (town: TownLive, found: GroupOn, day: number): Group => {
  const { directory, partition } = town;
  const cell = cellOfId(town, found.cellId);
  const cadre = found.cadreId === null ? undefined : directory.cadres.get(found.cadreId);
  const { counts, dueSoon } = groupTally(found);
  const { id, code, villageId, from } = found.group;
  return {
    id,
    code,
    village: { id: villageId, name: partition.divisions.get(villageId)?.name ?? '' },
    cell: cell ? { id: cell.id, no: cell.no, name: calledOn(cell, day).name } : null,
    cadre: cadre ? { id: cadre.id, name: cadre.name, phone: cadre.phone } : null,
    centreId: found.members.find(({ role }) => role === 'centre')?.household.id ?? null,
    radiating: found.members.filter(({ role }) => role === 'radiating').length,
    counts,
    dueSoon,
    from: dayOf(from),
  };
};

/** GET /api/groups */
export const groupsRoutes = (deps: Deps) =>
  newRoutes().openapi(listRoute, async (c) => {
    const { asOf: asked, division, cell: cellId, cadre: cadreId, cursor, limit } = c.req.valid('query');
    const asOf = dayAsked(c, deps, asked);
    const town = await townOf(c, deps);
    const sight = sightOf(c, 'households.read', villagesAsked(town, division));
    const day = dayNumber(asOf);
    const after = cursor ?? '';
    const rest = groupsOn(town, sight, { day, cellId, cadreId }).filter((found) => found.group.code > after);
    const page = rest.slice(0, limit);
    const next = rest.length > limit ? (page.at(-1)?.group.code ?? null) : null;
    return c.json({ items: page.map((found) => shownGroup(town, found, day)), next }, 200);
  });
