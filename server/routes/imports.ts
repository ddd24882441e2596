import type { Context } from 'hono';
import { type ImportNoun, importNouns } from '#domain/words.ts';
import { columnsOf } from '../files/columns.ts';
import { importProblemText } from '../files/text/problemText.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { scopeOf } from '../http/scope.ts';
import type { ImportResult } from '../jobs/import/request.ts';
import { dropFile, keepFile } from '../queries/keptFiles.ts';
import { moveJob, openJob } from '../queries/jobs.ts';
import { townById } from '../queries/town.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { fileAnswer, xlsxType } from './exports/fileAnswer.ts';
import { checkRoute, runRoute, targetsRoute, templateRoute, uploadRoute, wrongRoute } from './imports/described.ts';
import { ownJob } from './imports/ownJob.ts';
import { refuseHalfRepaired, repairRoutes } from './imports/repairs.ts';
import { shownJob } from './imports/shownJob.ts';
import { refuseUpload } from './imports/upload.ts';
import { isStale } from './refuse.ts';
import { importChoices, type ImportChoices } from './wire/imports.ts';

/** What concerns the whole town is imported by who holds the whole town; the rest row by row within the territory. */
const townNouns: readonly ImportNoun[] = ['cells', 'divisions', 'units', 'cadres', 'shifts', 'nightStays'];
/** Who is on duty holds rights for that time: a file of it is brought in by who may change the roster. */
const rosterNouns: readonly ImportNoun[] = ['shifts', 'nightStays', 'teams', 'shelters', 'outsidePhones'];

const villagesOf = (c: Context<Env>, noun: ImportNoun): readonly string[] | null => {
  if (rosterNouns.includes(noun) && !scopeOf(c, 'roster.change').whole) throw problem('forbidden');
  const scope = scopeOf(c, 'imports.run');
  if (scope.whole) return null;
  if (townNouns.includes(noun)) throw problem('forbidden');
  return scope.divisionIds;
};

const refuseSecondCells = async (c: Context<Env>, { store }: Deps, noun: ImportNoun): Promise<void> => {
  if (noun !== 'cells') return;
  const town = await townById(store, c.get('actor').townId);
  if (town?.editionId == null) return;
  throw problem('conflict', { detail: importProblemText('cellsAlready', {}, c.get('language')) });
};

/** @throws Problem 422 for an effective day to come, 400 for a mapping that is none */
const choicesFrom = (c: Context<Env>, { today }: Deps, given: unknown): ImportChoices => {
  const choices = importChoices.safeParse(given);
  if (!choices.success) throw problem('invalid', { faults: [{ path: 'mapping', kind: 'invalid', message: '' }] });
  const { from } = choices.data;
  if (from !== undefined && from > today(c.get('actor').zone)) throw problem('dayAhead');
  return choices.data;
};

const mappingFrom = (text: string | undefined): unknown => {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Imports: what may come in, send, check again, run, and the wrong rows. */
export const importsRoutes = (deps: Deps) => {
  const { store, jobs, newId, today } = deps;
  const shown = async (c: Context<Env>, id: string) => shownJob(deps, await ownJob(c, deps, id), c.get('language'));
  const start = (c: Context<Env>, id: string, step: 'check' | 'run', rows: 'all' | 'good' = 'all'): void => {
    const { townId, zone } = c.get('actor');
    void jobs.startImport({ townId, id }, { step, rows, today: today(zone) });
  };
  /** @throws Problem 409 when the job is not in one of these states any more */
  const move = async (
    c: Context<Env>,
    id: string,
    to: 'checking' | 'running',
    request?: Readonly<Record<string, unknown>>,
  ) => {
    try {
      await moveJob(
        store,
        { townId: c.get('actor').townId, id },
        { from: ['waiting'], to, ...(request ? { request } : {}) },
      );
    } catch (error) {
      if (isStale(error)) throw problem('conflict');
      throw error;
    }
  };
  return newRoutes()
    .openapi(targetsRoute, async (c) => {
      const language = c.get('language');
      const { whole } = scopeOf(c, 'imports.run');
      const town = await townById(store, c.get('actor').townId);
      const isOpen = (noun: ImportNoun): boolean =>
        (noun !== 'cells' || town?.editionId == null) &&
        (whole || !townNouns.includes(noun)) &&
        (!rosterNouns.includes(noun) || scopeOf(c, 'roster.change').whole);
      const items = importNouns.map((noun) => ({
        noun,
        isOpen: isOpen(noun),
        fields: Object.entries(columnsOf[noun]).map(([name, column]) => ({
          name,
          label: column[language],
          isRequired: column.isRequired,
          hint: column.note[language],
        })),
      }));
      return c.json({ items }, 200);
    })
    .openapi(templateRoute, async (c) => {
      const { noun } = c.req.valid('param');
      const language = c.get('language');
      const bytes = await jobs.bytesOf({ kind: 'template', noun, language });
      if (bytes === null) throw problem('notFound');
      return fileAnswer(c, bytes, { name: `${noun}-template.xlsx`, type: xlsxType });
    })
    .openapi(uploadRoute, async (c) => {
      const { file: upload, noun, mapping, isSwapped, ...plain } = c.req.valid('form');
      const villageIds = villagesOf(c, noun);
      const swapped = isSwapped === undefined ? {} : { isSwapped: isSwapped === 'true' };
      const mapped = mapping === undefined ? {} : { mapping: mappingFrom(mapping) };
      const choices = choicesFrom(c, deps, { ...plain, ...swapped, ...mapped });
      const bytes = Buffer.from(await upload.arrayBuffer());
      refuseUpload(noun, bytes, c.get('language'));
      await refuseSecondCells(c, deps, noun);
      const id = newId();
      const by = byOf(c, 'imports.run');
      keepFile(store, id, 'upload', bytes);
      try {
        const request = { ...choices, villageIds, role: by.role, requestId: by.requestId };
        await openJob(store, { id, kind: 'import', noun, fileName: upload.name.slice(0, 200), request }, by);
      } catch (error) {
        dropFile(store, id, 'upload');
        throw error;
      }
      start(c, id, 'check');
      return c.json(await shown(c, id), 202);
    })
    .openapi(checkRoute, async (c) => {
      const { id } = c.req.valid('param');
      const own = await ownJob(c, deps, id);
      const choices = choicesFrom(c, deps, c.req.valid('json'));
      const by = byOf(c, 'imports.run');
      const villageIds = villagesOf(c, own.noun ?? 'cells');
      await move(c, id, 'checking', { ...choices, villageIds, role: by.role, requestId: by.requestId });
      start(c, id, 'check');
      return c.json(await shown(c, id), 202);
    })
    .openapi(runRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { rows } = c.req.valid('json');
      const own = await ownJob(c, deps, id);
      const villageIds = villagesOf(c, own.noun ?? 'cells');
      await refuseSecondCells(c, deps, own.noun ?? 'cells');
      const { faults = 0, good = 0, disputes = 0 } = own.result as ImportResult;
      if (own.state === 'waiting' && disputes > 0) refuseHalfRepaired(c, deps, own);
      else if (own.state === 'waiting' && ((rows === 'all' && faults > 0) || good === 0)) {
        throw problem('conflict', {
          detail: importProblemText(good === 0 ? 'noGoodRows' : 'faultsLeft', { faults }, c.get('language')),
        });
      }
      await move(c, id, 'running', { ...own.request, villageIds });
      start(c, id, 'run', rows);
      return c.json(await shown(c, id), 202);
    })
    .route('/', repairRoutes(deps))
    .openapi(wrongRoute, async (c) => {
      const { id, wrong } = c.req.valid('param');
      const own = await ownJob(c, deps, id);
      const format = wrong === 'wrong.csv' ? 'csv' : 'xlsx';
      const { townId } = c.get('actor');
      const bytes = await jobs.bytesOf({ kind: 'wrongRows', townId, jobId: id, format, language: c.get('language') });
      if (bytes === null) throw problem('notFound');
      return fileAnswer(c, bytes, {
        name: `${own.noun}-to-correct.${format}`,
        type: format === 'csv' ? 'text/csv' : xlsxType,
      });
    });
};
