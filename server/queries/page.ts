import { type AnyColumn, asc, desc, type SQL, sql } from 'drizzle-orm';

/** Where a page ends: the sorted value and the id of its last row. */
export interface Cursor {
  readonly sort: string;
  readonly value: string | number;
  readonly id: string;
}

/** How many rows of which page; `after` null: from the start. */
export interface PageAsked {
  readonly sort: string;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** One page; `next` leads to the following one, null at the end. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: Cursor | null;
}

/** The opaque text of a cursor, fit for a URL. */
export const cursorText = ({ sort, value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

/** The cursor of a text made by `cursorText` for the same sort; null for any other text. */
export const cursorFrom = (text: string, sort: string): Cursor | null => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3 || parts[0] !== sort) return null;
    const [, value, id] = parts as readonly unknown[];
    return (typeof value === 'string' || typeof value === 'number') && typeof id === 'string'
      ? { sort, value, id }
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** A list's order: by a column that is never null, then by id, so that no row is met twice or missed. */
export interface Order {
  readonly by: AnyColumn | SQL;
  readonly id: AnyColumn;
  readonly isDescending: boolean;
}

export const orderBy = ({ by, id, isDescending }: Order): [SQL, SQL] =>
  isDescending ? [desc(by), desc(id)] : [asc(by), asc(id)];

/** The rows behind a cursor, as a row value: both engines walk an index with it. */
export const behind = ({ by, id, isDescending }: Order, after: Cursor | null): SQL | undefined => {
  if (after === null) return undefined;
  return isDescending
    ? sql`(${by}, ${id}) < (${after.value}, ${after.id})`
    : sql`(${by}, ${id}) > (${after.value}, ${after.id})`;
};

/** Cuts the page from `limit + 1` rows that were read. */
export const pageFrom = <Row>(
  rows: readonly Row[],
  asked: PageAsked,
  keyOf: (row: Row) => { readonly value: string | number; readonly id: string },
): Page<Row> => {
  const items = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : { sort: asked.sort, ...keyOf(last) } };
};
