import { dayAt } from '#domain/time/day.ts';
import { type Language, localeOf } from '../../text/language.ts';

/** An instant on the town's clock as it is said beside `now`: 10:24 on the same day, 3月11日 22:10 on another. */
export const timeWords = (instant: number, now: number, zone: string, language: Language): string => {
  const isToday = dayAt(instant, zone) === dayAt(now, zone);
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    ...(isToday ? {} : { month: language === 'zh' ? 'long' : 'short', day: 'numeric' }),
  }).format(instant);
};
