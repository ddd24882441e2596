import { useEffect, useState } from 'react';
import { longDay, weekday } from '../../text/formats.ts';
import { useLanguage } from '../../text/LanguageProvider.tsx';
import { localeOf } from '../../text/language.ts';
import css from './wall.module.css';

/** The town's time, to the minute, and its day as the server says it. */
export function WallClock({ zone, today }: { zone: string; today: string }) {
  const { language } = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const time = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return (
    <time className={css.clock} data-testid="wall-clock">
      <span>
        {longDay(today, language)} {weekday(today, language)}
      </span>
      <b>{time.format(now)}</b>
    </time>
  );
}
