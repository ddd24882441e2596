import { useEffect, useState } from 'react';
import { fontFamily } from '../../parts/theme/antTheme.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { tokens } from '../../parts/theme/tokens.ts';
import { longDay, percent } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { tableText } from '../../text/table.ts';
import { type HistoryDrawing, drawHistory } from './drawHistory.ts';
import css from './history.module.css';
import { historyFacts } from './historyFacts.ts';

interface Props {
  readonly name: string;
  readonly rates: readonly (number | null)[];
  /** Local days, one a rate. */
  readonly days: readonly string[];
  readonly ticks: readonly string[];
  /** Place of the day shown. */
  readonly at: number;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

/** One village over time: its name, where it stands, its lowest day, and the line. Drawn when it comes into sight. */
export function HistoryCard({ name, rates, days, ticks, at, isPicked, onPick }: Props) {
  const w = useText(tableText);
  const { language } = useLanguage();
  const { scheme } = useAppearance();
  const [plot, setPlot] = useState<HTMLDivElement | null>(null);
  const { now, lowest } = historyFacts(rates, at);
  const lowAt = lowest?.at ?? null;

  useEffect(() => {
    if (!plot) return undefined;
    const c = tokens[scheme];
    const drawing: HistoryDrawing = {
      rates,
      days: days.map((day) => longDay(day, language)),
      ticks,
      at,
      low: lowAt,
      percent,
      look: {
        line: c.good,
        area: scheme === 'dark' ? 'rgba(124,192,232,.14)' : 'rgba(63,134,191,.14)',
        low: scheme === 'dark' ? '#ff8a3d' : '#b0410c',
        marker: c.past,
        axis: c.line,
        ground: c.raised,
        ink: c.inkSoft,
        font: fontFamily,
      },
    };
    let drawn: ReturnType<typeof drawHistory> | null = null;
    const size = new ResizeObserver(() => drawn?.chart.resize());
    const sight = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || drawn) return;
      drawn = drawHistory(plot, 'history');
      drawn.show(drawing);
      size.observe(plot);
    });
    sight.observe(plot);
    return () => {
      sight.disconnect();
      size.disconnect();
      drawn?.chart.dispose();
    };
  }, [plot, rates, days, ticks, at, lowAt, language, scheme]);

  const lowDay = lowest === null ? null : days[lowest.at];
  return (
    <li className={css.card} data-picked={isPicked}>
      <button type="button" className={css.head} onClick={onPick} title={w.historyPick(name)}>
        <span className={css.name}>{name}</span>
        <span className={css.now}>{percent(now)}</span>
      </button>
      <div className={css.plot} ref={setPlot} aria-hidden="true" />
      <p className={css.low}>
        {lowest === null || lowDay === undefined || lowDay === null
          ? w.historyNone
          : w.historyLow(percent(lowest.rate), longDay(lowDay, language))}
      </p>
    </li>
  );
}
