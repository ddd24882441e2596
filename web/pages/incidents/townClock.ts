import { useEffect, useState } from 'react';
import { dayAt, startOfDay } from '#domain/time/day.ts';
import { useMe } from '../shell/MeContext.ts';

const everyMs = 20_000;

/**
 * Now, to the minute, on the clock of the town: UTC milliseconds. A demonstration lives on its own day, as its server does; its time of day is today's.
 */
export function useTownNow(zone: string): number {
  const { town, today } = useMe();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  const shift = town.isDemo ? startOfDay(today, zone) - startOfDay(dayAt(now, zone), zone) : 0;
  return Math.floor((now + shift) / 60_000) * 60_000;
}
