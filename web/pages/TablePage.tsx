import { useQuery } from '@tanstack/react-query';
import { App, Input, Segmented } from 'antd';
import { useLocation } from 'wouter';
import { divisionsQuery } from '../api/queries.ts';
import { DayField } from '../panels/coverage/DayField.tsx';
import { VillageFilter } from '../panels/coverage/VillageFilter.tsx';
import type { CoverageRow } from '../panels/table/coverageRow.ts';
import { isSortKey } from '../panels/table/orderOf.ts';
import { InBar } from '../parts/shell/BarSlot.tsx';
import { PastEdge } from '../parts/shell/PastEdge.tsx';
import { useView } from './routing/useView.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { tableText } from '../text/table.ts';
import { useMay, useMe } from './shell/MeContext.ts';
import { TableFigures } from './table/TableFigures.tsx';
import { TableExport } from './table/TableExport.tsx';
import { TableHistory } from './table/TableHistory.tsx';
import css from './table/table.module.css';
import { sortAfter, tableLevels, useTableView } from './table/tableView.ts';

/** The numbers of the map as a table by village, cell, cadre or unit, and over time. */
export default function TablePage() {
  const w = useText(tableText);
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
            <VillageFilter villages={villages} chosen={view.village} onChoose={(village) => change({ village })} />
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
              village={level === 'village' ? null : view.village}
              printPath={`/print${location.search}`}
              onPrint={go}
            />
          )}
        </header>
        {level === 'history' ? (
          <TableHistory day={day} today={me.today} find={find} picked={view.village} onPick={openVillage} />
        ) : (
          <TableFigures
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
