import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { seriesQuery } from '../../api/queries.ts';
import { DaySlider } from '../../panels/coverage/DaySlider.tsx';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import type { Desk } from './useDesk.ts';

/** The strip under the map: every day of the last eighteen months, with the town's rate drawn behind. */
export function DayStrip({ desk }: { desk: Desk }) {
  const w = useText(coverageText);
  const { me, from, time, metric, view, seesCoverage } = desk;
  const level = view.village === null ? 'town' : 'village';
  const series = useQuery({ ...seriesQuery(level, from, me.today), enabled: seesCoverage });
  const rate = metric === 'visited' || metric === 'linked' ? metric : 'onSchedule';
  const line = series.data?.items.find(({ id }) => level === 'town' || id === view.village);
  const rates = useMemo(() => line?.[rate] ?? [], [line, rate]);
  return (
    <DaySlider
      from={from}
      to={me.today}
      day={time.day}
      rates={rates}
      rateName={w.rates[rate]}
      isPlaying={time.isPlaying}
      onPlay={time.play}
      onDay={time.move}
      onSettle={time.settle}
    />
  );
}
