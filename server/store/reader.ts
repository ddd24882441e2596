import type { Database, Statement } from 'better-sqlite3';
import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import type { Query } from 'drizzle-orm';
import type { Answer, Bound } from './protocol.ts';
import { sqliteTables } from './schema.sqlite.ts';

type Method = 'run' | 'all' | 'values' | 'get';

/** Drizzle's builder over two connections: a `select` runs here, everything else is posted to the writer. */
export type Both = SqliteRemoteDatabase<typeof sqliteTables>;
/** The half that asks. Always await it. */
export type Reader = Pick<Both, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'>;
/** The half that builds the steps of a commit; nothing runs until the commit does. */
export type Write = Pick<Both, 'insert' | 'update' | 'delete' | 'select' | 'with' | '$with'>;

const keptStatements = 500;

/** Runs SQL that only reads, keeping statements prepared. */
export interface ReadConnection {
  readonly rows: (sql: string, params: readonly unknown[], isGet: boolean) => unknown[];
  /** Rows as arrays, one by one: for walks over millions. */
  readonly scan: (query: { toSQL: () => Query }) => IterableIterator<unknown[]>;
}

export const readConnection = (connection: Database): ReadConnection => {
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const kept = statements.get(sql);
    if (kept !== undefined) return kept;
    if (statements.size >= keptStatements) statements.clear();
    const statement = connection.prepare(sql).raw(true);
    statements.set(sql, statement);
    return statement;
  };
  return {
    rows: (sql, params, isGet) => (isGet ? [prepared(sql).get(...params)] : prepared(sql).all(...params)),
    scan: (query) => {
      const { sql, params } = query.toSQL();
      return connection
        .prepare(sql)
        .raw(true)
        .iterate(...params) as IterableIterator<unknown[]>;
    },
  };
};

const isReading = (sql: string): boolean => /^\s*(select|with\b(?![\s\S]*\b(insert|update|delete)\b))/i.test(sql);

interface Sides {
  readonly reading: ReadConnection;
  readonly ask: (sql: string, params: readonly Bound[], isGet: boolean) => Promise<Answer>;
}

export const bothSides = ({ reading, ask }: Sides): Both => {
  const run = async (sql: string, params: unknown[], method: Method) => {
    const isGet = method === 'get';
    if (isReading(sql)) {
      const rows = reading.rows(sql, params, isGet);
      return { rows: (isGet ? rows[0] : rows) as unknown[] };
    }
    const { rows = [], changes } = await ask(sql, params as Bound[], isGet);
    // `rowCount` is where better-auth's adapter looks for how many rows a write touched.
    return { rows: (isGet ? rows[0] : rows) as unknown[], rowCount: changes };
  };
  return drizzle(run, { schema: sqliteTables });
};
