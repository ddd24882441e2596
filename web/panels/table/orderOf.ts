import { type CoverageRow, householdsIn, stateOrder } from './coverageRow.ts';

export const sortKeys = [
  'name',
  'households',
  'onSchedule',
  'visited',
  'linked',
  ...stateOrder,
  'dueSoon',
  'openConflicts',
] as const;
export type SortKey = (typeof sortKeys)[number];

export const isSortKey = (value: string): value is SortKey => sortKeys.some((key) => key === value);

const figureOf = (row: CoverageRow, key: Exclude<SortKey, 'name'>): number | null => {
  switch (key) {
    case 'households':
      return householdsIn(row.counts);
    case 'onSchedule':
    case 'visited':
    case 'linked':
    case 'dueSoon':
    case 'openConflicts':
      return row[key];
    default:
      return row.counts[key];
  }
};

const byName = new Intl.Collator(['zh-CN', 'en'], { numeric: true });

/** Rows in the order asked; those without a figure stay last either way, ties go by code. */
export function orderOf(rows: readonly CoverageRow[], key: SortKey, isDescending: boolean): readonly CoverageRow[] {
  const turn = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const tie = byName.compare(a.code, b.code);
    if (key === 'name') return turn * byName.compare(a.name, b.name) || tie;
    const [left, right] = [figureOf(a, key), figureOf(b, key)];
    if (left === null || right === null) return left === right ? tie : left === null ? 1 : -1;
    return turn * (left - right) || tie;
  });
}

/** Rows whose name, code or place has all the words written. */
export function rowsWith(rows: readonly CoverageRow[], written: string): readonly CoverageRow[] {
  const words = written.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = `${row.name} ${row.code} ${row.parentName ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
