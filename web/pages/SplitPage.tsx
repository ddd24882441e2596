import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import SwapOutlined from '@ant-design/icons/es/icons/SwapOutlined';
import { Button, Checkbox, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { addMonths } from '#domain/time/day.ts';
import { type CellMetric, cellMetrics } from '#domain/words.ts';
import { DayField } from '../panels/coverage/DayField.tsx';
import { VillageFilter } from '../panels/coverage/VillageFilter.tsx';
import { DifferenceList } from '../panels/split/DifferenceList.tsx';
import { differencesOf } from '../panels/split/differencesOf.ts';
import { InBar } from '../parts/shell/BarSlot.tsx';
import { FilteredOut } from '../parts/states/FilteredOut.tsx';
import { FirstUse } from '../parts/states/FirstUse.tsx';
import { Skeleton } from '../parts/states/Skeleton.tsx';
import { useView } from './routing/useView.ts';
import { coverageText } from '../text/coverage.ts';
import { longDay } from '../text/formats.ts';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { shellText } from '../text/shell.ts';
import { splitText } from '../text/split.ts';
import { asLonLat } from './coverage/places.ts';
import { usePaintedDay } from './dayMap/usePaintedDay.ts';
import { FailedQuery } from './shell/FailedQuery.tsx';
import { useMe } from './shell/MeContext.ts';
import { cellsThen, comparedBy } from './split/cellsThen.ts';
import { SplitSide } from './split/SplitSide.tsx';
import css from './split/splitPage.module.css';
import { useOtherDay } from './split/useSplitView.ts';
import { useTogether } from './split/useTogether.ts';

/** Two days side by side: maps that move as one, and what became of each cell from the earlier to the later. */
export default function SplitPage() {
  const me = useMe();
  const w = useText(splitText);
  const [, go] = useLocation();
  if (me.town.edition === null)
    return (
      <FirstUse title={w.noCells} detail={w.noCellsDo} action={<Button onClick={() => go('/')}>{w.back}</Button>} />
    );
  return <Split />;
}

function Split() {
  const w = useText(splitText);
  const shell = useText(shellText);
  const words = useText(coverageText);
  const { language } = useLanguage();
  const me = useMe();
  const [, go] = useLocation();
  const [view, change] = useView();
  const from = me.town.historyFrom ?? me.today;
  const day = view.day ?? me.today;
  const [other, chooseOther] = useOtherDay(day, from);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const [chosen, setChosen] = useState<number | null>(null);
  const left = usePaintedDay(other, view.metric, view.village);
  const right = usePaintedDay(day, view.metric, view.village);
  const maps = useTogether();
  const by = comparedBy(view.metric);
  const [earlier, later] = other <= day ? [left, right] : [right, left];
  const all = useMemo(
    () =>
      differencesOf(
        cellsThen(earlier.directory.byId.values(), view.metric, view.village),
        cellsThen(later.directory.byId.values(), view.metric, view.village),
        by,
      ),
    [earlier.directory, later.directory, view.metric, view.village, by],
  );
  const shown = onlyChanged ? all.filter(({ isChanged }) => isChanged) : all;
  const chooseDay = (next: string) => change({ day: next === me.today ? null : next }, 'replace');
  const apart = (months: number) => {
    const next = addMonths(day, -months);
    chooseOther(next < from ? from : next);
  };
  const error = left.error ?? right.error;
  const counted = (is: (gain: number) => boolean): number => all.filter(({ gain }) => is(gain)).length;

  return (
    <section className={css.page}>
      <InBar>
        <VillageFilter villages={right.villages} chosen={view.village} onChoose={(village) => change({ village })} />
      </InBar>
      <header className={css.head}>
        <Button
          icon={<ArrowLeftOutlined />}
          onClick={() => go(`/${location.search}`)}
          aria-label={w.back}
          title={w.back}
        />
        <Segmented<CellMetric>
          aria-label={words.colouring}
          value={view.metric}
          options={cellMetrics.map((value) => ({
            value,
            label:
              value === 'conflicts'
                ? words.colourings.conflicts
                : value === 'cadre'
                  ? words.bys.cadre
                  : words.rates[value],
          }))}
          onChange={(metric) => change({ metric })}
        />
        <span className={css.spring} />
        <Button size="small" onClick={() => apart(1)}>
          {w.oneMonth}
        </Button>
        <Button size="small" onClick={() => apart(3)}>
          {w.oneQuarter}
        </Button>
        <Button size="small" onClick={() => apart(12)}>
          {w.oneYear}
        </Button>
        <Button
          size="small"
          icon={<SwapOutlined />}
          onClick={() => {
            chooseOther(day);
            chooseDay(other);
          }}
        >
          {w.swap}
        </Button>
      </header>
      {error ? (
        <FailedQuery
          error={error}
          onRetry={() => {
            left.retry();
            right.retry();
          }}
        />
      ) : (
        <div className={css.stage}>
          <SplitSide
            painted={left}
            label={w.mapOf(longDay(other, language))}
            mapRef={maps.setLeft}
            selectedNo={chosen}
            onPickCell={setChosen}
          >
            <DayField day={other} from={from} today={me.today} onDay={chooseOther} />
          </SplitSide>
          <SplitSide
            painted={right}
            label={w.mapOf(longDay(day, language))}
            mapRef={maps.setRight}
            selectedNo={chosen}
            onPickCell={setChosen}
          >
            <DayField day={day} from={from} today={me.today} onDay={chooseDay} />
          </SplitSide>
          <aside className={css.side}>
            <h2>{w.changes}</h2>
            <p className={css.sum}>
              {by === 'lead' && w.otherLead(shown.length)}
              {by !== 'lead' && (
                <>
                  <span>{(by === 'rate' ? w.worse : w.moreConflicts)(counted((gain) => gain < 0))}</span>
                  <span>{(by === 'rate' ? w.better : w.fewerConflicts)(counted((gain) => gain > 0))}</span>
                </>
              )}
              <span>{w.same(all.filter(({ isChanged }) => !isChanged).length)}</span>
            </p>
            <Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>
              {w.onlyChanged}
            </Checkbox>
            {!(left.isReady && right.isReady) && (
              <Skeleton lines={[90, 70, 80, 60, 90]} height="2.2em" label={shell.loading} />
            )}
            {left.isReady && right.isReady && shown.length === 0 && (
              <FilteredOut
                sentence={other === day ? w.sameDay : view.village === null ? w.none : w.noneIn}
                {...(view.village === null ? {} : { clear: w.wholeTown, onClear: () => change({ village: null }) })}
              />
            )}
            {left.isReady && right.isReady && (
              <DifferenceList
                differences={shown}
                by={by}
                chosen={chosen}
                onChoose={({ no }) => {
                  const cell = later.directory.byNo.get(no) ?? earlier.directory.byNo.get(no);
                  setChosen(no);
                  if (cell) maps.left?.showPoint(asLonLat(cell.properties.label), 13.5);
                }}
              />
            )}
          </aside>
        </div>
      )}
    </section>
  );
}
