import type { Database, Statement } from 'better-sqlite3';
import { sealed } from './auditChain.ts';
import { type PlainError, plainError, StaleRow } from './errors.ts';
import { type Answer, type AuditEntry, type CommitRequest, type PlainStep, turn, turnCount } from './protocol.ts';

/** A batch takes in commits until it has run this long; then it is made durable and answered. */
const batchMs = 40;
/** Statements kept prepared. */
const keptStatements = 500;

/** One of those who write: the main thread, or a job's. Their commits take turns. */
export interface Client {
  readonly waiting: CommitRequest[];
  readonly turns: Int32Array;
}

interface Outcome {
  readonly client: Client;
  readonly answer: Answer;
}

interface Drained {
  readonly tables: readonly string[];
  readonly outcomes: readonly Outcome[];
}

const nothing: Drained = { tables: [], outcomes: [] };

/** Whether the next commit of a client is one to be run together with others. */
const hasSmall = ({ waiting: [next] }: Client): boolean =>
  next !== undefined && !next.steps.some(({ kind }) => kind === 'rows');

const auditSql =
  'insert into audit (town_id, seq, at, actor_id, role, action, object_id, purpose, request_id, previous_hash, hash)' +
  ' values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';

/** Runs commits on the only connection that writes: many under one fsync, a savepoint each. */
export class Writer {
  readonly #connection: Database;
  readonly #statements = new Map<string, Statement>();
  readonly #touched = new Set<string>();

  constructor(connection: Database) {
    this.#connection = connection;
  }

  /** Runs what waits: the small commits together, then one load of each client. What it returns is on disk. */
  drain(clients: readonly Client[]): Drained {
    const drained = [this.#together(clients), ...clients.map((client) => this.#alone(client))];
    return {
      tables: [...new Set(drained.flatMap(({ tables }) => tables))],
      outcomes: drained.flatMap(({ outcomes }) => outcomes),
    };
  }

  /** Small commits in one transaction, of each client in turn, a savepoint each. */
  #together(clients: readonly Client[]): Drained {
    const outcomes: Outcome[] = [];
    if (!clients.some(hasSmall)) return nothing;
    this.#touched.clear();
    try {
      this.#connection.exec('begin immediate');
      const endsAt = performance.now() + batchMs;
      while (performance.now() < endsAt && this.#round(clients, outcomes)) continue;
      this.#connection.exec('commit');
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('rollback');
      return { tables: [], outcomes: failed(clients, outcomes, plainError(error)) };
    }
    return { tables: [...this.#touched], outcomes };
  }

  #round(clients: readonly Client[], outcomes: Outcome[]): boolean {
    let hasRun = false;
    for (const client of clients) {
      const request = hasSmall(client) ? client.waiting.shift() : undefined;
      if (request === undefined) continue;
      hasRun = true;
      if (!isMyTurn(client, request.id)) continue;
      // There before it runs: if the batch fails in the middle, this one must be told as well.
      outcomes.push({ client, answer: { id: request.id } });
      outcomes[outcomes.length - 1] = { client, answer: this.#commit(request) };
    }
    return hasRun;
  }

  #commit({ id, steps }: CommitRequest): Answer {
    this.#connection.exec('savepoint one');
    const touched = new Set<string>();
    try {
      let answer: Answer = { id };
      for (const step of steps) answer = this.#step(step, answer, touched);
      this.#connection.exec('release one');
      for (const table of touched) this.#touched.add(table);
      return answer;
    } catch (error) {
      // A full disk ends the whole transaction, and with it everyone's part of the batch.
      if (!this.#connection.inTransaction) throw error;
      this.#connection.exec('rollback to one');
      this.#connection.exec('release one');
      return { id, error: plainError(error) };
    }
  }

  /** A load of rows in a transaction of its own: under a savepoint SQLite keeps a copy of every page each statement touches (measured: five times slower). */
  #alone(client: Client): Drained {
    const request = hasSmall(client) ? undefined : client.waiting.shift();
    if (request === undefined || !isMyTurn(client, request.id)) return nothing;
    const { id, steps } = request;
    const touched = new Set<string>();
    try {
      this.#connection.exec('begin immediate');
      for (const step of steps) this.#step(step, { id }, touched);
      this.#connection.exec('commit');
      return { tables: [...touched], outcomes: [{ client, answer: { id } }] };
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('rollback');
      return { tables: [], outcomes: [{ client, answer: { id, error: plainError(error) } }] };
    }
  }

  #step(step: PlainStep, answer: Answer, touched: Set<string>): Answer {
    if (step.kind === 'audit') {
      this.#audit(step.entry);
      touched.add('audit');
      return answer;
    }
    const statement = this.#prepared(step.sql);
    touched.add(tableOf(step.sql));
    if (step.kind === 'rows') {
      this.#rows(step);
      return answer;
    }
    if (step.kind === 'ask' && statement.reader) {
      const rows = statement.raw(true).all(...step.params);
      return { ...answer, rows: step.isGet ? rows.slice(0, 1) : rows, changes: rows.length };
    }
    const changes = statement.reader ? statement.all(...step.params).length : statement.run(...step.params).changes;
    if (step.kind === 'run' && step.isOneRow && changes !== 1) throw new StaleRow(`${changes} rows instead of one`);
    return step.kind === 'ask' ? { ...answer, rows: [], changes } : answer;
  }

  #rows({ sql, width, values, many }: Extract<PlainStep, { kind: 'rows' }>): void {
    let start = 0;
    if (many !== undefined) {
      const statement = this.#prepared(many.sql);
      const span = width * many.rows;
      for (; start + span <= values.length; start += span) statement.run(values.slice(start, start + span));
    }
    const statement = this.#prepared(sql);
    for (; start < values.length; start += width) statement.run(values.slice(start, start + width));
  }

  #audit(entry: AuditEntry): void {
    const last = this.#prepared('select seq, hash from audit where town_id = ? order by seq desc limit 1').get(
      entry.townId,
    );
    const row = sealed(entry, last as { seq: number; hash: string } | undefined);
    this.#prepared(auditSql).run(
      row.townId,
      row.seq,
      row.at,
      row.actorId,
      row.role,
      row.action,
      row.objectId,
      row.purpose ?? null,
      row.requestId ?? null,
      row.previousHash,
      row.hash,
    );
  }

  #prepared(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    if (this.#statements.size >= keptStatements) this.#statements.clear();
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

const isMyTurn = ({ turns }: Client, id: number): boolean =>
  Atomics.compareExchange(turns, id % turnCount, turn.waiting, turn.begun) === turn.waiting;

/** Nothing of the batch reached the disk: everyone in it learns so, and if it could not even begin, everyone who waits. */
const failed = (clients: readonly Client[], outcomes: readonly Outcome[], error: PlainError): Outcome[] => {
  if (outcomes.length > 0) {
    return outcomes.map(({ client, answer: { id, error: own } }) => ({ client, answer: { id, error: own ?? error } }));
  }
  return clients.flatMap((client) =>
    client.waiting
      .splice(0)
      .filter(({ id }) => isMyTurn(client, id))
      .map(({ id }) => ({ client, answer: { id, error } })),
  );
};

const tableOf = (sql: string): string =>
  /^\W*(?:insert\s+(?:or\s+\w+\s+)?into|update|delete\s+from)\s+["`]?(\w+)/i.exec(sql)?.[1] ?? '';
