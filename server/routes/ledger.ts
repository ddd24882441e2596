import { createRoute, z } from '@hono/zod-openapi';
import { householdsIn } from '#domain/coverage/tally.ts';
import { sidesOfCell } from '#domain/boundary/sidesOfCell.ts';
import { allow } from '../http/allow.ts';
import { languages } from '../http/language.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { cellFeaturesOn } from '../queries/cellFeatures.ts';
import { topologyOf } from '../queries/topologyAt.ts';
import { refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { xlsxType } from './exports/fileAnswer.ts';
import { ledgerTable } from './exports/ledgerTable.ts';
import { sendTable } from './exports/sending.ts';
import { sightIfAllowed, townOf } from './sight.ts';
import { askedId } from './wire/asked.ts';

const ledgerRoute = createRoute({
  method: 'get',
  path: '/ledger',
  summary:
    'The cell ledger (网格台账) of an edition, with the four sides of each cell; the newest in force if none is named',
  middleware: [allow('exports.run')],
  request: { query: z.strictObject({ edition: askedId.optional(), language: z.enum(languages).optional() }) },
  responses: {
    ...refusals,
    200: { description: 'The workbook', content: { [xlsxType]: { schema: z.string().openapi({ format: 'binary' }) } } },
  },
});

/** The cell ledger as a workbook. Counts are those of the edition's first day, or of today where it is in force. */
export const ledgerRoutes = (deps: Deps) =>
  newRoutes().openapi(ledgerRoute, async (c) => {
    const { edition: id, language = c.get('language') } = c.req.valid('query');
    const town = await townOf(c, deps);
    const today = deps.today(town.partition.zone);
    const { editions } = town.partition;
    const inForce = editions.findLast(({ effectiveFrom }) => effectiveFrom <= today);
    const edition = id === undefined ? inForce : editions.find((one) => one.id === id);
    if (edition === undefined) throw problem('notFound');
    const asOf = edition === inForce ? today : edition.effectiveFrom;
    const isAhead = asOf > today;
    const topology = await topologyOf(deps.store, c.get('actor').townId, edition.no);
    const features = cellFeaturesOn(town, {
      asOf,
      coverage: isAhead ? null : sightIfAllowed(c, 'coverage.read'),
      issues: null,
    });
    const names = new Map(features.map(({ no, facts }) => [no, facts.name]));
    const cadreOf = (cadreId: string | null) => (cadreId === null ? undefined : town.directory.cadres.get(cadreId));
    const lines = features.map(({ no, facts }) => {
      const held = (role: string) => facts.cadres.find((one) => one.role === role);
      const lead = cadreOf(held('lead')?.cadreId ?? null);
      return {
        code: facts.code,
        name: facts.name,
        village: facts.village.name,
        isDedicated: facts.isDedicated,
        lead: lead ? { code: lead.code, name: lead.name, phone: lead.phone } : null,
        backup: held('backup')?.name ?? null,
        unit: held('unit')?.name ?? null,
        areaM2: facts.areaM2,
        households: facts.counts === null ? null : householdsIn(facts.counts),
        sides: sidesOfCell(topology, no),
      };
    });
    const nameOf = (no: number): string => names.get(no) ?? '';
    const table = ledgerTable(lines, { nameOf, language });
    return sendTable(c, deps, { noun: 'ledger', format: 'xlsx', day: asOf, table });
  });
