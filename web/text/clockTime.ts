import { type Language, localeOf } from './language.ts';

/** An instant as a clock shows it, 10:42; with its day where that is not today's: 3月12日 10:42. */
export const clockTime = (at: number, language: Language, now = Date.now()): string => {
  const instant = new Date(at);
  const isToday = new Date(now).toDateString() === instant.toDateString();
  return instant.toLocaleString(localeOf(language), {
    ...(isToday ? {} : { month: language === 'zh' ? 'long' : 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
};
