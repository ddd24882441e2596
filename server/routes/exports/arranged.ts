import { labelOf, type Language } from '#domain/labels.ts';
import { outsidePhoneColumns } from '../../files/columns/outsidePhones.ts';
import { shelterColumns } from '../../files/columns/shelters.ts';
import { teamColumns } from '../../files/columns/teams.ts';
import { transferColumns } from '../../files/columns/transfers.ts';
import type { Column } from '../../files/columns.ts';
import type { OutCell, OutTable } from '../../files/sheetOut.ts';
import { newRoutes } from '../../http/routes.ts';
import { outsidePhonesOf } from '../../queries/arranged/outsidePhones.ts';
import { rosterSitesOn } from '../../queries/arranged/rosterSites.ts';
import { teamsOn } from '../../queries/arranged/teams.ts';
import { cadreNames, divisionNames } from '../../queries/people.ts';
import { shownTransfers, transferListOf } from '../arranged/transferList.ts';
import type { Deps } from '../deps.ts';
import { type Format, tableRoute, village } from './described.ts';
import { sendTable } from './sending.ts';
import { type Head, headOf, sheetName } from './words.ts';

type Part<Item> = readonly [head: Column | Head, of: (item: Item) => OutCell];

const numeric: readonly Column['kind'][] = ['count', 'degrees'];

const tableOf = <Item>(
  noun: Parameters<typeof sheetName>[0],
  parts: readonly Part<Item>[],
  items: readonly Item[],
  language: Language,
): OutTable => ({
  name: sheetName(noun, language),
  columns: parts.map(([head]) => ({
    head: typeof head === 'string' ? headOf(head, language) : head[language],
    width: 18,
    isText: typeof head === 'string' || !numeric.includes(head.kind),
  })),
  rows: items.map((item) => parts.map(([, of]) => of(item))),
});

/** Teams, shelters, numbers and transfers in one format, under the heads they come in again with. */
export const arrangedExports = (deps: Deps, format: Format) => {
  const { store, today } = deps;
  return newRoutes()
    .openapi(tableRoute('teams', format, 'Teams, a row for each member', village), async (c) => {
      const { townId, zone } = c.get('actor');
      const { language = c.get('language'), village: villageId } = c.req.valid('query');
      const day = today(zone);
      const teams = (await teamsOn(store, townId, day)).filter(
        (team) => villageId === undefined || team.villageId === villageId,
      );
      const villages = await divisionNames(
        store,
        townId,
        teams.map((team) => team.villageId),
      );
      // A team without members still has its row.
      const rows = teams.flatMap((team) =>
        (team.members.length === 0 ? [null] : team.members).map((member) => ({ team, member })),
      );
      const table = tableOf(
        'teams',
        [
          [teamColumns.code, ({ team }) => team.code],
          [teamColumns.name, ({ team }) => team.name],
          [teamColumns.kind, ({ team }) => labelOf('teamKind', team.kind, language)],
          [teamColumns.village, ({ team }) => villages.get(team.villageId ?? '') ?? null],
          [teamColumns.leader, ({ team }) => team.leaderName],
          [teamColumns.kit, ({ team }) => team.kit],
          [teamColumns.cadre, ({ member }) => (member?.cadreId == null ? null : member.name)],
          [teamColumns.memberName, ({ member }) => (member?.cadreId === null ? member.name : null)],
          [teamColumns.memberPhone, ({ member }) => (member?.cadreId === null ? member.phone : null)],
          [teamColumns.skill, ({ member }) => member?.skill ?? null],
        ],
        rows,
        language,
      );
      return sendTable(c, deps, { noun: 'teams', format, day, table });
    })
    .openapi(tableRoute('shelters', format, 'Shelters with what they hold and what is free', village), async (c) => {
      const { townId, zone } = c.get('actor');
      const { language = c.get('language'), village: villageId } = c.req.valid('query');
      const day = today(zone);
      const sites = (await rosterSitesOn(store, townId, day)).filter(
        ({ shelter, villageId: own }) => shelter !== null && (villageId === undefined || own === villageId),
      );
      const table = tableOf(
        'shelters',
        [
          [shelterColumns.code, ({ code }) => code],
          [shelterColumns.name, ({ name }) => name],
          [shelterColumns.lon, ({ x }) => x / 1e7],
          [shelterColumns.lat, ({ y }) => y / 1e7],
          [shelterColumns.capacity, ({ shelter }) => shelter?.capacity ?? null],
          ['free', ({ shelter }) => shelter?.free ?? null],
          [shelterColumns.routeNote, ({ shelter }) => shelter?.routeNote ?? null],
          [shelterColumns.personInCharge, ({ personInCharge }) => personInCharge],
          [shelterColumns.phone, ({ phone }) => phone],
        ],
        sites,
        language,
      );
      return sendTable(c, deps, { noun: 'shelters', format, day, table });
    })
    .openapi(tableRoute('outsidePhones', format, 'Numbers of offices outside the town', {}), async (c) => {
      const { townId, zone } = c.get('actor');
      const { language = c.get('language') } = c.req.valid('query');
      const phones = await outsidePhonesOf(store, townId);
      const villages = await divisionNames(
        store,
        townId,
        phones.map(({ villageId }) => villageId),
      );
      const table = tableOf(
        'outsidePhones',
        [
          [outsidePhoneColumns.name, ({ name }) => name],
          [outsidePhoneColumns.kind, ({ kind }) => labelOf('outsidePhoneKind', kind, language)],
          [outsidePhoneColumns.phone, ({ phone }) => phone],
          [outsidePhoneColumns.village, ({ villageId }) => villages.get(villageId ?? '') ?? null],
          [outsidePhoneColumns.position, ({ position }) => position],
        ],
        phones,
        language,
      );
      return sendTable(c, deps, { noun: 'outsidePhones', format, day: today(zone), table });
    })
    .openapi(
      tableRoute('transfers', format, 'Who fetches whom and where to, and what is missing; names masked', village),
      async (c) => {
        const { townId, zone } = c.get('actor');
        const { language = c.get('language'), village: villageId } = c.req.valid('query');
        const list = await transferListOf(c, deps, { village: villageId });
        const items = await shownTransfers(deps, list, list.entries);
        const cadres = await cadreNames(
          store,
          townId,
          items.map(({ cadreId }) => cadreId),
        );
        const table = tableOf(
          'transfers',
          [
            [transferColumns.household, ({ code }) => code],
            ['household', ({ name }) => name],
            ['village', ({ villageName }) => villageName],
            ['needs', ({ needs }) => needs.map((need) => labelOf('helpNeed', need, language)).join('、')],
            [transferColumns.cadre, ({ cadreId }) => cadres.get(cadreId ?? '')?.name ?? null],
            [transferColumns.shelter, ({ shelterName }) => shelterName],
            [transferColumns.note, ({ note }) => note],
            ['standing', ({ fault }) => (fault === null ? null : labelOf('transferFault', fault, language))],
          ],
          items,
          language,
        );
        return sendTable(c, deps, { noun: 'transfers', format, day: today(zone), table });
      },
    );
};
