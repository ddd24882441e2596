import { NumberTable, type Sort } from '../../parts/table/NumberTable.tsx';
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

/** The numbers of the map by village, cell, cadre or unit, and what they add up to. */
export function CoverageTable({ level, rows, whole, sort, onSort, onOpen }: Props) {
  const words = useText(tableText);
  const { language } = useLanguage();
  const sums = totalOf(rows);
  return (
    <NumberTable
      caption={words.title}
      columns={coverageColumns({ level, words, language, rows: rows.length, sums, rates: whole ?? sums, onOpen })}
      rows={rows}
      keyOf={({ id }) => id}
      sort={sort}
      onSort={onSort}
      onOpen={onOpen}
    />
  );
}
