import type { ImportNoun } from '../../server/domain/words.ts';
import type { ImportResult } from '../../server/jobs/import/request.ts';
import { type Jobs, openJobs } from '../../server/jobs/jobs.ts';
import { importTask, ImportStopped } from '../../server/jobs/import/importTask.ts';
import { keepFile } from '../../server/queries/keptFiles.ts';
import { jobFaultsOf, jobOf, type JobRow, moveJob, openJob } from '../../server/queries/jobs.ts';
import type { Store } from '../../server/store/store.ts';
import { aTown, givenStore, newId, townId } from '../given.ts';

export const today = '2026-03-12';

/** A town of its own with nothing in it, and its jobs. */
export const givenTown = async (): Promise<{ store: Store; jobs: Jobs }> => {
  const store = await givenStore();
  await store.commit((write) => [write.insert(store.t.towns).values(aTown())]);
  return { store, jobs: await givenJobs(store) };
};

export const givenJobs = (store: Store): Promise<Jobs> =>
  openJobs({
    store,
    now: () => Date.parse(`${today}T10:00:00+08:00`),
    log: { error: (facts, message) => console.error(message, facts) },
    onImported: async () => undefined,
  });

const by = { townId, at: 0, accountId: 'clerk', role: 'clerk', requestId: null };

export interface Imported {
  readonly id: string;
  readonly state: JobRow['state'];
  readonly result: ImportResult;
  /** `row column kind`, as far as listed. */
  readonly faults: readonly string[];
}

export const seen = async (store: Store, id: string): Promise<Imported> => {
  const job = await jobOf(store, townId, id);
  if (job === null) throw new Error('no such job');
  const faults = await jobFaultsOf(store, townId, id, 200);
  return {
    id,
    state: job.state,
    result: job.result,
    faults: faults.map(({ row, column, kind }) => `${row} ${column} ${kind}`),
  };
};

/** What a job's thread does, here: a thread of its own for every file of a test would take seconds to start. */
const work = async (store: Store, jobId: string, step: 'check' | 'run', rows: 'all' | 'good'): Promise<void> => {
  try {
    await importTask(store, { step, rows, townId, jobId, today, now: Date.now, progress: () => undefined });
  } catch (error) {
    if (!(error instanceof ImportStopped)) throw error;
  }
};

/** Uploads and checks a file. */
export const check = async (
  { store }: { readonly store: Store },
  noun: ImportNoun,
  file: string | Uint8Array,
  request: Readonly<Record<string, unknown>> = {},
): Promise<Imported> => {
  const id = newId('job');
  await openJob(store, { id, kind: 'import', noun, fileName: 'file', request }, by);
  keepFile(store, id, 'upload', typeof file === 'string' ? Buffer.from(file) : file);
  await work(store, id, 'check', 'all');
  return seen(store, id);
};

/** Runs a checked import. */
export const run = async (
  { store }: { readonly store: Store },
  id: string,
  rows: 'all' | 'good' = 'all',
): Promise<Imported> => {
  await moveJob(store, { townId, id }, { from: ['waiting'], to: 'running' });
  await work(store, id, 'run', rows);
  return seen(store, id);
};

/** A file of one noun, checked and run with all its rows. */
export const bringIn = async (
  town: { readonly store: Store },
  noun: ImportNoun,
  file: string,
  request: Readonly<Record<string, unknown>> = {},
): Promise<Imported> => run(town, (await check(town, noun, file, request)).id);

/** Two villages side by side, two cells each: squares of a hundredth of a degree from 102°, 25°. */
export const twoVillages = JSON.stringify({
  type: 'FeatureCollection',
  features: [0, 1, 2, 3].map((at) => {
    const [west, east] = [102 + at / 100, 102 + (at + 1) / 100];
    const ring = [
      [west, 25],
      [east, 25],
      [east, 25.01],
      [west, 25.01],
      [west, 25],
    ];
    const village = at < 2 ? '李家湾村' : '王家坝村';
    const properties = { 网格编码: `C${at + 1}`, 网格名称: `第${at + 1}网格`, 所属村: village };
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  }),
});
