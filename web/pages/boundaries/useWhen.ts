import { useMemo } from 'react';
import { localeOf } from '../../text/language.ts';
import { useLanguage } from '../../text/LanguageProvider.tsx';
import { useMe } from '../shell/MeContext.ts';

/** An instant as the town's clock shows it: 3月12日 14:05. */
export function useWhen(): (instant: number) => string {
  const { language } = useLanguage();
  const { zone } = useMe().town;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(localeOf(language), {
      timeZone: zone,
      month: language === 'zh' ? 'long' : 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return (instant) => format.format(instant);
  }, [language, zone]);
}
