import type { Columns } from '../columns.ts';
import { importNouns, jobKinds, jobStates } from '../../domain/words.ts';

/** Jobs and what they stage, who changed what, and the audit chain. */
export const workTables = (c: Columns) => {
  const jobs = c.table(
    'jobs',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      kind: c.word('kind', jobKinds).notNull(),
      noun: c.word('noun', importNouns),
      state: c.word('state', jobStates).notNull(),
      fileName: c.text('file_name'),
      /** 0..1 */
      progress: c.number('progress').notNull().default(0),
      /** What was asked: mapping, choices. */
      request: c.json<Record<string, unknown>>('request').notNull().default({}),
      /** What came of it: counts, columns, a problem's kind. */
      result: c.json<Record<string, unknown>>('result').notNull().default({}),
      accountId: c.text('account_id').notNull(),
      createdAt: c.instant('created_at').notNull(),
      endedAt: c.instant('ended_at'),
      version: c.count('version').notNull().default(1),
    },
    (j) => [c.key(j.townId, j.id), c.index('jobs_created', j.townId, j.createdAt)],
  );

  /** One wrong value of an imported row. `value` is what was given: encrypted, for it may be a name or a phone. */
  const jobFaults = c.table(
    'job_faults',
    {
      townId: c.text('town_id').notNull(),
      jobId: c.text('job_id').notNull(),
      seq: c.count('seq').notNull(),
      /** 1-based row of the file as the clerk sees it, head included; null for the file as a whole. */
      row: c.count('row'),
      column: c.text('column'),
      kind: c.text('kind').notNull(),
      value: c.secret('value'),
      /** Parameters of the message and of the suggestion. */
      facts: c.json<Record<string, string | number | readonly number[]>>('facts').notNull().default({}),
    },
    (f) => [c.key(f.townId, f.jobId, f.seq)],
  );

  /**
   * Rows an import has ready, a few thousand a batch: a JSON array of arrays in the order of the table's columns, personal
   * values sealed. The end of the import is one `insert … select` from here.
   */
  const jobBatches = c.table(
    'job_batches',
    {
      townId: c.text('town_id').notNull(),
      jobId: c.text('job_id').notNull(),
      seq: c.count('seq').notNull(),
      /** Name of the table the rows are meant for. */
      target: c.text('target').notNull(),
      rows: c.text('rows').notNull(),
    },
    (b) => [c.key(b.townId, b.jobId, b.seq)],
  );

  /** Who changed this: what a dated row or a field was before and after a correction. Personal values are encrypted inside. */
  const changes = c.table(
    'changes',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      noun: c.text('noun').notNull(),
      objectId: c.text('object_id').notNull(),
      at: c.instant('at').notNull(),
      accountId: c.text('account_id'),
      reason: c.text('reason'),
      before: c.secret('before'),
      after: c.secret('after'),
    },
    (h) => [c.key(h.townId, h.id), c.index('changes_object', h.townId, h.objectId)],
  );

  /** The chain: the writer thread numbers and seals each row; triggers refuse update and delete. No personal data. */
  const audit = c.table(
    'audit',
    {
      townId: c.text('town_id').notNull(),
      seq: c.count('seq').notNull(),
      at: c.instant('at').notNull(),
      /** Account id; null for the system or an unknown visitor. */
      actorId: c.text('actor_id'),
      role: c.text('role'),
      action: c.text('action').notNull(),
      objectId: c.text('object_id'),
      purpose: c.text('purpose'),
      requestId: c.text('request_id'),
      previousHash: c.text('previous_hash').notNull(),
      hash: c.text('hash').notNull(),
    },
    (a) => [c.key(a.townId, a.seq), c.index('audit_at', a.townId, a.at)],
  );

  return { jobs, jobFaults, jobBatches, changes, audit };
};
