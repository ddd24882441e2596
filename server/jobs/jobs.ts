import type { Worker } from 'node:worker_threads';
import type { Day } from '#domain/time/day.ts';
import { dropStaged, jobOf, moveJob, unfinishedJobs } from '../queries/jobs.ts';
import { StaleRow } from '../store/errors.ts';
import { startThread } from '../store/startThread.ts';
import type { Step } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { dropFile, dropOldFiles, keptFiles } from '../queries/keptFiles.ts';
import type { FromThread, JobProblem, Task, ThreadStart } from './messages.ts';

/** A job of a town. */
export interface JobAt {
  readonly townId: string;
  readonly id: string;
}

/** Slow work in worker threads. */
export interface Jobs {
  /** Starts an import's check or run, whose state is moved already; resolves when its thread has ended. */
  readonly startImport: (
    job: JobAt,
    asked: { readonly step: 'check' | 'run'; readonly rows: 'all' | 'good'; readonly today: Day },
  ) => Promise<void>;
  /** Starts a suggestion whose job is open; resolves when its thread has ended. */
  readonly startSuggestion: (job: JobAt, today: Day) => Promise<void>;
  /** 0..1 while a thread works on it, else null. */
  readonly progressOf: (id: string) => number | null;
  /** Calls `listener` at each step of a job, until the returned function is called. */
  readonly watch: (id: string, listener: () => void) => () => void;
  /** Ends a job; nothing of it stays. False when it had ended. */
  readonly cancel: (job: JobAt, audit?: readonly Step[]) => Promise<boolean>;
  /** Bytes that take long to make: a template, the file of wrong rows, a workbook. Null when there is nothing to make them of. */
  readonly bytesOf: (task: Exclude<Task, { kind: 'import' | 'suggest' }>) => Promise<Uint8Array | null>;
  /** Resolves when no thread works any more. */
  readonly idle: () => Promise<void>;
}

export interface JobsParts {
  readonly store: Store;
  readonly now: () => number;
  readonly log: { error(facts: object, message: string): void };
  /** Called when an import has come in, before its job is told to be done. */
  readonly onImported: (townId: string) => Promise<void>;
}

/**
 * So much heap, in MB, a job may take; beyond it the thread ends and the job fails, and the desk goes on. A small heap makes
 * the thread clean up behind itself; only a partition is held whole.
 */
const usualHeap = 448;
const partitionHeap = 1536;

interface Working {
  progress: number;
  readonly stop: Int32Array;
  readonly ended: Promise<void>;
}

/** The jobs of a store: after a start, those that a crash cut off are failed and cleaned up. */
export const openJobs = async ({ store, now, log, onImported }: JobsParts): Promise<Jobs> => {
  const working = new Map<string, Working>();
  const listeners = new Map<string, Set<() => void>>();
  const tell = (id: string): void => {
    for (const listener of listeners.get(id) ?? []) listener();
  };

  const fail = async ({ townId, id }: JobAt, problem: JobProblem): Promise<void> => {
    if (problem.kind === 'bug') log.error({ jobId: id, stack: problem.stack }, 'a job failed');
    const { kind, facts } = problem;
    await dropStaged(store, townId, id);
    if (kind === 'cancelled') return;
    const job = await jobOf(store, townId, id);
    // A check that finds the upload unreadable keeps nothing; a run that was overtaken has been checked anew.
    if (job === null || job.state === 'waiting') return;
    dropFile(store, id, 'upload');
    const result = { ...job.result, problem: { kind, facts } };
    await moveJob(store, { townId, id }, { from: ['checking', 'running'], to: 'failed', endedAt: now(), result });
  };

  /** One task in a thread, its progress told to who watches; a problem fails the job. */
  const start = (
    job: JobAt,
    task: Task,
    { heapOf, onDone }: { readonly heapOf: () => Promise<number>; readonly onDone: () => Promise<void> },
  ): Promise<void> => {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const work = async (): Promise<void> => {
      const outcome = await inThread(store, { task, stop, heapMb: await heapOf() }, (value) => {
        const own = working.get(job.id);
        if (own) own.progress = value;
        tell(job.id);
      });
      if ('problem' in outcome) await ignoreStale(fail(job, outcome.problem));
      else await onDone();
    };
    const ended = work()
      .catch((error: unknown) => log.error({ jobId: job.id, error }, 'a job could not be ended'))
      .finally(() => {
        working.delete(job.id);
        tell(job.id);
      });
    working.set(job.id, { progress: 0, stop, ended });
    return ended;
  };

  const startImport: Jobs['startImport'] = (job, asked) =>
    start(
      job,
      { kind: 'import', townId: job.townId, jobId: job.id, ...asked },
      {
        heapOf: async () => {
          const isPartition = (await jobOf(store, job.townId, job.id))?.noun === 'cells';
          return isPartition ? partitionHeap : usualHeap;
        },
        onDone: async () => {
          if (asked.step === 'run') await onImported(job.townId);
        },
      },
    );

  const startSuggestion: Jobs['startSuggestion'] = (job, today) =>
    start(
      job,
      { kind: 'suggest', townId: job.townId, jobId: job.id, today },
      { heapOf: () => Promise.resolve(partitionHeap), onDone: () => Promise.resolve() },
    );

  const cancel: Jobs['cancel'] = async ({ townId, id }, audit = []) => {
    const own = working.get(id);
    try {
      // The run's last commit asks for `running`: whichever comes first, the other does nothing.
      await moveJob(
        store,
        { townId, id },
        { from: ['checking', 'waiting', 'running'], to: 'cancelled', endedAt: now(), with: audit },
      );
    } catch (error) {
      if (error instanceof StaleRow) return false;
      throw error;
    }
    if (own) Atomics.store(own.stop, 0, 1);
    await own?.ended;
    await dropStaged(store, townId, id);
    for (const what of keptFiles) dropFile(store, id, what);
    tell(id);
    return true;
  };

  if (!store.isReadOnly) {
    for (const job of await unfinishedJobs(store)) await ignoreStale(fail(job, { kind: 'interrupted', facts: {} }));
    dropOldFiles(store, now());
  }
  return {
    startImport,
    startSuggestion,
    cancel,
    progressOf: (id) => working.get(id)?.progress ?? null,
    watch: (id, listener) => {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(id);
      };
    },
    bytesOf: async (task) => {
      const outcome = await inThread(
        store,
        { task, stop: new Int32Array(new SharedArrayBuffer(4)), heapMb: usualHeap },
        () => undefined,
      );
      if ('problem' in outcome) throw new Error(outcome.problem.stack ?? outcome.problem.kind);
      return outcome.bytes;
    },
    idle: async () => {
      await Promise.all([...working.values()].map(({ ended }) => ended));
    },
  };
};

const ignoreStale = async (move: Promise<void>): Promise<void> => {
  try {
    await move;
  } catch (error) {
    if (!(error instanceof StaleRow)) throw error;
  }
};

type ThreadOutcome = { readonly bytes: Uint8Array | null } | { readonly problem: JobProblem };

/** Runs one task in a thread of its own; a thread that dies without a word has failed. */
const inThread = (
  store: Store,
  { task, stop, heapMb }: Pick<ThreadStart, 'task' | 'stop'> & { readonly heapMb: number },
  onProgress: (value: number) => void,
): Promise<ThreadOutcome> =>
  new Promise((resolve) => {
    const ticket = store.share();
    const worker: Worker = startThread('jobs/jobThread.ts', {
      workerData: { ticket, task, stop } satisfies ThreadStart,
      transferList: [ticket.port],
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    });
    let outcome: ThreadOutcome = { problem: { kind: 'bug', facts: {}, stack: 'the thread ended without a word' } };
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'progress') onProgress(message.value);
      else if (message.kind === 'done') outcome = { bytes: message.bytes };
      else outcome = { problem: message.problem };
    });
    worker.on('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      outcome = {
        problem: isFull
          ? { kind: 'tooMuch', facts: {} }
          : { kind: 'bug', facts: {}, stack: error.stack ?? error.message },
      };
    });
    worker.on('exit', () => resolve(outcome));
  });
