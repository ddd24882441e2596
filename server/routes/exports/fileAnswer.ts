import type { Context } from 'hono';
import type { Env } from '../../http/env.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const csvType = 'text/csv';
export const geoJsonType = 'application/geo+json';

/** Bytes as a file to be saved, not kept by any cache. `name`: plain letters. */
export const fileAnswer = (
  c: Context<Env>,
  bytes: Uint8Array,
  { name, type }: { readonly name: string; readonly type: string },
) => {
  c.header('content-type', type === csvType ? `${csvType}; charset=utf-8` : type);
  c.header('content-disposition', `attachment; filename="${name}"`);
  c.header('cache-control', 'no-store');
  return c.body(new Uint8Array(bytes).buffer, 200);
};
