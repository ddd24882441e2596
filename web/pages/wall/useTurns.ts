import { useEffect, useState } from 'react';
import type { Gap } from '../../../server/app.ts';
import { gapsInTurn } from '../../panels/wall/wallCount.ts';

/** Gaps that stand together, and how long the map points at one. */
const together = 5;
const eachMs = 4000;
/** The wall goes through the worst ones; the rest are only counted. */
const worst = 30;

/** The worst gaps in turn: a handful at a time, the map pointing at each. */
export function useTurns(gaps: readonly Gap[]) {
  const [step, setStep] = useState(0);
  const [isPaused, setIsPaused] = useState(false);
  useEffect(() => {
    if (isPaused) return undefined;
    const timer = setInterval(() => setStep((before) => before + 1), eachMs);
    return () => clearInterval(timer);
  }, [isPaused]);
  const shown = gapsInTurn(gaps.slice(0, worst), Math.floor(step / together), together);
  return {
    shown,
    focus: shown[(step % together) % Math.max(1, shown.length)] ?? null,
    isPaused,
    toggle: () => setIsPaused(!isPaused),
  };
}
