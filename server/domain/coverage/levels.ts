/** What coverage is asked by. */
export const coverageLevels = ['town', 'village', 'cell', 'cadre', 'unit'] as const;
export type CoverageLevel = (typeof coverageLevels)[number];
