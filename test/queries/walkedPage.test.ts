import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cursor, Page } from '../../server/queries/page.ts';
import { type Key, mergedKeys, walkedPage } from '../../server/queries/walkedPage.ts';

/** A list of numbered rows in order, of which only some fit. */
const listOf = (length: number, fits: (no: number) => boolean) => {
  const keys: Key[] = Array.from({ length }, (_, no) => ({ id: `row-${no}`, value: no }));
  const keysAfter = async (after: Cursor | null, limit: number) => {
    const start = after === null ? 0 : Number(after.value) + 1;
    return keys.slice(start, start + limit);
  };
  const rowsOf = async (ids: readonly string[]) =>
    ids
      .filter((id) => fits(Number(id.slice(4))))
      .map((id) => ({ id }))
      .reverse();
  return { keysAfter, rowsOf };
};

it('meets every row that fits once and in order, whatever the page’s length', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 97 }),
      async (length, limit, every) => {
        const { keysAfter, rowsOf } = listOf(length, (no) => no % every === 0);
        const met: string[] = [];
        let after: Cursor | null = null;
        do {
          const page: Page<{ readonly id: string }> = await walkedPage({ sort: 'no', after, limit }, keysAfter, rowsOf);
          expect(page.items.length).toBeLessThanOrEqual(limit);
          met.push(...page.items.map(({ id }) => id));
          after = page.next;
        } while (after !== null);
        expect(met).toEqual(Array.from({ length: Math.ceil(length / every) }, (_, no) => `row-${no * every}`));
      },
    ),
    { numRuns: 40 },
  );
});

it('gives an empty page that leads on rather than walk a whole town for one reader', async () => {
  const { keysAfter, rowsOf } = listOf(50_000, (no) => no === 49_999);
  const first = await walkedPage({ sort: 'no', after: null, limit: 10 }, keysAfter, rowsOf);
  expect([first.items, first.next === null]).toEqual([[], false]);
  let next: Cursor | null = first.next;
  const met: string[] = [];
  while (next !== null) {
    const page: Page<{ readonly id: string }> = await walkedPage(
      { sort: 'no', after: next, limit: 10 },
      keysAfter,
      rowsOf,
    );
    met.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  expect(met).toEqual(['row-49999']);
});

it('merges two runs of keys into one, each key once', () => {
  const one = [
    { id: 'a', value: '2025-03-02' },
    { id: 'b', value: '2025-03-01' },
  ];
  const other = [
    { id: 'c', value: '2025-03-02' },
    { id: 'b', value: '2025-03-01' },
  ];
  expect(mergedKeys(one, other, true).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(mergedKeys(one, other, false).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
