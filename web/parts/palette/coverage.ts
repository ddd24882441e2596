import type { Scheme } from '../theme/tokens.ts';

/** Lower ends of the five classes in whole percent, the same on every day so that two days can be compared. */
export const classBreaks = [0, 50, 70, 85, 95] as const;
export const classCount = classBreaks.length;
export type CoverageClass = 0 | 1 | 2 | 3 | 4;

/** The share at which fills are laid over the base map; the legend shows the colour as it is seen. */
export const fillOpacity: Readonly<Record<Scheme, number>> = { light: 0.78, dark: 0.8 };

/** A gap map: what needs a person stands out in deep orange, what is well recedes in blue. Checked under simulated colour blindness. */
export const coverageRamp: Readonly<Record<Scheme, readonly [string, string, string, string, string]>> = {
  light: ['#b0410c', '#e58f4f', '#f3dca8', '#a8cde8', '#3f86bf'],
  dark: ['#ff8a3d', '#b8622c', '#a3946b', '#5686ab', '#27496b'],
};

/** The ground the fills lie on, and the line around every cell. */
export const groundColour: Readonly<Record<Scheme, string>> = { light: '#f3f0e6', dark: '#161d22' };
export const cellLine: Readonly<Record<Scheme, string>> = { light: '#33414d', dark: '#dfe8ee' };

/** Text on a class: dark on pale classes, light on deep ones. */
export const inkOnClass: Readonly<Record<Scheme, readonly [string, string, string, string, string]>> = {
  light: ['#ffffff', '#16212b', '#16212b', '#16212b', '#ffffff'],
  dark: ['#16212b', '#ffffff', '#16212b', '#ffffff', '#ffffff'],
};

/** The class of a whole percentage. A place with under 90 % linked is never in the best class. */
export const classOfPercent = (percent: number, isPoorlyLinked: boolean): CoverageClass => {
  const found = classBreaks.findLastIndex((lower) => percent >= lower);
  const capped = isPoorlyLinked ? Math.min(found, classCount - 2) : found;
  return Math.max(0, capped) as CoverageClass;
};

/** The class of a rate 0..1, judged on its unrounded value; null where nobody is obligated. */
export const classOfRate = (rate: number | null, linked: number | null): CoverageClass | null =>
  rate === null ? null : classOfPercent(rate * 100 + 1e-9, linked !== null && linked < 0.9);
