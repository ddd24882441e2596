import { eq, and } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { WrongRow } from './faultList.ts';
import { dropStaged, jobOf, type JobRow, saveCheck } from '../../queries/jobs.ts';
import { townById } from '../../queries/town.ts';
import { auditBy } from '../../queries/by.ts';
import { StaleRow } from '../../store/errors.ts';
import { dropStage } from '../../store/staging.ts';
import { oneRow } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { dropFile, keepFile, keptFile } from '../../queries/keptFiles.ts';
import { uuidv7Maker } from '../uuidv7.ts';
import { type ImportOutcome, importRun } from './importRun.ts';
import { importRequestOf, type ImportResult } from './request.ts';

/** Thrown where an import cannot go on; the kind has a sentence. */
export class ImportStopped extends Error {
  constructor(readonly kind: 'cancelled' | 'uploadMissing' | 'changedSinceCheck' | 'cellsAlready') {
    super(kind);
  }
}

export interface ImportAsked {
  readonly step: 'check' | 'run';
  readonly rows: 'all' | 'good';
  readonly townId: string;
  readonly jobId: string;
  readonly today: Day;
  readonly now: () => number;
  readonly progress: (done: number) => void;
}

/** Rows as the file of wrong rows keeps them. */
export interface WrongRows {
  readonly header: readonly string[];
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly rows: readonly WrongRow[];
}

/** Checks or runs an import from its kept upload. @throws UnreadableFile | ImportStopped, and then nothing came in */
export async function importTask(store: Store, asked: ImportAsked): Promise<void> {
  const { townId, jobId, step, progress } = asked;
  const [job, town] = await Promise.all([jobOf(store, townId, jobId), townById(store, townId)]);
  const bytes = keptFile(store, jobId, 'upload');
  if (job === null || town === null || job.noun === null || bytes === null) throw new ImportStopped('uploadMissing');
  if (job.noun === 'cells' && town.editionId !== null) throw new ImportStopped('cellsAlready');
  const outcome = await importRun({
    store,
    town,
    jobId,
    noun: job.noun,
    bytes,
    request: importRequestOf(job.request),
    today: asked.today,
    now: asked.now(),
    accountId: job.accountId,
    newId: uuidv7Maker(asked.now),
    isDry: step === 'check',
    progress: (done) => progress(done * 0.9),
  });
  if (step === 'check') await keepCheck(store, job, outcome);
  else await finish(store, job, outcome, asked);
  progress(1);
}

const resultOf = (store: Store, jobId: string, { result, preview }: ImportOutcome): ImportResult => ({
  ...result,
  preview: store.secrets.seal('jobs', 'result', jobId, JSON.stringify(preview)),
});

async function keepCheck(store: Store, job: JobRow, outcome: ImportOutcome): Promise<void> {
  keepWrongRows(store, job.id, outcome);
  keepSheet(store, job.id, outcome);
  const faults = outcome.faults.first;
  await saveCheck(store, job, { result: { ...resultOf(store, job.id, outcome) }, faults });
}

const keepWrongRows = (store: Store, jobId: string, { faults, table, result }: ImportOutcome): void => {
  const rows = faults.wrongRowsOf(table.rows());
  if (rows.length === 0) return dropFile(store, jobId, 'wrong');
  const kept: WrongRows = { header: table.header, mapping: result.mapping ?? {}, rows };
  keepFile(store, jobId, 'wrong', Buffer.from(JSON.stringify(kept)));
};

const keepSheet = (store: Store, jobId: string, { sheet }: ImportOutcome): void =>
  sheet === undefined
    ? dropFile(store, jobId, 'repair')
    : keepFile(store, jobId, 'repair', Buffer.from(JSON.stringify(sheet)));

/** One commit: the job's state as the guard against a cancel, everything staged, the audit. */
async function finish(store: Store, job: JobRow, outcome: ImportOutcome, asked: ImportAsked): Promise<void> {
  const { t } = store;
  const { townId, id } = job;
  if (outcome.faults.total > 0 && asked.rows === 'all') {
    await dropStaged(store, townId, id);
    await keepCheck(store, job, outcome);
    throw new ImportStopped('changedSinceCheck');
  }
  keepWrongRows(store, id, outcome);
  keepSheet(store, id, outcome);
  const request = importRequestOf(job.request);
  const at = asked.now();
  const by = { townId, at, accountId: job.accountId, role: request.role, requestId: request.requestId };
  try {
    await store.commit((write) => [
      oneRow(
        write
          .update(t.jobs)
          .set({ state: 'done', progress: 1, endedAt: at, result: { ...resultOf(store, id, outcome) } })
          .where(and(eq(t.jobs.townId, townId), eq(t.jobs.id, id), eq(t.jobs.state, 'running'))),
      ),
      ...outcome.adoption(write),
      dropStage({ townId, jobId: id }),
      auditBy(by, 'import.run', id),
    ]);
  } catch (error) {
    if (!(error instanceof StaleRow)) throw error;
    const now = await jobOf(store, townId, id);
    throw new ImportStopped(now?.state === 'running' ? 'changedSinceCheck' : 'cancelled');
  }
  dropFile(store, id, 'upload');
}
