import { z } from '@hono/zod-openapi';
import { coverageLevels } from '#domain/coverage/levels.ts';
import { newRoutes } from '../../http/routes.ts';
import { coverageOn } from '../../queries/coverage.ts';
import { gapLine, gapsWithin } from '../../queries/gaps.ts';
import type { Deps } from '../deps.ts';
import { dayAsked, sightOf, townOf, villagesAsked } from '../sight.ts';
import { division, type Format, tableRoute } from './described.ts';
import { coverageTable, gapsTable } from './numberTables.ts';
import { sendTable } from './sending.ts';

/** Coverage and gaps of a day in one format. */
export const numberExports = (deps: Deps, format: Format) =>
  newRoutes()
    .openapi(
      tableRoute('coverage', format, 'Counts and rates of a day, as the table shows them', {
        ...division,
        level: z.enum(coverageLevels).default('village'),
      }),
      async (c) => {
        const { asOf: asked, level, division: place, language } = c.req.valid('query');
        const asOf = dayAsked(c, deps, asked);
        const town = await townOf(c, deps);
        const sight = sightOf(c, 'coverage.read', villagesAsked(town, place));
        const items = coverageOn(town, { sight, level, asOf });
        const table = coverageTable({ asOf, level, items }, language ?? c.get('language'));
        return sendTable(c, deps, { noun: 'coverage', format, day: asOf, table });
      },
    )
    .openapi(tableRoute('gaps', format, 'The gap list of a day, worst first', division), async (c) => {
      const { asOf: asked, division: place, language } = c.req.valid('query');
      const asOf = dayAsked(c, deps, asked);
      const town = await townOf(c, deps);
      const found = gapsWithin(town, sightOf(c, 'coverage.read', villagesAsked(town, place)), asOf);
      const items = found.map((gap) => gapLine(town, gap, asOf));
      return sendTable(c, deps, {
        noun: 'gaps',
        format,
        day: asOf,
        table: gapsTable({ asOf, items }, language ?? c.get('language')),
      });
    });
