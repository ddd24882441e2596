import { addDays, addMonths, type Day, startOfDay } from '#domain/time/day.ts';
import { newRoutes } from '../../http/routes.ts';
import { cadreNames, divisionNames } from '../../queries/people.ts';
import { nightStaysBetween } from '../../queries/roster/nightStays.ts';
import { shiftsBetween } from '../../queries/roster/shifts.ts';
import type { Deps } from '../deps.ts';
import { shownShifts } from '../roster/shownShifts.ts';
import { askedDay } from '../wire/asked.ts';
import { type Format, tableRoute } from './described.ts';
import { nightStaysTable, shiftsTable } from './rosterTables.ts';
import { sendTable } from './sending.ts';

const days = { from: askedDay.optional(), to: askedDay.optional() };
const mostDays = 400;

/** The days asked for; without them the month of a day. */
const spanOf = (today: Day, asked: { readonly from?: Day | undefined; readonly to?: Day | undefined }) => {
  const from = asked.from ?? `${today.slice(0, 7)}-01`;
  const to = asked.to ?? addMonths(`${from.slice(0, 7)}-01`, 1);
  const last = addDays(from, mostDays);
  return { from, to: to < last ? to : last };
};

/** Shifts and night stays in one format, under the heads they come in again with. */
export const rosterExports = (deps: Deps, format: Format) => {
  const { store, today } = deps;
  return newRoutes()
    .openapi(tableRoute('shifts', format, 'Who is on duty, day by day', days), async (c) => {
      const { townId, zone } = c.get('actor');
      const { language, ...asked } = c.req.valid('query');
      const { from, to } = spanOf(asked.asOf ?? today(zone), asked);
      const span = { from: startOfDay(from, zone), to: startOfDay(to, zone) };
      const rows = (await shiftsBetween(store, townId, span)).filter(({ startsAt }) => startsAt >= span.from);
      const items = await shownShifts(store, townId, rows);
      const table = shiftsTable(items, zone, language ?? c.get('language'));
      return sendTable(c, deps, { noun: 'shifts', format, day: from, table });
    })
    .openapi(tableRoute('nightStays', format, 'Who stays overnight, and where', days), async (c) => {
      const { townId, zone } = c.get('actor');
      const { language, ...asked } = c.req.valid('query');
      const { from, to } = spanOf(asked.asOf ?? today(zone), asked);
      const rows = await nightStaysBetween(store, townId, { from, to });
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
      const items = rows.map(({ night, cadreId, villageId }) => ({
        night,
        name: cadres.get(cadreId)?.name ?? '',
        villageName: villageId === null ? null : (villages.get(villageId) ?? null),
      }));
      const table = nightStaysTable(items, language ?? c.get('language'));
      return sendTable(c, deps, { noun: 'nightStays', format, day: from, table });
    });
};
