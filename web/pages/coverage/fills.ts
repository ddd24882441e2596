import type { CoverageClass } from '../../parts/palette/coverage.ts';
import { coverageRamp, fillOpacity, cellLine } from '../../parts/palette/coverage.ts';
import {
  conflictColour,
  conflictRamp,
  noLeadColour,
  peopleColour,
  peopleColourCount,
} from '../../parts/palette/people.ts';
import { stateColours } from '../../parts/palette/states.ts';
import { type Scheme, tokens } from '../../parts/theme/tokens.ts';
import type { MapInks } from '../../map/model.ts';

/** Fill codes of cells, all ways of colouring in one space, so that changing the way is a recolour like any other. */
export const fillOf = {
  coverage: (klass: CoverageClass): number => 1 + klass,
  plain: 9,
  conflicts: (klass: number): number => 10 + klass,
  person: (colour: number): number => 20 + (colour % peopleColourCount),
} as const;

const plain: Readonly<Record<Scheme, string>> = { light: '#e9e6df', dark: '#222b31' };

/** What the map wears in a theme; one object a theme, so that React sees a change only when there is one. */
const inksOf = (scheme: Scheme): MapInks => ({
  fills: [
    ...coverageRamp[scheme].map((colour, klass) => [fillOf.coverage(klass as CoverageClass), colour] as const),
    [fillOf.plain, plain[scheme]],
    ...conflictRamp[scheme].map((colour, klass) => [fillOf.conflicts(klass), colour] as const),
    ...Array.from({ length: peopleColourCount }, (_, i) => [fillOf.person(i), peopleColour(i)] as const),
  ],
  fillOpacity: fillOpacity[scheme],
  cellLine: cellLine[scheme],
  accent: tokens[scheme].accent,
  vacant: noLeadColour[scheme],
  conflict: conflictColour[scheme],
  households: stateColours[scheme],
});

export const mapInks: Readonly<Record<Scheme, MapInks>> = { light: inksOf('light'), dark: inksOf('dark') };
export const plainFill = plain;
