import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLocation } from 'wouter';
import { coverageQuery } from '../../api/queries.ts';
import { CoverageTable } from '../../panels/table/CoverageTable.tsx';
import type { CoverageRow } from '../../panels/table/coverageRow.ts';
import { orderOf, rowsWith } from '../../panels/table/orderOf.ts';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { count } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { tableText } from '../../text/table.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay } from '../shell/MeContext.ts';
import css from './table.module.css';
import type { TableView } from './tableView.ts';

interface Props {
  readonly level: 'village' | 'cell' | 'cadre' | 'unit';
  readonly day: string;
  readonly village: string | null;
  readonly find: string;
  readonly sort: TableView['sort'];
  readonly onSort: (key: string) => void;
  readonly onOpen: (row: CoverageRow) => void;
  readonly onClear: () => void;
}

/** The figures of one level in the order asked, or why there are none. */
export function TableFigures({ level, day, village, find, sort, onSort, onOpen, onClear }: Props) {
  const w = useText(tableText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const mayImport = useMay('imports.run');
  const { data, error, refetch } = useQuery(coverageQuery(level, day, village));
  const town = useQuery(coverageQuery('town', day));
  if (error) return <FailedQuery error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={[100, 100, 100, 100, 100, 100, 100]} height="32px" label={shell.loading} />;
  if (data.items.length === 0)
    return (
      <FirstUse
        title={w.empty}
        detail={w.emptyDo}
        action={
          <Button type="primary" onClick={() => go(mayImport ? '/import' : '/')}>
            {mayImport ? w.toImport : w.toMap}
          </Button>
        }
      />
    );
  const rows = orderOf(rowsWith(data.items, find), sort.key, sort.isDescending);
  if (rows.length === 0) return <FilteredOut sentence={w.filteredOut(find)} clear={w.clear} onClear={onClear} />;
  // The town's own row knows its change from last month; sums of a part do not.
  const isWhole = level === 'village' && find === '';
  const unlinked = town.data?.items[0]?.counts.unlinked ?? 0;
  return (
    <>
      <div className={css.figures}>
        <CoverageTable
          level={level}
          rows={rows}
          whole={(isWhole ? town.data?.items[0] : undefined) ?? null}
          sort={sort}
          onSort={onSort}
          onOpen={onOpen}
        />
      </div>
      <p className={css.note}>
        {level === 'cadre' || level === 'unit'
          ? `${w.heldNote}${village === null && unlinked > 0 ? ` ${w.unlinkedElsewhere(count(unlinked, language))}` : ''}`
          : w.adds}
      </p>
    </>
  );
}
