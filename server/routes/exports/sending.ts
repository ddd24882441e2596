import type { Context } from 'hono';
import type { Day } from '#domain/time/day.ts';
import { csvBytes } from '../../files/csvOut.ts';
import type { OutTable } from '../../files/sheetOut.ts';
import type { Env } from '../../http/env.ts';
import { auditBy } from '../../queries/by.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import type { Format } from './described.ts';
import { csvType, fileAnswer, geoJsonType, xlsxType } from './fileAnswer.ts';

/** An export in the audit, before it is answered. */
export const noteExport = async (c: Context<Env>, { store }: Deps, noun: string): Promise<void> =>
  store.commit(() => [auditBy(byOf(c, 'exports.run'), 'export.run', noun)]);

/** A table as a file, in the audit before it is answered; a workbook is made in a thread. */
export const sendTable = async (
  c: Context<Env>,
  deps: Deps,
  {
    noun,
    format,
    day,
    table,
  }: { readonly noun: string; readonly format: Format; readonly day: Day; readonly table: OutTable },
) => {
  await noteExport(c, deps, noun);
  const name = `${noun}-${day}.${format}`;
  if (format === 'csv') return fileAnswer(c, csvBytes(table), { name, type: csvType });
  const bytes = await deps.jobs.bytesOf({ kind: 'sheet', tables: [table] });
  return fileAnswer(c, bytes ?? new Uint8Array(), { name, type: xlsxType });
};

/** The text of a FeatureCollection as a file, in the audit before it is answered. */
export const sendGeoJson = async (
  c: Context<Env>,
  deps: Deps,
  { noun, day, features }: { readonly noun: string; readonly day: Day; readonly features: readonly string[] },
) => {
  await noteExport(c, deps, noun);
  const text = `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
  return fileAnswer(c, Buffer.from(text), { name: `${noun}-${day}.geojson`, type: geoJsonType });
};
