import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { teamsQuery } from '../../api/arranged.ts';
import { ArrangedBar } from '../../panels/roster/ArrangedBar.tsx';
import css from '../../panels/roster/arranged.module.css';
import { TeamList } from '../../panels/roster/TeamList.tsx';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay } from '../shell/MeContext.ts';
import { RosterFiles } from './RosterFiles.tsx';
import tab from './shifts.module.css';
import { TeamSide } from './TeamSide.tsx';
import { holdsWords, useArrangedView } from './useArrangedView.ts';

/** The teams of the town and its villages; one of them beside the list. */
export default function TeamsTab() {
  const a = useText(arrangedText);
  const { teams: w } = a;
  const r = useText(rosterText);
  const shell = useText(shellText);
  const isPhone = useIsPhone();
  const mayChange = useMay('roster.change');
  const view = useArrangedView();
  const teams = useQuery(teamsQuery());
  if (teams.error) return <FailedQuery error={teams.error} onRetry={() => void teams.refetch()} />;
  const all = teams.data?.items;
  const shown = (all ?? []).filter(
    (team) =>
      (view.village === '' || team.villageId === view.village) &&
      holdsWords(view.find, [
        team.name,
        team.code,
        team.leaderName,
        team.kit,
        ...team.members.map(({ name, skill }) => `${name}${skill}`),
      ]),
  );
  const chosen = all?.find(({ id }) => id === view.open) ?? null;
  const isNew = view.open === 'new' && mayChange;
  const add = (
    <Button type="primary" onClick={() => view.setOpen('new')} data-testid="add-team">
      {w.add}
    </Button>
  );
  return (
    <div className={tab.tab}>
      <p className={css.intro}>{mayChange ? w.intro : `${w.intro}${r.readOnly}`}</p>
      <ArrangedBar {...view} onFind={view.setFind} onVillage={view.setVillage}>
        <RosterFiles noun="teams" days={{}} />
        {mayChange && add}
      </ArrangedBar>
      {!all && <Skeleton lines={[100, 100, 100, 100]} height="48px" label={shell.loading} />}
      {all?.length === 0 && (
        <FirstUse title={w.first} detail={mayChange ? w.firstDo : r.readOnly} action={mayChange && add} />
      )}
      {all && all.length > 0 && shown.length === 0 && (
        <FilteredOut sentence={a.filteredOut} clear={a.clear} onClear={view.clear} />
      )}
      {shown.length > 0 && (
        <>
          <p className={css.count}>
            {w.count(
              shown.length,
              shown.reduce((sum, { members }) => sum + members.length, 0),
            )}
          </p>
          <TeamList teams={shown} villageName={view.villageName} onOpen={view.setOpen} />
        </>
      )}
      <Drawer
        open={isNew || chosen !== null}
        title={isNew ? w.add : chosen?.name}
        size={isPhone ? 390 : 480}
        destroyOnHidden
        onClose={() => view.setOpen(null)}
      >
        {(isNew || chosen !== null) && (
          <TeamSide
            key={chosen?.id ?? 'new'}
            team={isNew ? null : chosen}
            villages={view.villages}
            mayChange={mayChange}
            onOpen={view.setOpen}
          />
        )}
      </Drawer>
    </div>
  );
}
