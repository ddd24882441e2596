import type { Load } from '#domain/plan/planEffect.ts';

export const loadFigures = ['households', 'withNeeds', 'groups', 'openIssues', 'spreadM'] as const;
export type LoadFigure = (typeof loadFigures)[number];

export interface Figure {
  readonly of: LoadFigure;
  readonly was: number;
  readonly is: number;
}

/** The figures of a load before and after, whole numbers; what is not there carries nothing. */
export const figuresOf = (before: Load | null, after: Load | null): readonly Figure[] =>
  loadFigures.map((of) => ({ of, was: Math.round(before?.[of] ?? 0), is: Math.round(after?.[of] ?? 0) }));

/** "+3", "−12", or nothing where nothing changes. */
export const changeOf = (was: number, is: number): string =>
  is === was ? '' : is > was ? `+${is - was}` : `−${was - is}`;

/** How an uneven spread changed: a smaller figure is more even. Less than half a percent of it is no change. */
export const evennessOf = (before: number, after: number): 'better' | 'worse' | 'same' => {
  const difference = after - before;
  if (Math.abs(difference) < Math.max(Math.abs(before), Math.abs(after)) * 0.005) return 'same';
  return difference < 0 ? 'better' : 'worse';
};
