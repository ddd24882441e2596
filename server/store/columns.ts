import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** An integer coordinate pair in degrees × 1e7 (WGS84): the grid on which all topology is exact. */
export type GridPoint = readonly [x: number, y: number];

/**
 * The column dictionary of the SQLite engine. `defineTables` speaks only these words, so that a second
 * engine is a second dictionary and not a second schema.
 *
 * - `text` any text · `secret` text encrypted by us before it comes here (see secrets.ts)
 * - `count` integer · `number` double · `flag` boolean
 * - `instant` UTC milliseconds · `day` local `YYYY-MM-DD` in the town's zone
 * - `json` a value of the given type · `blob` bytes
 */
export const sqliteColumns = {
  table: sqliteTable,
  text: (name: string) => text(name),
  secret: (name: string) => text(name),
  count: (name: string) => integer(name),
  number: (name: string) => real(name),
  flag: (name: string) => integer(name, { mode: 'boolean' }),
  instant: (name: string) => integer(name),
  moment: (name: string) => integer(name, { mode: 'timestamp_ms' }),
  day: (name: string) => text(name),
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  word: <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
    text(name, { enum: values as unknown as [T[number], ...T[number][]] }),
  key: (...columns: [AnySQLiteColumn, ...AnySQLiteColumn[]]) => primaryKey({ columns }),
  index: (name: string, ...columns: [AnySQLiteColumn, ...AnySQLiteColumn[]]) => index(name).on(...columns),
  unique: (name: string, ...columns: [AnySQLiteColumn, ...AnySQLiteColumn[]]) => uniqueIndex(name).on(...columns),
};

/** What a dictionary of columns offers; PostgreSQL's has the same words. */
export type Columns = typeof sqliteColumns;
