import type { Cursor, Page } from '../../queries/page.ts';

const pageRows = 500;
/** An export for people to open in a spreadsheet; whoever needs more asks village by village. */
const mostRows = 100_000;

/** Every row of a list, page by page as the list itself reads it, so that scope and masks are the list's own. */
export async function everyPage<Row, Shown>(
  pageOf: (asked: { readonly after: Cursor | null; readonly limit: number }) => Promise<Page<Row>>,
  shown: (rows: readonly Row[]) => Promise<readonly Shown[]>,
): Promise<Shown[]> {
  const all: Shown[] = [];
  let after: Cursor | null = null;
  do {
    const page: Page<Row> = await pageOf({ after, limit: pageRows });
    all.push(...(await shown(page.items)));
    after = page.next;
  } while (after !== null && all.length < mostRows);
  return all;
}
