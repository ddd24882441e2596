import { type Column, NumberTable, type Sort } from '../../parts/table/NumberTable.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { tableText } from '../../text/table.ts';
import { coverageColumns, type RowLevel } from './coverageColumns.tsx';
import { type CoverageRow, totalOf } from './coverageRow.ts';

interface Props {
  readonly level: RowLevel;
  readonly rows: readonly CoverageRow[];
  /** The rates of the whole, where they are known with their change; else they are made from the sums. */
  readonly whole: Pick<CoverageRow, 'onSchedule' | 'visited' | 'linked' | 'monthAgo'> | null;
  readonly sort: Sort;
  readonly onSort: (key: string) => void;
  readonly onOpen: (row: CoverageRow) => void;
}

/** On a phone the rate and what is overdue stand beside the name; the rest is a swipe away. */
const firstThings = (columns: readonly Column<CoverageRow>[]): readonly Column<CoverageRow>[] => {
  const first = ['name', 'onSchedule', 'overdue'];
  return [
    ...first.flatMap((key) => columns.filter((column) => column.key === key)),
    ...columns.filter(({ key }) => !first.includes(key)),
  ];
};

/** The numbers of the map by village, cell, cadre or unit, and what they add up to. */
export function CoverageTable({ level, rows, whole, sort, onSort, onOpen }: Props) {
  const words = useText(tableText);
  const { language } = useLanguage();
  const isPhone = useIsPhone();
  const sums = totalOf(rows);
  const columns = coverageColumns({
    level,
    words,
    language,
    rows: rows.length,
    sums,
    rates: whole ?? sums,
    onOpen,
  });
  return (
    <NumberTable
      caption={words.title}
      columns={isPhone ? firstThings(columns) : columns}
      rows={rows}
      keyOf={({ id }) => id}
      sort={sort}
      onSort={onSort}
      onOpen={onOpen}
    />
  );
}
