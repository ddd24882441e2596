import { getTableColumns, getTableName, type Query, SQL, fillPlaceholders, is } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, SQLiteSyncDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { AuditEntry, Bound, PlainStep } from './protocol.ts';

const dialect = new SQLiteSyncDialect();

/** Anything drizzle can put into SQL: what `write.insert(…)`, `.update(…)`, `.delete(…)` build. */
interface Statement {
  toSQL(): Query;
}

/** One step of a commit. */
export type Step = Statement | SQL | PlainStep;

const isPlain = (step: Step): step is PlainStep => 'kind' in step;

const queryOf = (step: Statement | SQL): { sql: string; params: readonly Bound[] } => {
  const { sql, params } = is(step, SQL) ? dialect.sqlToQuery(step) : step.toSQL();
  return { sql, params: params.map(bound) };
};

/** The last cast before SQLite: it knows no booleans and no undefined. */
const bound = (value: unknown): Bound => {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as Bound;
};

/** The step as it crosses to the writer. */
export const plainStep = (step: Step): PlainStep =>
  isPlain(step) ? step : { kind: 'run', ...queryOf(step), isOneRow: false };

/** A statement that must touch exactly one row: the guard `where version = ?`. @throws StaleRow (from the commit) when it does not */
export const oneRow = (statement: Statement | SQL): Step => ({ kind: 'run', ...queryOf(statement), isOneRow: true });

/** A link of the audit chain, numbered and sealed by the writer, in the same commit as what it tells of. */
export const audit = (entry: AuditEntry): Step => ({ kind: 'audit', entry });

export interface InsertOptions {
  /** What to do with a row whose primary key is there: refuse the commit (default), leave it, or put the new values in. */
  readonly onConflict?: 'refuse' | 'ignore' | 'update';
}

/** Measured: 10–25 rows a statement insert half again as fast as one; more gain nothing. */
const rowsAtOnce = 20;

const quoted = (name: string): string => `"${name}"`;

const keyOf = (table: SQLiteTable): readonly string[] => {
  const { primaryKeys, columns } = getTableConfig(table);
  const several = primaryKeys[0]?.columns.map(({ name }) => name);
  return several ?? columns.filter(({ primary }) => primary).map(({ name }) => name);
};

const conflictClause = (
  table: SQLiteTable,
  columns: readonly SQLiteColumn[],
  onConflict: InsertOptions['onConflict'],
): string => {
  if (onConflict === 'ignore') return ' on conflict do nothing';
  if (onConflict !== 'update') return '';
  const key = keyOf(table);
  const rest = columns
    .filter(({ name }) => !key.includes(name))
    .map(({ name }) => `${quoted(name)} = excluded.${quoted(name)}`);
  const target = ` on conflict (${key.map(quoted).join(', ')}) do`;
  return rest.length === 0 ? `${target} nothing` : `${target} update set ${rest.join(', ')}`;
};

const defaultOf = (column: SQLiteColumn): unknown => {
  if (column.defaultFn !== undefined) return column.defaultFn();
  return is(column.default, SQL) ? null : (column.default ?? null);
};

/**
 * Many rows by one prepared statement, any length: one step. Cut a large load into commits of 5,000 to 20,000 rows, so that
 * others' writes find room between them, and keep two or three of them under way: one is encoded while one is written.
 */
export const insertRows = <T extends SQLiteTable>(
  table: T,
  rows: readonly T['$inferInsert'][],
  { onConflict = 'refuse' }: InsertOptions = {},
): Step => {
  const columns = Object.entries(getTableColumns(table) as Record<string, SQLiteColumn>);
  const width = columns.length;
  const values: Bound[] = [];
  for (const row of rows as readonly Record<string, unknown>[]) {
    for (const [name, column] of columns) {
      const value = row[name] === undefined ? defaultOf(column) : row[name];
      values.push(value === null ? null : bound(column.mapToDriverValue(value)));
    }
  }
  const names = columns.map(([, { name }]) => quoted(name)).join(', ');
  const conflict = conflictClause(
    table,
    columns.map(([, column]) => column),
    onConflict,
  );
  const sqlFor = (count: number): string => {
    const tuple = `(${Array.from({ length: width }, () => '?').join(', ')})`;
    const tuples = Array.from({ length: count }, () => tuple).join(', ');
    return `insert into ${quoted(getTableName(table))} (${names}) values ${tuples}${conflict}`;
  };
  return { kind: 'rows', sql: sqlFor(1), width, values, many: { sql: sqlFor(rowsAtOnce), rows: rowsAtOnce } };
};

/**
 * One statement with `sql.placeholder(name)` in it, run for each of `rows`: many updates or deletions as one step.
 * @param statement e.g. `write.update(t.groups).set({ to: day }).where(eq(t.groups.id, sql.placeholder('id')))`
 */
export const forEachRow = (statement: Statement, rows: readonly Readonly<Record<string, unknown>>[]): Step => {
  const { sql, params } = statement.toSQL();
  const values = rows.flatMap((row) => fillPlaceholders(params, { ...row }).map(bound));
  return { kind: 'rows', sql, width: params.length, values };
};
