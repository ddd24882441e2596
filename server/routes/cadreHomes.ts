import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { cadreNames, divisionNames } from '../queries/people.ts';
import { type CadreHomeRow, cadreHomesOn, openCadreHome, setCadreHome } from '../queries/roster/cadreHomes.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { cadreFaults, villageFaults } from './roster/livingFaults.ts';
import { refuseRoster, wholeTownOnly } from './roster/refuseRoster.ts';
import { askedDay } from './wire/asked.ts';
import { cadreHome, cadreHomes, setCadreHome as setBody } from './wire/roster.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/cadre-homes',
  summary: 'In which village cadres live on a day',
  middleware: [allow('roster.read')],
  request: { query: z.strictObject({ asOf: askedDay.optional() }) },
  responses: { ...refusals, 200: json(cadreHomes, 'Those of whom it is known') },
});

const setRoute = createRoute({
  method: 'put',
  path: '/cadre-homes',
  summary: 'A cadre lives in a village from a day on; villageId null: in none of the town',
  middleware: [allow('roster.change')],
  request: { body: body(setBody) },
  responses: { ...changeRefusals, 200: json(cadreHome.nullable(), 'As kept; null for none') },
});

/** Where cadres live: who is near at night. */
export const cadreHomesRoutes = (deps: Deps) => {
  const { store, today } = deps;
  const shown = async (townId: string, rows: readonly CadreHomeRow[]) => {
    const cadres = await cadreNames(
      store,
      townId,
      rows.map(({ cadreId }) => cadreId),
    );
    const villages = await divisionNames(
      store,
      townId,
      rows.map(({ villageId }) => villageId),
    );
    return rows.map(({ cadreId, villageId, from, to }) => ({
      cadreId,
      villageId,
      from,
      to,
      name: cadres.get(cadreId)?.name ?? '',
      villageName: villages.get(villageId) ?? '',
    }));
  };
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { townId, zone } = c.get('actor');
      const { asOf = today(zone) } = c.req.valid('query');
      return c.json({ items: await shown(townId, await cadreHomesOn(store, townId, asOf)) }, 200);
    })
    .openapi(setRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const { townId, zone } = c.get('actor');
      const { cadreId, villageId, from = today(zone) } = c.req.valid('json');
      const open = await openCadreHome(store, townId, cadreId);
      refuseRoster(c, [
        ...(await cadreFaults(store, townId, cadreId, from)),
        ...(await villageFaults(store, townId, villageId, from)),
        ...(open !== null && open.from > from
          ? [{ kind: 'home-before-last', path: 'from', from: open.from } as const]
          : []),
      ]);
      const isSame = (open?.villageId ?? null) === villageId;
      if (!isSame) await setCadreHome(store, { cadreId, villageId, from, open }, byOf(c, 'roster.change'));
      const kept = await openCadreHome(store, townId, cadreId);
      const [home = null] = kept === null ? [] : await shown(townId, [kept]);
      return c.json(home, 200);
    });
};
