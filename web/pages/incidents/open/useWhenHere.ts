import { useCallback } from 'react';
import { useLanguage } from '../../../text/LanguageProvider.tsx';
import { timeWords } from '../timeWords.ts';
import type { Desk } from '../useDesk.ts';

/** An instant as the town's clock shows it: 10:24 today, with its day otherwise. */
export function useWhenHere({ now, pack }: Desk): (instant: number) => string {
  const { language } = useLanguage();
  const { zone } = pack.facts;
  return useCallback((instant) => timeWords(instant, now, zone, language), [now, zone, language]);
}
