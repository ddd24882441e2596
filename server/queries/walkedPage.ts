import type { Cursor, Page, PageAsked } from './page.ts';

/** Where a row stands in a list's order. */
export interface Key {
  readonly id: string;
  readonly value: string | number;
}

/** Two runs of keys in one order as one, each key once. */
export const mergedKeys = (one: readonly Key[], other: readonly Key[], isDescending: boolean): Key[] => {
  const byId = new Map([...one, ...other].map((key) => [key.id, key]));
  const upwards = (a: Key, b: Key): number => {
    if (a.value !== b.value) return a.value < b.value ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  };
  return [...byId.values()].sort((a, b) => (isDescending ? upwards(b, a) : upwards(a, b)));
};

/** Keys read at once after the first look, and how often for one page. */
const atOnce = 500;
const looksAtMost = 40;

/**
 * A page of a list whose order comes from an index and whose filter does not: keys are read in order, their rows are read by id,
 * and those that the filter leaves out are not in it. Others have their turn between two looks. After `looksAtMost` looks the
 * page is given as it is: it may be shorter than asked, even empty, and still lead on.
 */
export const walkedPage = async <Row extends { readonly id: string }>(
  asked: PageAsked,
  keysAfter: (after: Cursor | null, limit: number) => Promise<readonly Key[]>,
  rowsOf: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<Page<Row>> => {
  const { sort, limit } = asked;
  const found: { readonly row: Row; readonly key: Key }[] = [];
  let after = asked.after;
  for (let look = 0; look < looksAtMost; look += 1) {
    const size = look === 0 ? limit + 1 : atOnce;
    const keys = await keysAfter(after, size);
    const rows = new Map((await rowsOf(keys.map(({ id }) => id))).map((row) => [row.id, row]));
    for (const key of keys) {
      const row = rows.get(key.id);
      if (row !== undefined) found.push({ row, key });
    }
    const items = found.slice(0, limit).map(({ row }) => row);
    const last = found.length > limit ? found[limit - 1] : undefined;
    if (last !== undefined) return { items, next: { sort, ...last.key } };
    const end = keys.at(-1);
    if (end === undefined || keys.length < size) return { items, next: null };
    after = { sort, ...end };
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { items: found.map(({ row }) => row), next: after };
};
