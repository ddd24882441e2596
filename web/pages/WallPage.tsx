import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { coverageQuery, gapsQuery, meQuery } from '../api/queries.ts';
import type { MapHandle } from '../map/mapHandle.ts';
import { WallClock } from '../panels/wall/WallClock.tsx';
import { WallFigures } from '../panels/wall/WallFigures.tsx';
import { WallGaps } from '../panels/wall/WallGaps.tsx';
import { Legend } from '../panels/coverage/Legend.tsx';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { useAppearance } from '../parts/theme/appearance.ts';
import { useView } from './routing/useView.ts';
import { coverageText } from '../text/coverage.ts';
import { longDay } from '../text/formats.ts';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { wallText } from '../text/wall.ts';
import { legendLines } from './coverage/legendLines.ts';
import { DayMap } from './dayMap/DayMap.tsx';
import { usePaintedDay } from './dayMap/usePaintedDay.ts';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { useMe } from './shell/MeContext.ts';
import { useTurns } from './wall/useTurns.ts';
import { wallLabels } from './wall/wallLabels.ts';
import css from './wall/wallPage.module.css';

/** What came since is told by events; the day itself turns at midnight. */
const askAgainMs = 5 * 60_000;

/** For a wall (大屏): the map, the figures, the worst gaps in turn, the clock. Counts and places only, no people. */
export default function WallPage() {
  const w = useText(wallText);
  const shell = useText(shellText);
  const words = useText(coverageText);
  const { language } = useLanguage();
  const { scheme } = useAppearance();
  const { town, today } = useMe();
  useQuery({ ...meQuery(), refetchInterval: askAgainMs });
  const [view] = useView();
  const [, go] = useLocation();
  const map = useRef<MapHandle>(null);
  // Rates alone: the few conflicts of a cell, or a name, would point at people.
  const metric = view.metric === 'visited' || view.metric === 'linked' ? view.metric : 'onSchedule';
  const day = view.day ?? today;
  const painted = usePaintedDay(day, metric);
  const coverage = useQuery(coverageQuery('town', day));
  const gaps = useQuery(gapsQuery(day, null));
  const turns = useTurns(gaps.data?.items ?? []);
  const { painting, directory } = painted;
  const labels = useMemo(() => wallLabels(painting, directory), [painting, directory]);
  const legend = useMemo(
    () => painting && legendLines(painting, { ...words.legend, noAnswer: words.legend.noLead }, scheme),
    [painting, words, scheme],
  );

  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.fullscreenElement === null) go(`/${location.search}`);
    };
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [go]);

  const error = painted.error ?? coverage.error ?? gaps.error;
  const retry = () => {
    painted.retry();
    void coverage.refetch();
    void gaps.refetch();
  };
  if (town.edition === null)
    return <FirstUse title={w.none} detail={w.noneDo} action={<Button onClick={() => go('/')}>{w.leave}</Button>} />;
  const item = coverage.data?.items[0];
  return (
    <main className={css.wall} data-testid="wall">
      <div className={css.map}>
        <DayMap
          painted={painted}
          cellLabels={labels}
          label={w.map}
          mapRef={map}
          selectedNo={turns.focus?.cell?.no ?? null}
          isStill
        />
        {legend && (
          <div className={css.legend}>
            <Legend title={words.rates[metric]} lines={legend.lines} />
          </div>
        )}
        <nav className={css.tools}>
          <Button onClick={() => go(`/${location.search}`)}>{w.leave}</Button>
          <Button onClick={() => void document.documentElement.requestFullscreen()}>{w.full}</Button>
          <Button onClick={turns.toggle}>{turns.isPaused ? w.resume : w.pause}</Button>
        </nav>
      </div>
      <aside className={css.side}>
        <header className={css.head}>
          <h1>{w.title(town.name)}</h1>
          <WallClock zone={town.zone} today={today} />
          {view.day !== null && view.day < today && <p className={css.past}>{w.asOf(longDay(day, language))}</p>}
        </header>
        {error && <FailedQuery error={error} onRetry={retry} />}
        {!error && !item && <Skeleton lines={[80, 100, 60, 100, 100]} height="2em" label={shell.loading} />}
        {item && <WallFigures item={item} />}
        {gaps.data && (
          <section className={css.gaps}>
            <h2>
              {w.gaps}
              {gaps.data.total > 0 && <small>{w.gapsOf(gaps.data.total)}</small>}
            </h2>
            {gaps.data.items.length === 0 ? (
              <p>{w.noGaps}</p>
            ) : (
              <WallGaps gaps={turns.shown} focus={turns.focus?.id ?? null} />
            )}
          </section>
        )}
        <footer className={css.foot}>
          {w.privacy}
          {town.isDemo && ` · ${shell.demo}`}
        </footer>
      </aside>
    </main>
  );
}
