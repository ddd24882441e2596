import { useSearch } from 'wouter';
import type { Sort } from '../../parts/table/NumberTable.tsx';
import { isSortKey, type SortKey } from '../../panels/table/orderOf.ts';

export const tableLevels = ['village', 'cell', 'cadre', 'unit', 'history'] as const;
export type TableLevel = (typeof tableLevels)[number];

export interface TableView {
  readonly level: TableLevel;
  readonly sort: Sort & { readonly key: SortKey };
  readonly find: string;
}

const firstSort = { key: 'onSchedule', isDescending: false } as const;

/** What the table's part of the URL says: `?level=cadre&sort=-overdue&find=…`; the day and village are the map's. */
export function tableViewOf(search: string): TableView {
  const said = new URLSearchParams(search);
  const written = said.get('sort') ?? '';
  const key = written.replace(/^-/, '');
  return {
    level: tableLevels.find((level) => level === said.get('level')) ?? 'village',
    sort: isSortKey(key) ? { key, isDescending: written.startsWith('-') } : firstSort,
    find: said.get('find') ?? '',
  };
}

/** The same, written back into a query string that others write to as well. */
export function tableSearchOf({ level, sort, find }: TableView, search: string): string {
  const kept = new URLSearchParams(search);
  const own: Record<string, string | null> = {
    level: level === 'village' ? null : level,
    sort: sort.key === firstSort.key && !sort.isDescending ? null : `${sort.isDescending ? '-' : ''}${sort.key}`,
    find: find || null,
  };
  for (const [name, value] of Object.entries(own)) {
    if (value === null) kept.delete(name);
    else kept.set(name, value);
  }
  return kept.toString();
}

export function useTableView(): readonly [TableView, (change: Partial<TableView>) => void] {
  const view = tableViewOf(useSearch());
  const change = (part: Partial<TableView>) => {
    const next = tableSearchOf({ ...tableViewOf(location.search), ...part }, location.search);
    history.replaceState(null, '', `${location.pathname}${next ? `?${next}` : ''}`);
  };
  return [view, change];
}

/** A head clicked: figures start with the largest, rates and names with the smallest; clicked again it turns round. */
export const sortAfter = (sort: Sort, key: SortKey): TableView['sort'] =>
  sort.key === key
    ? { key, isDescending: !sort.isDescending }
    : { key, isDescending: !['name', 'onSchedule', 'visited', 'linked'].includes(key) };
