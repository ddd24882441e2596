import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../../http/allow.ts';
import { languages } from '../../http/language.ts';
import { refusals } from '../answers.ts';
import { askedDay, askedId } from '../wire/asked.ts';
import { csvType, geoJsonType, xlsxType } from './fileAnswer.ts';

const common = {
  asOf: askedDay.optional(),
  language: z.enum(languages).optional().describe('default: the reader’s'),
};

export const formats = ['xlsx', 'csv'] as const;
export type Format = (typeof formats)[number];

const fileOf = (types: readonly string[]) => ({
  ...refusals,
  200: {
    description: 'The file',
    content: Object.fromEntries(types.map((type) => [type, { schema: z.string().openapi({ format: 'binary' }) }])),
  },
});

/** GET /exports/<noun>.xlsx and .csv: one address each, so that a browser saves it under its name. */
export const tableRoute = <Query extends z.ZodRawShape>(noun: string, format: Format, summary: string, query: Query) =>
  createRoute({
    method: 'get',
    path: `/exports/${noun}.${format}`,
    summary,
    middleware: [allow('exports.run')],
    request: { query: z.strictObject({ ...common, ...query }) },
    responses: fileOf([xlsxType, csvType]),
  });

export const geoJsonRoute = (noun: string, summary: string) =>
  createRoute({
    method: 'get',
    path: `/exports/${noun}.geojson`,
    summary,
    middleware: [allow('exports.run')],
    request: {
      query: z.strictObject({ ...common, division: askedId.optional(), level: z.string().max(20).optional() }),
    },
    responses: fileOf([geoJsonType]),
  });

/** Narrowed to a village or another division. */
export const division = { division: askedId.optional() };
/** Narrowed to a village. */
export const village = { village: askedId.optional() };
