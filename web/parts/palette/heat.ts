import type { Scheme } from '../theme/tokens.ts';

/** Days since last met at which a class begins. */
export const heatBreaks = [0, 14, 30, 60, 90] as const;

/** From just met to long forgotten: pale to deep violet, apart from the coverage ramp it is laid over. */
export const heatRamp: Readonly<Record<Scheme, readonly [string, string, string, string, string]>> = {
  light: ['#f3e9c4', '#f0b98d', '#d9748a', '#9a4493', '#4b2473'],
  dark: ['#2b2438', '#58346f', '#a3467f', '#e77b66', '#ffd59a'],
};
