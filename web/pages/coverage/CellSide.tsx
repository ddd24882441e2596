import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CellGroups } from '../../../server/app.ts';
import { cellQuery, openIssuesQuery } from '../../api/queries.ts';
import { CellDrawer } from '../../panels/coverage/CellDrawer.tsx';
import { GroupList } from '../../panels/coverage/GroupList.tsx';
import { groupsOf } from '../../panels/coverage/groupsOf.ts';
import { IssueList } from '../../panels/coverage/IssueList.tsx';
import { stateColours } from '../../parts/palette/states.ts';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { type IssueDeed, IssueDeeds } from './IssueDeeds.tsx';
import type { Desk } from './useDesk.ts';

interface Props {
  readonly desk: Desk;
  readonly cellId: string;
  readonly groups: CellGroups | null;
  readonly onGroup: (groupId: string | null) => void;
  readonly onClose: () => void;
}

/** The drawer of the chosen cell, with its issues and groups, and the forms to log and close an issue. */
export function CellSide({ desk, cellId, groups, onGroup, onClose }: Props) {
  const shell = useText(shellText);
  const { scheme } = useAppearance();
  const { me, view, restDay } = desk;
  const cell = useQuery({ ...cellQuery(cellId, restDay), placeholderData: keepPreviousData });
  const seesIssues = me.may.includes('issues.read');
  const issues = useQuery({ ...openIssuesQuery(cellId, restDay), enabled: seesIssues });
  const [deed, setDeed] = useState<IssueDeed | null>(null);
  const listed = useMemo(() => (groups ? groupsOf(groups) : null), [groups]);
  const properties = cell.data?.properties;
  if (!properties) {
    return cell.error ? (
      <FailedQuery error={cell.error} onRetry={() => void cell.refetch()} />
    ) : (
      <Skeleton lines={[60, 80, 40, 100, 100]} label={shell.loading} />
    );
  }
  const sorted = (issues.data?.items ?? []).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return (
    <>
      <CellDrawer
        cell={properties}
        onClose={onClose}
        issues={
          seesIssues && (
            <IssueList
              issues={sorted}
              day={restDay}
              onAdd={me.may.includes('issues.create') ? () => setDeed({ kind: 'new' }) : undefined}
              onClose={me.may.includes('issues.close') ? (issue) => setDeed({ kind: 'close', issue }) : undefined}
              onReveal={
                me.may.includes('households.reveal') ? (issue) => setDeed({ kind: 'reveal', issue }) : undefined
              }
            />
          )
        }
        groups={
          listed &&
          groups && (
            <GroupList
              groups={listed}
              unlinked={groups.unlinked}
              notPlaced={groups.features.filter(({ geometry }) => geometry === null).length}
              chosen={view.group}
              colours={stateColours[scheme]}
              onChoose={onGroup}
            />
          )
        }
      />
      {deed && <IssueDeeds deed={deed} cell={properties} today={me.today} onDone={() => setDeed(null)} />}
    </>
  );
}
