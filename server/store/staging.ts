import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { sqliteTables } from './schema.sqlite.ts';
import { insertRows, oneRow, type Step } from './steps.ts';

/** Whose rows are staged. */
export interface Stage {
  readonly townId: string;
  readonly jobId: string;
}

const { jobBatches, jobs, households, householdTokens } = sqliteTables;

const columnsOf = (table: SQLiteTable): readonly SQLiteColumn[] =>
  Object.values(getTableColumns(table) as Record<string, SQLiteColumn>);

const placeOf = (table: SQLiteTable, name: string): number =>
  columnsOf(table).findIndex((column) => column.name === name);

const keyOf = (table: SQLiteTable): readonly string[] =>
  getTableConfig(table).primaryKeys[0]?.columns.map(({ name }) => name) ?? [];

/** The nth value of a staged row. */
const staged = (place: number): SQL => sql.raw(`b.value ->> ${place}`);

const stagedRows = ({ townId, jobId }: Stage, target: string): SQL =>
  sql`${jobBatches} j, json_each(j.rows) b where j.town_id = ${townId} and j.job_id = ${jobId} and j.target = ${target}`;

/** Puts rows aside for a table, as one batch; `seq` is unique in the job, and batches are adopted in its order. */
export const stageRows = <T extends SQLiteTable>(
  stage: Stage & { readonly seq: number },
  table: T,
  rows: readonly T['$inferInsert'][],
): Step => {
  const step = insertRows(table, rows);
  if (!('kind' in step) || step.kind !== 'rows') throw new Error('insertRows makes one step of rows');
  const cut = Array.from(rows, (_, at) => step.values.slice(at * step.width, (at + 1) * step.width));
  return insertRows(jobBatches, [{ ...stage, target: getTableName(table), rows: JSON.stringify(cut) }]);
};

/** Puts aside the households whose search tokens are to be made anew. */
export const stageTokensToClear = (stage: Stage & { readonly seq: number }, householdIds: readonly string[]): Step =>
  insertRows(jobBatches, [{ ...stage, target: 'clear_tokens', rows: JSON.stringify(householdIds.map((id) => [id])) }]);

/**
 * Moves everything staged for a table into it: rows whose primary key is there are overwritten, in the order staged, so a
 * dated row that closes stands before the one that opens.
 */
export const adoptRows = (stage: Stage, table: SQLiteTable): Step => {
  const columns = columnsOf(table);
  const key = keyOf(table);
  const names = sql.raw(columns.map(({ name }) => `"${name}"`).join(', '));
  const values = sql.join(
    columns.map((_, place) => staged(place)),
    sql`, `,
  );
  const rest = columns.filter(({ name }) => !key.includes(name)).map(({ name }) => `"${name}" = excluded."${name}"`);
  const onConflict = sql.raw(
    `on conflict (${key.map((name) => `"${name}"`).join(', ')}) do ${rest.length === 0 ? 'nothing' : `update set ${rest.join(', ')}`}`,
  );
  return sql`insert into ${table} (${names}) select ${values} from ${stagedRows(stage, getTableName(table))} ${onConflict}`;
};

/** Takes the old search tokens of changed households out, before the new ones come in. */
export const clearStagedTokens = (stage: Stage): Step =>
  sql`delete from ${householdTokens} where town_id = ${stage.townId} and household_id in (select ${staged(0)} from ${stagedRows(stage, 'clear_tokens')})`;

/**
 * Refuses the commit when a staged row of a table with `version` was read before somebody changed it.
 * @throws StaleRow (from the commit)
 */
export const refuseStale = (stage: Stage, table: SQLiteTable): Step => {
  const key = keyOf(table);
  const same = sql.join(
    key.map((name) => sql`x.${sql.raw(`"${name}"`)} = ${staged(placeOf(table, name))}`),
    sql` and `,
  );
  const moved = sql`select 1 from ${table} x where ${same} and x.version <> ${staged(placeOf(table, 'version'))} - 1`;
  return oneRow(
    sql`update ${jobs} set version = version + 1 where town_id = ${stage.townId} and id = ${stage.jobId} and not exists (select 1 from ${stagedRows(stage, getTableName(table))} and exists (${moved}))`,
  );
};

/** Takes what was staged away. */
export const dropStage = ({ townId, jobId }: Stage): Step =>
  sql`delete from ${jobBatches} where town_id = ${townId} and job_id = ${jobId}`;

/** Takes away the search tokens of staged households that never came in. Before `dropStage`. */
export const dropOrphanTokens = (stage: Stage): Step =>
  sql`delete from ${householdTokens} where town_id = ${stage.townId} and household_id in (select ${staged(placeOf(households, 'id'))} from ${stagedRows(stage, 'households')}) and household_id not in (select id from ${households} where town_id = ${stage.townId})`;
