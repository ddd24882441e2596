import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { KeptEntry } from '#domain/incident/entry.ts';
import { entrySentence } from '#domain/incident/entrySentence.ts';
import { incidentEntriesQuery } from '../../../api/openIncident.ts';
import { useEntries } from '../../../api/pack/useOutbox.ts';
import { LogPanel } from '../../../panels/incidents/open/LogPanel.tsx';
import { groupOfEntry, lateAt, type LogLine } from '../../../panels/incidents/open/logLines.ts';
import { Skeleton } from '../../../parts/states/Skeleton.tsx';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { shellText } from '../../../text/shell.ts';
import { FailedQuery } from '../../shell/FailedQuery.tsx';
import type { Desk } from '../useDesk.ts';
import { nameOfWith } from './nameOf.ts';
import type { ChangeOpen, OpenView } from './openView.ts';
import type { Enter } from './useEnter.ts';
import type { OpenedIncident } from './useOpenIncident.ts';

interface Props {
  readonly id: string;
  readonly desk: Desk;
  readonly opened: OpenedIncident;
  readonly enter: Enter;
  readonly view: OpenView;
  readonly change: ChangeOpen;
  readonly when: (instant: number) => string;
}

/** 日志: all that was entered, by anybody, and what waits here to be sent. */
export function LogTab({ id, desk, opened, enter, view, change, when }: Props) {
  const shell = useText(shellText);
  const { language } = useLanguage();
  const log = useQuery({ ...incidentEntriesQuery(id), networkMode: 'always' });
  const made = useEntries('desk');
  const { roll, homes } = opened;
  const { pack, me } = desk;
  const lines = useMemo((): readonly LogLine[] => {
    const nameOf = nameOfWith({ pack, homes: homes.homes ?? [], staff: roll?.staff ?? [] });
    const cadres = new Set(pack.facts.cadres.map((cadre) => cadre.id));
    const lineOf = (kept: Pick<KeptEntry, 'id' | 'entry' | 'happenedAt' | 'by'>, more: Partial<LogLine>): LogLine => ({
      id: kept.id,
      sentence: entrySentence(kept.entry, nameOf, language),
      by: kept.by,
      happenedAt: kept.happenedAt,
      lateAt: null,
      isWaiting: false,
      group: groupOfEntry(kept.entry.kind, 'subjectId' in kept.entry && cadres.has(kept.entry.subjectId)),
      ...more,
    });
    const items = (log.data?.items ?? []) as unknown as readonly KeptEntry[];
    const known = new Set(items.map((one) => one.id));
    return [
      ...items.map((kept) => lineOf(kept, { lateAt: lateAt(kept.happenedAt, kept.at) })),
      ...made
        .filter((row) => row.incidentId === id && row.state !== 'refused' && !known.has(row.id))
        .map((row) => lineOf({ ...row, happenedAt: row.enteredAt, by: me.account.name }, { isWaiting: true })),
    ];
  }, [log.data, made, pack, homes.homes, roll?.staff, language, id, me.account.name]);
  if (log.isPending && !opened.isOffline) return <Skeleton lines={[100, 80, 95, 60, 90, 70]} label={shell.loading} />;
  if (log.error && !log.data && !opened.isOffline)
    return <FailedQuery error={log.error} onRetry={() => void log.refetch()} />;
  return (
    <LogPanel
      lines={lines}
      filter={view.logs}
      find={view.find}
      onFilter={(logs, find) => change({ logs, find }, 'replace')}
      when={when}
      onNote={enter.note}
    />
  );
}
