import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../../http/allow.ts';
import { languages } from '../../http/language.ts';
import { newRoutes } from '../../http/routes.ts';
import { refusals } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { effectTables } from '../exports/effectTables.ts';
import { fileAnswer, xlsxType } from '../exports/fileAnswer.ts';
import { noteExport } from '../exports/sending.ts';
import { townOf } from '../sight.ts';
import { oneAsked } from '../wire/asked.ts';
import { effectNow } from './effectNow.ts';

const fileRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/effect.xlsx',
  summary: 'What a plan would do to the people and work in my scope, as a workbook',
  middleware: [allow('plans.read')],
  request: { params: oneAsked, query: z.strictObject({ language: z.enum(languages).optional() }) },
  responses: {
    ...refusals,
    200: { description: 'The workbook', content: { [xlsxType]: { schema: z.string().openapi({ format: 'binary' }) } } },
  },
});

/** The effect of a plan as a workbook: households by code, never by name. */
export const effectFileRoutes = (deps: Deps) =>
  newRoutes().openapi(fileRoute, async (c) => {
    const { language = c.get('language') } = c.req.valid('query');
    const { draft, ground, people, effect } = await effectNow(c, deps, c.req.valid('param').id);
    const { cadres } = (await townOf(c, deps)).directory;
    const nobody = language === 'zh' ? '无' : 'nobody';
    const names = {
      cell: (no: number) => (draft.cells.get(no) ?? ground.cells.get(no))?.name ?? '',
      cadre: (id: string | null) => (id === null ? nobody : (cadres.get(id)?.name ?? nobody)),
      households: (rows: readonly number[]) => rows.map((at) => people.codes[at] ?? '').join(' '),
    };
    await noteExport(c, deps, 'planEffect');
    const tables = effectTables(effect, names, language);
    const bytes = await deps.jobs.bytesOf({ kind: 'sheet', tables });
    return fileAnswer(c, bytes ?? new Uint8Array(), { name: `plan-effect-${ground.asOf}.xlsx`, type: xlsxType });
  });
