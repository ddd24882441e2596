import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { ImportNoun, JobKind, JobState } from '#domain/words.ts';
import { oneRow, type Step } from '../store/steps.ts';
import { dropOrphanTokens, dropStage } from '../store/staging.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By } from './by.ts';

/** A job as kept; what `request` and `result` hold is the affair of its kind. */
export interface JobRow {
  readonly townId: string;
  readonly id: string;
  readonly kind: JobKind;
  readonly noun: ImportNoun | null;
  readonly state: JobState;
  readonly fileName: string | null;
  /** 0..1 */
  readonly progress: number;
  readonly request: Readonly<Record<string, unknown>>;
  readonly result: Readonly<Record<string, unknown>>;
  readonly accountId: string;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly version: number;
}

/** A wrong value as kept for the list on the page; `value` is opened. */
export interface JobFaultRow {
  readonly row: number | null;
  readonly column: string | null;
  readonly kind: string;
  readonly value: string | null;
  readonly facts: Readonly<Record<string, string | number | readonly number[]>>;
}

const theJob = ({ t }: Store, townId: string, id: string) => and(eq(t.jobs.townId, townId), eq(t.jobs.id, id));

/** A job of the town, or null. */
export const jobOf = async (store: Store, townId: string, id: string): Promise<JobRow | null> => {
  const [row] = await store.read
    .select()
    .from(store.t.jobs)
    .where(theJob(store, townId, id));
  return row ?? null;
};

/** An account's latest jobs, newest first. */
export const jobsOf = async (
  { t, read }: Store,
  asked: { readonly townId: string; readonly accountId: string; readonly limit: number },
): Promise<readonly JobRow[]> =>
  read
    .select()
    .from(t.jobs)
    .where(and(eq(t.jobs.townId, asked.townId), eq(t.jobs.accountId, asked.accountId)))
    .orderBy(desc(t.jobs.createdAt), desc(t.jobs.id))
    .limit(asked.limit);

/** The first `limit` faults of a job, in the order of the file; values opened. */
export const jobFaultsOf = async (
  { t, read, secrets }: Store,
  townId: string,
  jobId: string,
  limit: number,
): Promise<readonly JobFaultRow[]> => {
  const rows = await read
    .select()
    .from(t.jobFaults)
    .where(and(eq(t.jobFaults.townId, townId), eq(t.jobFaults.jobId, jobId)))
    .orderBy(asc(t.jobFaults.seq))
    .limit(limit);
  return rows.map(({ row, column, kind, value, facts, seq }) => ({
    row,
    column,
    kind,
    facts,
    value: value === null ? null : secrets.open('job_faults', 'value', `${jobId}:${seq}`, value),
  }));
};

/** Opens a job, with its line in the audit. */
export const openJob = async (
  { t, commit }: Store,
  job: Pick<JobRow, 'id' | 'kind' | 'noun' | 'fileName' | 'request'>,
  by: By,
): Promise<void> => {
  const { townId, accountId, at: createdAt } = by;
  await commit((write) => [
    write.insert(t.jobs).values({ ...job, townId, accountId, createdAt, state: 'checking' }),
    auditBy(by, `${job.kind}.start`, job.id),
  ]);
};

/**
 * Moves a job from one of `from` to a state; the guard is in the same statement.
 * @throws StaleRow when it is in none of `from` any more
 */
export const moveJob = async (
  store: Store,
  job: { readonly townId: string; readonly id: string },
  move: {
    readonly from: readonly JobState[];
    readonly to: JobState;
    readonly request?: Readonly<Record<string, unknown>>;
    readonly result?: Readonly<Record<string, unknown>>;
    readonly endedAt?: number;
    /** What belongs into the same commit: the audit. */
    readonly with?: readonly Step[];
  },
): Promise<void> => {
  const { t, commit } = store;
  const { from, to, request, result, endedAt, with: steps = [] } = move;
  await commit((write) => [
    oneRow(
      write
        .update(t.jobs)
        .set({
          state: to,
          ...(request === undefined ? {} : { request: { ...request } }),
          ...(result === undefined ? {} : { result: { ...result } }),
          ...(endedAt === undefined ? {} : { endedAt }),
        })
        .where(and(theJob(store, job.townId, job.id), inArray(t.jobs.state, [...from]))),
    ),
    ...steps,
  ]);
};

/** What a check found: the result and the first faults take the place of what was there. */
export const saveCheck = async (
  store: Store,
  job: { readonly townId: string; readonly id: string },
  check: { readonly result: Readonly<Record<string, unknown>>; readonly faults: readonly JobFaultRow[] },
): Promise<void> => {
  const { t, commit, secrets } = store;
  const faults = check.faults.map((fault, seq) => ({
    ...fault,
    facts: { ...fault.facts },
    townId: job.townId,
    jobId: job.id,
    seq,
    value: fault.value === null ? null : secrets.seal('job_faults', 'value', `${job.id}:${seq}`, fault.value),
  }));
  await commit((write) => [
    oneRow(
      write
        .update(t.jobs)
        .set({ state: 'waiting', progress: 1, result: { ...check.result } })
        .where(and(theJob(store, job.townId, job.id), inArray(t.jobs.state, ['checking', 'running']))),
    ),
    write.delete(t.jobFaults).where(and(eq(t.jobFaults.townId, job.townId), eq(t.jobFaults.jobId, job.id))),
    ...(faults.length === 0 ? [] : [write.insert(t.jobFaults).values(faults)]),
  ]);
};

/** Takes away all that an import has put aside. */
export const dropStaged = ({ commit }: Store, townId: string, jobId: string): Promise<void> =>
  commit(() => [dropOrphanTokens({ townId, jobId }), dropStage({ townId, jobId })]);

/** Jobs that were under way, in every town: after a start nobody works on them any more. */
export const unfinishedJobs = async ({ t, read }: Store): Promise<readonly JobRow[]> =>
  read
    .select()
    .from(t.jobs)
    .where(inArray(t.jobs.state, ['checking', 'running']));
