import { createRoute, z } from '@hono/zod-openapi';
import { briefOf } from '#domain/brief/briefOf.ts';
import { briefDocx } from '../files/docx.ts';
import { allow } from '../http/allow.ts';
import { languages } from '../http/language.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { briefFigures } from '../queries/briefFigures.ts';
import { auditBy } from '../queries/by.ts';
import { refusals } from './answers.ts';
import { lookingOf } from './asked.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { day } from './wire/geometry.ts';

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const write = createRoute({
  method: 'get',
  path: '/brief.docx',
  summary: 'The brief of the month as an editable Word file, written from the numbers of a day',
  middleware: [allow('exports.run')],
  request: {
    query: z.strictObject({
      asOf: day.optional(),
      division: z.string().min(1).max(64).optional(),
      language: z.enum(languages).optional().describe('default: the reader’s'),
    }),
  },
  responses: {
    ...refusals,
    200: { description: 'The file', content: { [wordFile]: { schema: z.string().openapi({ format: 'binary' }) } } },
  },
});

export const briefRoutes = (deps: Deps) =>
  newRoutes().openapi(write, async (c) => {
    const { asOf, division, language = c.get('language') } = c.req.valid('query');
    const looking = lookingOf(c, deps, 'exports.run', asOf);
    const town = await deps.live.town(c.get('actor').townId);
    if (town === null) throw problem('notFound');
    const figures = await briefFigures(deps.store, town, { ...looking, divisionId: division });
    if (figures === null) throw problem('notFound');
    const brief = briefOf(figures, language);
    await deps.store.commit(() => [auditBy(byOf(c, 'exports.run'), 'brief.export', division ?? null)]);
    const file = await briefDocx(brief);
    const name = `${brief.title}.docx`;
    c.header('content-type', wordFile);
    c.header(
      'content-disposition',
      `attachment; filename="brief-${figures.asOf}.docx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    c.header('cache-control', 'no-store');
    return c.body(new Uint8Array(file).buffer, 200);
  });
