import type { ReactNode } from 'react';
import { StateBar } from '../../parts/StateBar.tsx';
import type { Column } from '../../parts/table/NumberTable.tsx';
import { count } from '../../text/formats.ts';
import type { Language } from '../../text/language.ts';
import type { TextOf } from '../../text/text.ts';
import type { tableText } from '../../text/table.ts';
import { type CoverageRow, householdsIn, stateOrder, type Sums } from './coverageRow.ts';
import { RateCell } from './RateCell.tsx';
import css from './table.module.css';

export type RowLevel = 'village' | 'cell' | 'cadre' | 'unit';

interface Given {
  readonly level: RowLevel;
  readonly words: TextOf<typeof tableText>;
  readonly language: Language;
  readonly rows: number;
  readonly sums: Sums;
  /** The rates of the last row. */
  readonly rates: Pick<CoverageRow, 'onSchedule' | 'visited' | 'linked' | 'monthAgo'>;
  readonly onOpen: (row: CoverageRow) => void;
}

type RateKey = 'onSchedule' | 'visited' | 'linked';

const rateCell = (of: Given['rates'], key: RateKey): ReactNode => (
  <RateCell rate={of[key]} before={of.monthAgo[key]} {...(key === 'onSchedule' ? { linked: of.linked } : {})} />
);

/** Name and households, the make-up as a bar, the three rates with their change, the seven counts, conflicts. */
export function coverageColumns({
  level,
  words: w,
  language,
  rows,
  sums,
  rates,
  onOpen,
}: Given): Column<CoverageRow>[] {
  const shown = (n: number): string => count(n, language);
  const figure = (n: number, isAlarm = false): ReactNode => (
    <span className={n === 0 ? css.zero : isAlarm ? css.alarm : undefined}>{shown(n)}</span>
  );
  const bar = ({ counts }: Pick<CoverageRow, 'counts'>): ReactNode => (
    <StateBar
      shares={stateOrder.map((state) => ({ key: state, label: w[state], count: counts[state] }))}
      label={stateOrder.map((state) => `${w[state]} ${counts[state]}`).join(' · ')}
    />
  );
  const rate = (key: RateKey, what: string): Column<CoverageRow> => ({
    key,
    label: w[key],
    what,
    cell: (row) => rateCell(row, key),
    total: rateCell(rates, key),
  });
  const state = (key: (typeof stateOrder)[number]): Column<CoverageRow> => ({
    key,
    label: w[key],
    cell: ({ counts }) => figure(counts[key], key === 'overdue'),
    total: shown(sums.counts[key]),
  });
  const name = (row: CoverageRow): ReactNode => (
    <span className={css.name}>
      <button
        type="button"
        title={w.open(row.name)}
        onClick={(event) => {
          event.stopPropagation();
          onOpen(row);
        }}
      >
        {row.name}
      </button>
      {level !== 'village' && row.parentName !== null && <span className={css.parent}>{row.parentName}</span>}
    </span>
  );
  return [
    { key: 'name', label: w.name[level], cell: name, total: w.totalOf(shown(rows)) },
    {
      key: 'households',
      label: w.households,
      what: w.adds,
      cell: (row) => shown(householdsIn(row.counts)),
      total: shown(householdsIn(sums.counts)),
    },
    { key: 'states', label: w.states, isText: true, isSortable: false, minWidth: 140, cell: bar, total: bar(sums) },
    rate('onSchedule', w.onScheduleWhat),
    rate('visited', w.visitedWhat),
    rate('linked', w.linkedWhat),
    ...stateOrder.slice(0, 2).map(state),
    {
      key: 'dueSoon',
      label: w.dueSoon,
      what: w.dueSoonWhat,
      cell: (row) => <span className={css.part}>{shown(row.dueSoon)}</span>,
      total: <span className={css.part}>{shown(sums.dueSoon)}</span>,
    },
    ...stateOrder.slice(2).map(state),
    {
      key: 'openConflicts',
      label: w.openConflicts,
      cell: (row) => figure(row.openConflicts),
      total: shown(sums.openConflicts),
    },
  ];
}
