import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Segmented, Select } from 'antd';
import { useLocation } from 'wouter';
import { coverageQuery, divisionsQuery } from '../api/queries.ts';
import { DayField } from '../panels/coverage/DayField.tsx';
import { CoverageTable } from '../panels/table/CoverageTable.tsx';
import type { CoverageRow } from '../panels/table/coverageRow.ts';
import { isSortKey, orderOf, rowsWith } from '../panels/table/orderOf.ts';
import { InBar } from '../parts/shell/BarSlot.tsx';
import { PastEdge } from '../parts/shell/PastEdge.tsx';
import { FilteredOut } from '../parts/states/FilteredOut.tsx';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { useView } from '../routes/useView.ts';
import { count, longDay } from '../text/formats.ts';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { tableText } from '../text/table.ts';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { useMay, useMe } from './shell/MeContext.ts';
import { TableExport } from './table/TableExport.tsx';
import { TableHistory } from './table/TableHistory.tsx';
import css from './table/table.module.css';
import { sortAfter, tableLevels, useTableView } from './table/tableView.ts';

/** The numbers of the map as a table by village, cell, cadre or unit, and over time. */
export default function TablePage() {
  const w = useText(tableText);
  const { language } = useLanguage();
  const me = useMe();
  const mayExport = useMay('exports.run');
  const [view, change] = useView();
  const [{ level, sort, find }, changeTable] = useTableView();
  const [, go] = useLocation();
  const day = view.day ?? me.today;
  const divisions = useQuery(divisionsQuery(day));
  const villages = (divisions.data?.items ?? []).filter(({ kind }) => kind === 'village' || kind === 'community');
  const tableLevel = level === 'history' ? 'village' : level;

  const openVillage = (id: string) =>
    go(`/?${new URLSearchParams({ ...(view.day && { day: view.day }), village: id })}`);
  const openRow = (row: CoverageRow) => {
    const said = new URLSearchParams(view.day === null ? {} : { day: view.day });
    if (level === 'village') said.set('village', row.id);
    if (level === 'cell') said.set('cell', row.id);
    if (level === 'cadre' || level === 'unit') {
      said.set('colour', 'cadre');
      said.set('by', level);
      said.set('who', row.id);
    }
    go(`/?${said}`);
  };

  return (
    <App component={false}>
      <section className={css.page}>
        {view.day !== null && view.day < me.today && <PastEdge />}
        <InBar>
          <DayField
            day={day}
            from={me.town.historyFrom ?? me.today}
            today={me.today}
            onDay={(next) => change({ day: next === me.today ? null : next }, 'replace')}
          />
        </InBar>
        <header className={css.head}>
          <Segmented
            aria-label={w.levelLabel}
            value={level}
            options={tableLevels.map((value) => ({ value, label: w.levels[value] }))}
            onChange={(value) => changeTable({ level: value })}
            data-testid="level"
          />
          {level !== 'village' && level !== 'history' && (
            <Select
              aria-label={w.village}
              className={css.village ?? ''}
              value={view.village ?? ''}
              options={[
                { value: '', label: w.allVillages },
                ...villages.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => change({ village: id || null })}
            />
          )}
          <Input
            type="search"
            allowClear
            className={css.find ?? ''}
            placeholder={w.filter}
            aria-label={w.filter}
            value={find}
            onChange={(event) => changeTable({ find: event.target.value })}
          />
          <span className={css.spring} />
          {mayExport && level !== 'history' && (
            <TableExport
              level={tableLevel}
              day={day}
              village={view.village}
              printPath={`/print${location.search}`}
              onPrint={go}
            />
          )}
        </header>
        {level === 'history' ? (
          <TableHistory day={day} today={me.today} find={find} picked={view.village} onPick={openVillage} />
        ) : (
          <Figures
            key={level}
            level={level}
            day={day}
            village={level === 'village' ? null : view.village}
            find={find}
            sort={sort}
            onSort={(key) => isSortKey(key) && changeTable({ sort: sortAfter(sort, key) })}
            onOpen={openRow}
            onClear={() => changeTable({ find: '' })}
          />
        )}
      </section>
    </App>
  );
}

interface FiguresProps {
  readonly level: 'village' | 'cell' | 'cadre' | 'unit';
  readonly day: string;
  readonly village: string | null;
  readonly find: string;
  readonly sort: ReturnType<typeof useTableView>[0]['sort'];
  readonly onSort: (key: string) => void;
  readonly onOpen: (row: CoverageRow) => void;
  readonly onClear: () => void;
}

function Figures({ level, day, village, find, sort, onSort, onOpen, onClear }: FiguresProps) {
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
