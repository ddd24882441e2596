import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly tag: string }[];
}

/** How many migrations the database has been through; 0 for an empty file. */
export const schemaVersionOf = (connection: Database): number =>
  Number(connection.pragma('user_version', { simple: true }));

/**
 * Runs the migrations that the database has not been through, all of them or none.
 * (Not drizzle's migrator: it would load all of drizzle into the writer's thread to do the same.)
 * @returns how many migrations the database has now been through
 * @throws Error when the database has been through more than this program knows
 */
export const migrate = (connection: Database, folder: string): number => {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
  const from = schemaVersionOf(connection);
  const to = journal.entries.length;
  if (from > to) throw new Error(`the database is of a newer version (${from}) than this program (${to})`);
  connection.transaction(() => {
    for (const { tag } of journal.entries.slice(from)) {
      const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
      for (const statement of text.split('--> statement-breakpoint')) connection.exec(statement);
    }
    connection.pragma(`user_version = ${to}`);
  })();
  return to;
};
