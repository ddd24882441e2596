import CaretRightFilled from '@ant-design/icons/es/icons/CaretRightFilled';
import PauseOutlined from '@ant-design/icons/es/icons/PauseOutlined';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { addDays, addMonths, dayNumber, dayOf } from '#domain/time/day.ts';
import { coverageText } from '../../text/coverage.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './daySlider.module.css';
import { DayTicks } from './DayTicks.tsx';
import { Sparkline } from './Sparkline.tsx';

interface Props {
  readonly from: string;
  readonly to: string;
  readonly day: string;
  /** The town's rate on each day from `from`; drawn behind the days. */
  readonly rates: readonly (number | null)[];
  readonly rateName: string;
  readonly isPlaying: boolean;
  readonly onPlay: (isPlaying: boolean) => void;
  /** Every day the handle passes. */
  readonly onDay: (day: string) => void;
  /** The handle was let go: the day stays. */
  readonly onSettle: () => void;
}

/** Eighteen months under one thumb: drag, or step with the arrows, and the map follows. */
export function DaySlider({ from, to, day, rates, rateName, isPlaying, onPlay, onDay, onSettle }: Props) {
  const w = useText(coverageText).slider;
  const { language } = useLanguage();
  const track = useRef<HTMLDivElement>(null);
  const first = dayNumber(from);
  const last = Math.max(first + 1, dayNumber(to));
  const share = Math.min(1, Math.max(0, (dayNumber(day) - first) / (last - first)));

  const dayUnder = (x: number): string => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return day;
    const at = Math.min(1, Math.max(0, (x - box.left) / box.width));
    return dayOf(Math.round(first + at * (last - first)));
  };
  const choose = (next: string): void => {
    const kept = next < from ? from : next > to ? to : next;
    if (kept !== day) onDay(kept);
  };
  const grasp = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    onPlay(false);
    choose(dayUnder(event.clientX));
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) choose(dayUnder(event.clientX));
  };
  const steps: Readonly<Record<string, () => string>> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowDown: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, 1),
    PageDown: () => addMonths(day, -1),
    PageUp: () => addMonths(day, 1),
    Home: () => from,
    End: () => to,
  };
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = steps[event.key];
    if (!next) return;
    event.preventDefault();
    choose(next());
    onSettle();
  };

  return (
    <section className={css.strip} aria-label={w.label}>
      <button
        type="button"
        className={css.play}
        aria-label={isPlaying ? w.pause : w.play}
        aria-pressed={isPlaying}
        onClick={() => onPlay(!isPlaying)}
      >
        {isPlaying ? <PauseOutlined /> : <CaretRightFilled />}
      </button>
      <div
        ref={track}
        className={css.track}
        role="slider"
        tabIndex={0}
        aria-label={w.label}
        aria-valuemin={0}
        aria-valuemax={last - first}
        aria-valuenow={dayNumber(day) - first}
        aria-valuetext={longDay(day, language)}
        data-testid="day-slider"
        data-day={day}
        onPointerDown={grasp}
        onPointerMove={drag}
        onPointerUp={onSettle}
        onPointerCancel={onSettle}
        onKeyDown={step}
      >
        <Sparkline rates={rates} label={w.chart(rateName)} />
        <DayTicks from={from} to={to} />
        <span className={css.passed} style={{ left: `${share * 100}%` }} />
        <span className={css.handle} style={{ left: `${share * 100}%` }} />
      </div>
    </section>
  );
}
