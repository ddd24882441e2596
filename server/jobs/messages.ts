import type { Day } from '#domain/time/day.ts';
import type { Language } from '#domain/labels.ts';
import type { ImportNoun } from '#domain/words.ts';
import type { CellOut, PartitionFormat } from '../files/polygons/out/cellsOut.ts';
import type { OutTable } from '../files/sheetOut.ts';
import type { StoreTicket } from '../store/store.ts';

/** What a worker thread is started for. */
export type Task =
  | {
      readonly kind: 'import';
      /** `check` finds out what would change; `run` writes it, all rows or only the good ones. */
      readonly step: 'check' | 'run';
      readonly rows: 'all' | 'good';
      readonly townId: string;
      readonly jobId: string;
      readonly today: Day;
    }
  | { readonly kind: 'suggest'; readonly townId: string; readonly jobId: string; readonly today: Day }
  | { readonly kind: 'template'; readonly noun: ImportNoun; readonly language: Language }
  | {
      readonly kind: 'wrongRows';
      readonly townId: string;
      readonly jobId: string;
      readonly format: 'xlsx' | 'csv';
      readonly language: Language;
    }
  | { readonly kind: 'summary'; readonly townId: string; readonly jobId: string; readonly language: Language }
  | { readonly kind: 'sheet'; readonly tables: readonly OutTable[] }
  | { readonly kind: 'partition'; readonly cells: readonly CellOut[]; readonly format: PartitionFormat };

/** `workerData` of the thread; `ticket.port` is in the transfer list. */
export interface ThreadStart {
  readonly ticket: StoreTicket;
  readonly task: Task;
  /** One number: 1 asks the thread to stop at the next batch. */
  readonly stop: Int32Array;
}

/** From the thread. The last message is `done` or `failed`. */
export type FromThread =
  | { readonly kind: 'progress'; readonly value: number }
  | { readonly kind: 'done'; readonly bytes: Uint8Array | null }
  | { readonly kind: 'failed'; readonly problem: JobProblem };

/** Why a job ended without its work: a kind with its own sentence, or a bug (for the log, not for the reader). */
export interface JobProblem {
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Only of a bug. */
  readonly stack?: string;
}

/** Where a task's bytes were asked for and there are none. */
export const nothingThere: JobProblem = { kind: 'notFound', facts: {} };
