import { type Language, localeOf } from './language.ts';

/** Numbers and days as the reader writes them. Days are local `YYYY-MM-DD`, so they are formatted in UTC and never shift. */
const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const dayFormat = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options });

/** 2026年3月12日 · 12 March 2026 */
export const longDay = (day: string, language: Language): string =>
  dayFormat(language, { year: 'numeric', month: 'long', day: 'numeric' }).format(instantOf(day));

/** 3月12日 · 12 Mar */
export const shortDay = (day: string, language: Language): string =>
  dayFormat(language, { month: language === 'zh' ? 'long' : 'short', day: 'numeric' }).format(instantOf(day));

/** 周四 · Thu */
export const weekday = (day: string, language: Language): string =>
  dayFormat(language, { weekday: 'short' }).format(instantOf(day));

/** 3月 · Mar */
export const monthName = (day: string, language: Language): string =>
  dayFormat(language, { month: 'short' }).format(instantOf(day));

export const count = (n: number, language: Language): string => n.toLocaleString(localeOf(language));

/** 0..1 → "87.5%", one decimal, never rounded up to 100 while something is missing; null → "—". */
export const percent = (rate: number | null, digits = 1): string => {
  if (rate === null) return '—';
  const scale = 10 ** digits;
  const scaled = rate * 100 * scale;
  const value = (rate < 1 ? Math.min(Math.round(scaled), 100 * scale - 1) : Math.round(scaled)) / scale;
  return `${value.toFixed(digits)}%`;
};

/** The change between two rates in percentage points: "+1.2" / "−0.4" / "0.0"; null where either is missing. */
export const points = (now: number | null, before: number | null): string | null => {
  if (now === null || before === null) return null;
  const difference = Math.round((now - before) * 1000) / 10;
  if (difference === 0) return '0.0';
  return `${difference > 0 ? '+' : '−'}${Math.abs(difference).toFixed(1)}`;
};
