import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { addDays, type Day } from '#domain/time/day.ts';
import { seriesQuery } from '../../api/queries.ts';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { tableText } from '../../text/table.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import css from './table.module.css';

/** ECharts comes with the panel, only when somebody asks for the history. */
const HistoryPanel = lazy(() => import('../../panels/history/HistoryPanel.tsx'));

const metrics = ['onSchedule', 'visited', 'linked'] as const;

interface Props {
  readonly day: Day;
  readonly today: Day;
  readonly find: string;
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
}

/** The last 18 months up to today, village by village. */
export function TableHistory({ day, today, find, picked, onPick }: Props) {
  const w = useText(tableText);
  const shell = useText(shellText);
  const [metric, setMetric] = useState<(typeof metrics)[number]>('onSchedule');
  const from = addDays(today, -547);
  const { data, error, refetch } = useQuery(seriesQuery('village', from, today));
  if (error) return <FailedQuery error={error} onRetry={() => void refetch()} />;
  const bones = <Skeleton lines={[100, 100, 100]} height="150px" label={shell.loading} />;
  if (!data) return bones;
  const lines = data.items
    .filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(find.toLowerCase()))
    .map((item) => ({ id: item.id, name: item.name, rates: item[metric] }));
  return (
    <div className={css.history}>
      <div className={css.historyHead}>
        <Segmented
          aria-label={w.historyMetric}
          value={metric}
          options={metrics.map((value) => ({ value, label: w.historyOf[value] }))}
          onChange={setMetric}
        />
        <span className={css.note}>{w.historyShared}</span>
      </div>
      <Suspense fallback={bones}>
        <HistoryPanel
          from={data.from}
          lines={lines}
          day={day < data.from ? data.from : day}
          picked={picked}
          onPick={onPick}
        />
      </Suspense>
    </div>
  );
}
