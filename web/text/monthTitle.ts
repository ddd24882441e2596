import { type Language, localeOf } from './language.ts';

/** `2026-03` → 2026年3月 · March 2026 */
export const monthTitle = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
