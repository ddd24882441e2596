import { dropStaged, jobOf, moveJob } from '../../server/queries/jobs.ts';
import { dropFile } from '../../server/queries/keptFiles.ts';
import { startThread } from '../../server/store/startThread.ts';
import type { Store } from '../../server/store/store.ts';

/** Why a task came to nothing, as the thread says it. */
export interface TaskProblem {
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly stack?: string;
}

export interface TaskOutcome {
  readonly bytes: Uint8Array | null;
  readonly problem: TaskProblem | null;
}

interface Message {
  readonly kind: string;
  readonly bytes?: Uint8Array | null;
  readonly problem?: TaskProblem;
}

/** Runs one task of the job thread, the same that the server starts for a clerk, and waits for its end. */
export const inThread = (store: Store, task: Readonly<Record<string, unknown>>): Promise<TaskOutcome> =>
  new Promise((resolve) => {
    const ticket = store.share();
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const worker = startThread('jobs/jobThread.ts', {
      workerData: { ticket, task, stop },
      transferList: [ticket.port],
    });
    let outcome: TaskOutcome = { bytes: null, problem: { kind: 'bug', facts: {} } };
    worker.on('message', ({ kind, bytes = null, problem }: Message) => {
      if (kind === 'done') outcome = { bytes, problem: null };
      if (kind === 'failed') outcome = { bytes: null, problem: problem ?? { kind: 'bug', facts: {} } };
    });
    worker.on('error', (error) => {
      outcome = { bytes: null, problem: { kind: 'bug', facts: {}, stack: error.stack ?? error.message } };
    });
    worker.on('exit', () => resolve(outcome));
  });

/** Ends a job that came to nothing: what was staged and uploaded goes, its problem stays to be read. */
export const failImport = async (
  store: Store,
  { townId, jobId, problem }: { readonly townId: string; readonly jobId: string; readonly problem: TaskProblem },
): Promise<void> => {
  if (problem.stack !== undefined) console.error(problem.stack);
  await dropStaged(store, townId, jobId);
  const job = await jobOf(store, townId, jobId);
  if (job === null || job.state === 'waiting') return;
  dropFile(store, jobId, 'upload');
  const { kind, facts } = problem;
  const result = { ...job.result, problem: { kind, facts } };
  await moveJob(
    store,
    { townId, id: jobId },
    { from: ['checking', 'running'], to: 'failed', endedAt: Date.now(), result },
  );
};

/** Whether a checked job may come in — nothing wrong, or the good rows are enough — and if so moves it to its run. */
export const toRunning = async (
  store: Store,
  { townId, jobId, isGoodOnly }: { readonly townId: string; readonly jobId: string; readonly isGoodOnly: boolean },
): Promise<boolean> => {
  const job = await jobOf(store, townId, jobId);
  if (job?.state !== 'waiting') return false;
  const { faults = 0, good = 0 } = job.result as { faults?: number; good?: number };
  if (good === 0 || (faults > 0 && !isGoodOnly)) {
    dropFile(store, jobId, 'upload');
    await moveJob(store, { townId, id: jobId }, { from: ['waiting'], to: 'cancelled', endedAt: Date.now() });
    return false;
  }
  await moveJob(store, { townId, id: jobId }, { from: ['waiting'], to: 'running' });
  return true;
};
