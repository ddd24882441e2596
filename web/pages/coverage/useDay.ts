import { useCallback, useEffect, useRef, useState } from 'react';
import { addDays } from '#domain/time/day.ts';
import type { Change } from '../routing/useView.ts';

export interface DayControl {
  readonly day: string;
  /** Still under the thumb, or playing: expensive reads wait, painting does not. */
  readonly isMoving: boolean;
  readonly isPlaying: boolean;
  readonly move: (day: string) => void;
  readonly settle: () => void;
  readonly choose: (day: string) => void;
  readonly play: (isPlaying: boolean) => void;
}

/** A day a step of play stands still: fast enough to see a season pass, slow enough to be painted. */
const stepMs = 90;

/** The day shown. At rest it is the URL's; while it moves it is ahead of the URL, which browsers let one write only so often. */
export function useDay(written: string | null, from: string, today: string, change: Change): DayControl {
  const [moving, setMoving] = useState<string | null>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const latest = useRef<string | null>(null);
  const day = moving ?? written ?? today;

  const move = useCallback((next: string) => {
    latest.current = next;
    setMoving(next);
  }, []);
  const settle = useCallback(() => {
    const last = latest.current;
    if (last === null) return;
    latest.current = null;
    setMoving(null);
    change({ day: last === today ? null : last }, 'replace');
  }, [change, today]);
  const choose = useCallback(
    (next: string) => change({ day: next === today ? null : next }, 'replace'),
    [change, today],
  );
  const play = useCallback(
    (next: boolean) => {
      setIsPlaying(next);
      if (!next) settle();
      else if ((latest.current ?? day) >= today) move(from);
    },
    [day, from, today, move, settle],
  );

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => {
      const next = addDays(latest.current ?? day, 1);
      if (next > today) play(false);
      else move(next);
    }, stepMs);
    return () => clearInterval(timer);
  }, [isPlaying, day, today, move, play]);

  return { day, isMoving: moving !== null, isPlaying, move, settle, choose, play };
}
