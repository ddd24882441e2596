import { createRoute, z } from '@hono/zod-openapi';
import { mondayOf, nightsShort } from '#domain/roster/nightsShort.ts';
import { addDays, type Day, dayAt, startOfDay } from '#domain/time/day.ts';
import { allow } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { cadreRanks } from '../queries/roster/cadreRanks.ts';
import { leavesFrom } from '../queries/roster/dutyStaff.ts';
import { nightStaysBetween, setNightStay } from '../queries/roster/nightStays.ts';
import { shiftsBetween } from '../queries/roster/shifts.ts';
import { cadreNames, divisionNames } from '../queries/people.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { cadreFaults, villageFaults } from './roster/livingFaults.ts';
import { refuseRoster, wholeTownOnly } from './roster/refuseRoster.ts';
import { askedDay } from './wire/asked.ts';
import { nightStay, nightStays, setNightStay as setBody } from './wire/roster.ts';

const mostDays = 62;
/** How far ahead nights are planned. */
const furthestDays = 60;

const listRoute = createRoute({
  method: 'get',
  path: '/night-stays',
  summary: 'Who stays overnight in the nights from `from` to `to` (exclusive), and who is short in its weeks (RA-23)',
  middleware: [allow('roster.read')],
  request: { query: z.strictObject({ from: askedDay, to: askedDay }) },
  responses: { ...refusals, 200: json(nightStays, 'By night; at most 62 nights') },
});

const setRoute = createRoute({
  method: 'put',
  path: '/night-stays',
  summary: 'Keep or take back one night of one cadre',
  middleware: [allow('roster.change')],
  request: { body: body(setBody) },
  responses: { ...changeRefusals, 200: json(nightStay.nullable(), 'As kept; null when taken back') },
});

/** The Mondays of the weeks that lie wholly in the days asked. */
const weeksIn = (from: Day, to: Day): Day[] => {
  const weeks: Day[] = [];
  const first = mondayOf(addDays(from, 6));
  for (let week = first; addDays(week, 7) <= to; week = addDays(week, 7)) weeks.push(week);
  return weeks;
};

/** Nights in the town and its villages (RA-23). */
export const nightStaysRoutes = (deps: Deps) => {
  const { store, today } = deps;
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { townId, zone } = c.get('actor');
      const { from, to: asked } = c.req.valid('query');
      const to = asked < addDays(from, mostDays) ? asked : addDays(from, mostDays);
      const weeks = weeksIn(from, to);
      const stays = await nightStaysBetween(store, townId, { from, to });
      const span = { from: startOfDay(from, zone), to: startOfDay(addDays(to, 1), zone) };
      // Whoever is on duty over midnight is there that night.
      const onDuty = (await shiftsBetween(store, townId, span)).flatMap(({ startsAt, endsAt, leaderId, officerId }) => {
        const night = dayAt(startsAt, zone);
        if (endsAt <= startOfDay(addDays(night, 1), zone) || night < from || night >= to) return [];
        return [leaderId, officerId].map((cadreId) => ({ cadreId, night }));
      });
      const staff = {
        cadres: await cadreRanks(store, townId),
        leaves: await leavesFrom(store, townId, from),
        nights: [...stays, ...onDuty],
      };
      const missing = weeks.flatMap((week) => nightsShort(week, staff).map((cadreId) => ({ week, cadreId })));
      const names = await cadreNames(
        store,
        townId,
        [...stays, ...missing].map(({ cadreId }) => cadreId),
      );
      const villages = await divisionNames(
        store,
        townId,
        stays.map(({ villageId }) => villageId),
      );
      const nameOf = (cadreId: string): string => names.get(cadreId)?.name ?? '';
      return c.json(
        {
          items: stays.map(({ cadreId, night, villageId }) => ({
            cadreId,
            night,
            villageId,
            name: nameOf(cadreId),
            villageName: villageId === null ? null : (villages.get(villageId) ?? null),
          })),
          onDuty,
          short: missing.map((one) => ({ ...one, name: nameOf(one.cadreId) })),
        },
        200,
      );
    })
    .openapi(setRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const { townId, zone } = c.get('actor');
      const { cadreId, night, villageId, stays } = c.req.valid('json');
      const last = addDays(today(zone), furthestDays);
      refuseRoster(c, [
        ...(night > last ? [{ kind: 'night-too-far', path: 'night', last } as const] : []),
        ...(await cadreFaults(store, townId, cadreId, night)),
        ...(await villageFaults(store, townId, villageId, night)),
      ]);
      await setNightStay(store, { cadreId, night, villageId, stays }, byOf(c, 'roster.change'));
      if (!stays) return c.json(null, 200);
      const name = (await cadreNames(store, townId, [cadreId])).get(cadreId)?.name ?? '';
      const villageName = (await divisionNames(store, townId, [villageId])).get(villageId ?? '') ?? null;
      return c.json({ cadreId, name, night, villageId, villageName }, 200);
    });
};
