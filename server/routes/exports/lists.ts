import { z } from '@hono/zod-openapi';
import { issueKinds } from '#domain/words.ts';
import { newRoutes } from '../../http/routes.ts';
import { cadrePage } from '../../queries/cadres.ts';
import { householdPage } from '../../queries/householdPage.ts';
import { issuePage } from '../../queries/issues.ts';
import { unitsOf } from '../../queries/units.ts';
import { visitPage } from '../../queries/visits.ts';
import { lookingOf } from '../asked.ts';
import { shownCadres } from '../cadres.ts';
import type { Deps } from '../deps.ts';
import { shownHouseholds } from '../households/shown.ts';
import { shownIssues } from '../issues/shown.ts';
import { shownVisits } from '../visits/shown.ts';
import { askedDay } from '../wire/asked.ts';
import { type Format, tableRoute, village } from './described.ts';
import { everyPage } from './everyPage.ts';
import { cadresTable, householdsTable, issuesTable, unitsTable, visitsTable } from './nounTables.ts';
import { sendTable } from './sending.ts';

/** The lists of the nouns in one format: scope and masks are the lists' own. */
export const listExports = (deps: Deps, format: Format) => {
  const { store } = deps;
  return newRoutes()
    .openapi(tableRoute('households', format, 'Households in my scope, as the list shows them', village), async (c) => {
      const { asOf, village: villageId, language } = c.req.valid('query');
      const looking = lookingOf(c, deps, 'households.read', asOf);
      const items = await everyPage(
        (page) => householdPage(store, looking, { ...page, sort: 'code', filter: { villageId } }),
        (rows) => shownHouseholds(c, deps, looking, rows),
      );
      return sendTable(c, deps, {
        noun: 'households',
        format,
        day: looking.asOf,
        table: householdsTable(items, language ?? c.get('language')),
      });
    })
    .openapi(
      tableRoute('visits', format, 'Visits in my scope, without their diaries', { from: askedDay.optional() }),
      async (c) => {
        const { asOf, from, language } = c.req.valid('query');
        const looking = lookingOf(c, deps, 'visits.read', asOf);
        const items = await everyPage(
          (page) => visitPage(store, looking, { ...page, sort: '-metOn', filter: { from, to: looking.asOf } }),
          (rows) => shownVisits(c, deps, rows),
        );
        const table = visitsTable(items, c.get('actor').zone, language ?? c.get('language'));
        return sendTable(c, deps, { noun: 'visits', format, day: looking.asOf, table });
      },
    )
    .openapi(
      tableRoute('issues', format, 'Issues in my scope', { ...village, kind: z.enum(issueKinds).optional() }),
      async (c) => {
        const { asOf, village: villageId, kind, language } = c.req.valid('query');
        const looking = lookingOf(c, deps, 'issues.read', asOf);
        const items = await everyPage(
          (page) => issuePage(store, looking, { ...page, sort: '-openedOn', filter: { villageId, kind } }),
          (rows) => shownIssues(c, deps, rows),
        );
        return sendTable(c, deps, {
          noun: 'issues',
          format,
          day: looking.asOf,
          table: issuesTable(items, language ?? c.get('language')),
        });
      },
    )
    .openapi(tableRoute('cadres', format, 'Cadres in service, with what they hold', {}), async (c) => {
      const { asOf, language } = c.req.valid('query');
      const looking = lookingOf(c, deps, 'map.read', asOf);
      const about = { townId: looking.within.townId, asOf: looking.asOf };
      const items = await everyPage(
        (page) => cadrePage(store, about, {}, { ...page, sort: 'code' }),
        (rows) => shownCadres(deps, about.townId, about.asOf, rows),
      );
      return sendTable(c, deps, {
        noun: 'cadres',
        format,
        day: looking.asOf,
        table: cadresTable(items, language ?? c.get('language')),
      });
    })
    .openapi(tableRoute('units', format, 'The units of the town', {}), async (c) => {
      const { language } = c.req.valid('query');
      const { within, asOf } = lookingOf(c, deps, 'map.read');
      const table = unitsTable(await unitsOf(store, within.townId), language ?? c.get('language'));
      return sendTable(c, deps, { noun: 'units', format, day: asOf, table });
    });
};
