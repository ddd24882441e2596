import type { Language } from '../../text/language.ts';
import { count } from '../../text/formats.ts';

interface AreaWords {
  readonly areaM2: (n: string) => string;
  readonly hectares: (n: string) => string;
  readonly squareKm: (n: string) => string;
}

/** An area in the unit that reads best. */
export const areaText = (m2: number, w: AreaWords, language: Language): string => {
  if (m2 >= 1e6) return w.squareKm(rounded(m2 / 1e6, language));
  return m2 >= 1e4 ? w.hectares(rounded(m2 / 1e4, language)) : w.areaM2(rounded(m2, language));
};

/** Metres and the like: two figures after the point under 1, one under 100. */
export const rounded = (value: number, language: Language): string => {
  const digits = value >= 100 ? 0 : value >= 1 ? 1 : 2;
  return count(Number(value.toFixed(digits)), language);
};
