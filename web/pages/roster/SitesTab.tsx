import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Select } from 'antd';
import { labelOf } from '#domain/labels.ts';
import { rosterSitesQuery } from '../../api/arranged.ts';
import { ArrangedBar } from '../../panels/roster/ArrangedBar.tsx';
import css from '../../panels/roster/arranged.module.css';
import { shownSiteKinds } from '../../panels/roster/SiteForm.tsx';
import { SiteList } from '../../panels/roster/SiteList.tsx';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay } from '../shell/MeContext.ts';
import { RosterFiles } from './RosterFiles.tsx';
import tab from './shifts.module.css';
import { SiteFacts } from '../../panels/roster/SiteFacts.tsx';
import { SiteSide } from './SiteSide.tsx';
import { holdsWords, useArrangedView } from './useArrangedView.ts';

/** Where to go, where to ask, where it may slide. */
export default function SitesTab() {
  const a = useText(arrangedText);
  const { sites: w } = a;
  const r = useText(rosterText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const isPhone = useIsPhone();
  const mayChange = useMay('roster.change');
  const view = useArrangedView();
  const sites = useQuery(rosterSitesQuery());
  if (sites.error) return <FailedQuery error={sites.error} onRetry={() => void sites.refetch()} />;
  const all = sites.data?.items;
  const shown = (all ?? []).filter(
    ({ villageId, kind, name, code, personInCharge, shelter }) =>
      (view.village === '' || villageId === view.village) &&
      (view.filter === '' || kind === view.filter) &&
      holdsWords(view.find, [name, code, personInCharge, shelter?.routeNote ?? null]),
  );
  const sum = (of: 'capacity' | 'free') => shown.reduce((total, { shelter }) => total + (shelter?.[of] ?? 0), 0);
  const chosen = all?.find(({ id }) => id === view.open) ?? null;
  const isNew = view.open === 'new' && mayChange;
  const add = (
    <Button type="primary" onClick={() => view.setOpen('new')} data-testid="add-site">
      {w.add}
    </Button>
  );
  return (
    <div className={tab.tab}>
      <p className={css.intro}>{mayChange ? w.intro : `${w.intro}${r.readOnly}`}</p>
      <ArrangedBar
        {...view}
        onFind={view.setFind}
        onVillage={view.setVillage}
        filters={
          <Select
            className={css.village ?? ''}
            aria-label={a.kind}
            value={view.filter}
            options={[
              { value: '', label: w.allKinds },
              ...shownSiteKinds.map((kind) => ({ value: kind as string, label: labelOf('siteKind', kind, language) })),
            ]}
            onChange={view.setFilter}
          />
        }
      >
        <RosterFiles noun="shelters" days={{}} />
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
          <p className={css.count}>{w.count(shown.length, sum('capacity'), sum('free'))}</p>
          <SiteList sites={shown} villageName={view.villageName} onOpen={view.setOpen} />
        </>
      )}
      <Drawer
        open={isNew || chosen !== null}
        title={isNew ? w.add : chosen?.name}
        size={isPhone ? 390 : 480}
        destroyOnHidden
        onClose={() => view.setOpen(null)}
      >
        {mayChange && (isNew || chosen !== null) && (
          <SiteSide key={chosen?.id ?? 'new'} site={isNew ? null : chosen} onOpen={view.setOpen} />
        )}
        {!mayChange && chosen !== null && <SiteFacts site={chosen} villageName={view.villageName} />}
      </Drawer>
    </div>
  );
}
