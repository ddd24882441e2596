import { hashPassword } from 'better-auth/crypto';
import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { audit, insertRows, type Step } from '../../server/store/steps.ts';
import type { Store } from '../../server/store/store.ts';
import type { Town } from './makeTown.ts';
import { type Row, type TableName, tableNames } from './rows.ts';

/** The password of all accounts of the demonstration. They exist only in a town marked as one. */
export const demoPassword = 'lianhu-demo';

/** Rows in one commit: others' writes find room between two of them. */
const rowsAtOnce = 8_000;

/** Personal columns by table: the row's field, and the column it is sealed for. */
const sealed: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  cadres: { name: 'name', phone: 'phone' },
  households: { name: 'name', phone: 'phone', address: 'address' },
  sites: { personInCharge: 'person_in_charge', phone: 'phone' },
  visits: { diary: 'diary' },
  issues: { title: 'title', answer: 'answer' },
  shiftNotes: { text: 'text' },
  teamMembers: { name: 'name', phone: 'phone' },
  transfers: { note: 'note' },
  incidentEntries: { details: 'details' },
  incidentReports: { text: 'text' },
};

/** Writes a made town, its personal fields sealed and its households findable. `at` is the instant of the writing, UTC ms. */
export const writeTown = async (store: Store, { townId, rows }: Town, at: number): Promise<void> => {
  // The next rows are sealed here while the writer's thread puts the last ones down.
  let writing: Promise<void> = Promise.resolve();
  for (const name of tableNames) {
    for (const some of sliced(rows[name] as readonly Record<string, unknown>[])) {
      const whole = some.map((row) => sealedRow(store, name, row));
      const steps = [stepFor(store.t[name], whole), ...tokenSteps(store, townId, name, some)];
      await writing;
      writing = store.commit(() => steps);
    }
  }
  await writing;
  const password = await hashPassword(demoPassword);
  const now = new Date(at);
  const credentials = rows.accounts.map(({ id }) => ({
    id: `${id}-password`,
    accountId: id,
    providerId: 'credential',
    userId: id,
    password,
    createdAt: now,
    updatedAt: now,
  }));
  await store.commit(() => [
    insertRows(store.t.credentials, credentials),
    audit({ townId, at, actorId: null, role: null, action: 'demo.make', objectId: townId }),
  ]);
};

const sliced = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / rowsAtOnce) }, (_, i) =>
    list.slice(i * rowsAtOnce, (i + 1) * rowsAtOnce),
  );

/** The rows are of this table by construction (`rows.ts`); the types of 28 tables do not fit through one loop. */
const stepFor = (table: SQLiteTable, rows: readonly Record<string, unknown>[]): Step => insertRows(table, rows);

const sealedRow = ({ secrets, t }: Store, name: TableName, row: Record<string, unknown>): Record<string, unknown> => {
  const columns = sealed[name];
  if (columns === undefined) return row;
  const out = { ...row };
  const table = getTableName(t[name]);
  for (const [field, column] of Object.entries(columns)) {
    const plain = row[field];
    if (typeof plain === 'string')
      out[field] = secrets.seal(table, column, (row.id ?? row.householdId) as string, plain);
  }
  return out;
};

const tokenSteps = (
  store: Store,
  townId: string,
  name: TableName,
  rows: readonly Record<string, unknown>[],
): Step[] => {
  if (name !== 'households') return [];
  const tokens = (rows as Row<'households'>[]).flatMap((household) => {
    const { id: householdId, code, phone } = household;
    const findable = { name: household.name, phone: phone ?? null, code };
    return [...new Set(store.secrets.tokensOf(townId, findable))].map((token) => ({ townId, token, householdId }));
  });
  return [insertRows(store.t.householdTokens, tokens)];
};
