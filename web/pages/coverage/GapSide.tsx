import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Gap } from '../../../server/app.ts';
import { gapsQuery } from '../../api/queries.ts';
import { GapList } from '../../panels/coverage/GapList.tsx';
import { Headline } from '../../panels/coverage/Headline.tsx';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { coverageText } from '../../text/coverage.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import css from './coverage.module.css';
import type { Desk } from './useDesk.ts';

const bones = [92, 60, 88, 55, 94, 62, 85, 50];

/** The headline counts and, under them, what has been forgotten: worst first. */
export function GapSide({ desk, onGap }: { desk: Desk; onGap: (gap: Gap) => void }) {
  const w = useText(coverageText);
  const shell = useText(shellText);
  const { language } = useLanguage();
  const { view, restDay, headline } = desk;
  const gaps = useQuery({ ...gapsQuery(restDay, view.village), placeholderData: keepPreviousData });
  const village = desk.villages.find(({ id }) => id === view.village);
  return (
    <>
      {headline ? <Headline item={headline} /> : <Skeleton lines={[100, 100, 70]} label={shell.loading} />}
      <h2 className={css.sideTitle}>
        {w.gaps.title} {gaps.data && <span data-testid="gap-total">{w.gaps.count(gaps.data.total)}</span>}
      </h2>
      {gaps.data && gaps.data.items.length > 0 && (
        <GapList
          gaps={gaps.data.items}
          total={gaps.data.total}
          chosenCell={view.cell}
          chosenGroup={view.group}
          onOpen={onGap}
        />
      )}
      {gaps.data?.items.length === 0 &&
        (village ? (
          <FilteredOut
            sentence={w.gaps.noneIn(village.name)}
            clear={w.gaps.clear}
            onClear={() => desk.change({ village: null })}
          />
        ) : (
          <FilteredOut sentence={w.gaps.none(longDay(restDay, language))} />
        ))}
      {gaps.isPending && <Skeleton lines={bones} label={shell.loading} />}
      {gaps.error && !gaps.data && <FailedQuery error={gaps.error} onRetry={() => void gaps.refetch()} />}
    </>
  );
}
