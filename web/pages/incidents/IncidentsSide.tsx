import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { incidentsQuery } from '../../api/incidents.ts';
import { IncidentList } from '../../panels/incidents/IncidentList.tsx';
import css from '../../panels/incidents/incidentList.module.css';
import { Choice } from '../../parts/Choice.tsx';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { incidentsListText } from '../../text/incidentsList.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { listed } from './listed.ts';
import { timeWords } from './timeWords.ts';
import type { Desk } from './useDesk.ts';

const bones = [70, 90, 55, 70, 90, 55];

/** Incidents under way and those that ended lately. Without a server, those of the pack. */
export function IncidentsSide({ desk }: { desk: Desk }) {
  const w = useText(incidentsListText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const { view, change, pack, isOffline, now, mayRead } = desk;
  const { data, error, isPending, refetch } = useQuery({ ...incidentsQuery(), enabled: mayRead });
  if (!mayRead) return <p className={css.notice}>{w.mayNotRead}</p>;
  const known = data?.items ?? (isOffline || error ? pack.incidents : null);
  const timeOf = (instant: number): string => timeWords(instant, now, pack.facts.zone, language);
  const { open, ended } = listed(known ?? [], view.list, now);
  const isNone = known !== null && known.length === 0;
  const isFilteredOut = known !== null && !isNone && open.length + ended.length === 0;
  return (
    <>
      {!isNone && (
        <div className={css.filter}>
          <Choice
            label={w.filter}
            name="incident-filter"
            isSmall
            value={view.list}
            options={(['all', 'real', 'drills'] as const).map((value) => ({ value, label: w.filters[value] }))}
            onChoose={(list) => change({ list }, 'replace')}
          />
        </div>
      )}
      {isOffline && <p className={css.notice}>{w.offlineList}</p>}
      {known === null && isPending && <Skeleton lines={bones} label={shell.loading} />}
      {error && !isOffline && <FailedQuery error={error} onRetry={() => void refetch()} />}
      <IncidentList title={w.open} incidents={open} timeOf={timeOf} onOpen={(incident) => change({ incident })} />
      <IncidentList title={w.ended} incidents={ended} timeOf={timeOf} onOpen={(incident) => change({ incident })} />
      {isFilteredOut && view.list !== 'all' && (
        <FilteredOut
          sentence={w.filteredOut[view.list]}
          clear={w.showAll}
          onClear={() => change({ list: 'all' }, 'replace')}
        />
      )}
      {isNone && (
        <FirstUse
          title={w.none.title}
          detail={w.none.detail}
          action={
            <Button type="primary" onClick={() => change({ tab: 'place' })}>
              {w.none.action}
            </Button>
          }
        />
      )}
    </>
  );
}
