import type { CellMetric } from '#domain/words.ts';

/** The three ways to colour the map, in the order of their keys. */
export const colourings = ['coverage', 'conflicts', 'cadre'] as const;
export type Colouring = (typeof colourings)[number];

export const coverageRates = ['onSchedule', 'visited', 'linked'] as const;

export const colouringOf = (metric: CellMetric): Colouring =>
  metric === 'conflicts' || metric === 'cadre' ? metric : 'coverage';
