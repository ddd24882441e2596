import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Drawer, Segmented } from 'antd';
import { arrangedKeys, rosterSitesQuery, transfersPage } from '../../api/arranged.ts';
import { ArrangedBar } from '../../panels/roster/ArrangedBar.tsx';
import css from '../../panels/roster/arranged.module.css';
import { TransferList } from '../../panels/roster/TransferList.tsx';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../parts/states/FirstUse.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { arrangedText } from '../../text/rosterArranged.ts';
import { transfersText } from '../../text/rosterTransfers.ts';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { ProposedSide } from './ProposedSide.tsx';
import { RosterFiles } from './RosterFiles.tsx';
import tab from './shifts.module.css';
import { TransferSide } from './TransferSide.tsx';
import { useArrangedView } from './useArrangedView.ts';

const states = ['all', 'missing', 'broken', 'holds'] as const;

/** For whoever needs help to leave: who fetches them and where to, what is missing, and the way to fill it. */
export default function TransfersTab() {
  const w = useText(transfersText);
  const a = useText(arrangedText);
  const shell = useText(shellText);
  const isPhone = useIsPhone();
  const view = useArrangedView();
  const filter = { village: view.village || null, state: view.filter || null, q: view.find.trim() || null };
  const transfers = useInfiniteQuery({
    queryKey: arrangedKeys.transfers(filter),
    queryFn: ({ signal, pageParam }) => transfersPage(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const isOpen = view.open !== null;
  const shelters = useQuery({ ...rosterSitesQuery(), enabled: isOpen });
  if (transfers.error) return <FailedQuery error={transfers.error} onRetry={() => void transfers.refetch()} />;
  const first = transfers.data?.pages[0];
  const items = transfers.data?.pages.flatMap((page) => page.items);
  const chosen = items?.find(({ householdId }) => householdId === view.open) ?? null;
  const all = first === undefined ? 0 : first.arranged + first.missing + first.broken;
  const toFill = first === undefined ? 0 : first.missing + first.broken;
  const isFiltered = filter.q !== null || filter.state !== null || filter.village !== null;
  return (
    <div className={tab.tab}>
      <p className={css.intro}>{w.intro}</p>
      <ArrangedBar
        {...view}
        findLabel={a.findHousehold}
        onFind={view.setFind}
        onVillage={view.setVillage}
        filters={
          <Segmented
            aria-label={w.state}
            value={view.filter || 'all'}
            options={states.map((value) => ({ value: value as string, label: w.states[value] }))}
            onChange={(value) => view.setFilter(value === 'all' ? '' : value)}
          />
        }
      >
        <RosterFiles noun="transfers" days={{ village: view.village }} />
        <Button
          type="primary"
          loading={first === undefined}
          disabled={first !== undefined && toFill === 0}
          title={first !== undefined && toFill === 0 ? w.fillNone : undefined}
          onClick={() => view.setOpen('fill')}
          data-testid="fill-transfers"
        >
          {w.fill}
        </Button>
      </ArrangedBar>
      {first && all > 0 && (
        <p className={css.count} data-testid="transfer-counts">
          {w.counts(all, first.arranged, first.missing, first.broken)}
        </p>
      )}
      {!items && <Skeleton lines={[100, 100, 100, 100, 100]} height="48px" label={shell.loading} />}
      {items?.length === 0 && !isFiltered && <FirstUse title={w.none} detail={w.noneDo} />}
      {items?.length === 0 && isFiltered && (
        <FilteredOut sentence={a.filteredOut} clear={a.clear} onClear={view.clear} />
      )}
      {items && items.length > 0 && <TransferList transfers={items} onOpen={view.setOpen} />}
      {transfers.hasNextPage && (
        <Button loading={transfers.isFetchingNextPage} onClick={() => void transfers.fetchNextPage()}>
          {w.more}
        </Button>
      )}
      <Drawer
        open={view.open === 'fill' || chosen !== null}
        title={view.open === 'fill' ? w.fillTitle : chosen?.name}
        size={isPhone ? 390 : view.open === 'fill' ? 640 : 440}
        destroyOnHidden
        onClose={() => view.setOpen(null)}
      >
        {view.open === 'fill' && <ProposedSide village={filter.village} onDone={() => view.setOpen(null)} />}
        {chosen !== null && (
          <TransferSide
            key={`${chosen.householdId} ${chosen.version}`}
            transfer={chosen}
            sites={shelters.data?.items ?? []}
            onDone={() => view.setOpen(null)}
          />
        )}
      </Drawer>
    </div>
  );
}
