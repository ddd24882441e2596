import type { MessagePort } from 'node:worker_threads';
import type { PlainError } from './errors.ts';

/** What SQLite binds. */
export type Bound = string | number | bigint | null | Uint8Array;

/** A step as it crosses to the writer's thread. */
export type PlainStep =
  | { readonly kind: 'run'; readonly sql: string; readonly params: readonly Bound[]; readonly isOneRow: boolean }
  /** One statement for many rows; `values` is flat, `width` values a row. `many`: the same for several rows at once, which is faster. */
  | {
      readonly kind: 'rows';
      readonly sql: string;
      readonly width: number;
      readonly values: readonly Bound[];
      readonly many?: { readonly sql: string; readonly rows: number };
    }
  | { readonly kind: 'audit'; readonly entry: AuditEntry }
  /** A single statement of better-auth's adapter, which wants rows back. */
  | { readonly kind: 'ask'; readonly sql: string; readonly params: readonly Bound[]; readonly isGet: boolean };

/** What happened, before the writer numbers and seals it. No personal data. `at`: UTC milliseconds. */
export interface AuditEntry {
  readonly townId: string;
  readonly at: number;
  readonly actorId: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly objectId: string | null;
  readonly purpose?: string | null;
  readonly requestId?: string | null;
}

export interface CommitRequest {
  readonly id: number;
  readonly steps: readonly PlainStep[];
}

/** To the writer, over the worker's own port. */
export type ToWriter =
  | { readonly kind: 'connect'; readonly port: MessagePort; readonly turns: Int32Array }
  | { readonly kind: 'close' };

export interface Answer {
  readonly id: number;
  readonly error?: PlainError;
  /** Only of an `ask`. */
  readonly rows?: readonly unknown[];
  readonly changes?: number;
}

/** From the writer to one of those who write. */
export type FromWriter =
  | { readonly kind: 'answers'; readonly answers: readonly Answer[] }
  /** To the first connected alone: which tables others changed in a batch that is on disk. */
  | { readonly kind: 'changed'; readonly tables: readonly string[] };

export interface WriterStart {
  readonly file: string;
  readonly migrations: string;
  /** Which key the personal fields are sealed with; a database of another key is refused. */
  readonly keyIds: readonly string[];
  /** Only in tests: SQLite's page limit, a full disk in small. */
  readonly maxPages?: number;
}

export type WriterReady =
  | { readonly kind: 'ready'; readonly schemaVersion: number; readonly damage: string | null }
  | { readonly kind: 'refused'; readonly error: PlainError };

/** A request's turn, in shared memory, so that it is either begun or given up and never both. */
export const turn = { waiting: 0, begun: 1, givenUp: 2 } as const;
export const turnCount = 1 << 16;
