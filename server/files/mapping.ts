import type { Columns } from './columns/column.ts';

/** Which column of the file fills each of ours; null where none does. One column of a file may fill several of ours. */
export type Mapping = Readonly<Record<string, string | null>>;

/** A head without what people add to it: `* 户主（必填）` → `户主`, `SUB_DIST` → `subdist`. */
const bare = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/[\s_\-*:°.·]/g, '');

const namesOf = (key: string, column: Columns[string]): string[] =>
  [column.zh, column.en, key, ...column.aliases].map(bare);

/** The mapping that the heads themselves suggest: a column's own name first, then its aliases; each head is used once. */
export function suggestedMapping(columns: Columns, header: readonly string[]): Mapping {
  const free = new Map(header.map((head) => [bare(head), head]).reverse() as [string, string][]);
  const mapping: Record<string, string | null> = Object.fromEntries(Object.keys(columns).map((key) => [key, null]));
  const entries = Object.entries(columns).map(([key, column]) => [key, namesOf(key, column)] as const);
  const most = Math.max(...entries.map(([, names]) => names.length));
  for (let rank = 0; rank < most; rank++) {
    for (const [key, names] of entries) {
      const name = names[rank];
      const head = name === undefined || name === '' ? undefined : free.get(name);
      if (head === undefined || mapping[key] !== null) continue;
      mapping[key] = head;
      free.delete(name ?? '');
    }
  }
  return mapping;
}

/** The mapping asked for, where it names columns that exist; the suggestion elsewhere. */
export const mappingOf = (columns: Columns, header: readonly string[], asked?: Mapping): Mapping => {
  if (asked === undefined) return suggestedMapping(columns, header);
  return Object.fromEntries(
    Object.keys(columns).map((key) => {
      const head = asked[key] ?? null;
      return [key, head !== null && header.includes(head) ? head : null];
    }),
  );
};
