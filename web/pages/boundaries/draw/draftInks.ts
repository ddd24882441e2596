import type { DraftInks } from '../../../editor/map/draftInks.ts';
import { cellLine } from '../../../parts/palette/coverage.ts';
import { peopleColour, peopleColourCount } from '../../../parts/palette/people.ts';
import { type Scheme, tokens } from '../../../parts/theme/tokens.ts';

const villages: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#b9d7c8', '#e9d3a6', '#c2cde8', '#e6c3cd', '#d3dfa9', '#b3d6e0', '#dcc9e6'],
  dark: ['#2f5a4c', '#5c4a26', '#35436d', '#5d3544', '#475427', '#245460', '#4c3a5c'],
};

const inksOf = (scheme: Scheme): DraftInks => ({
  villages: villages[scheme],
  people: Array.from({ length: peopleColourCount }, (_, i) => peopleColour(i)),
  fillOpacity: scheme === 'dark' ? 0.5 : 0.55,
  line: cellLine[scheme],
  core: scheme === 'dark' ? '#11181d' : '#fffdf7',
  accent: tokens[scheme].accent,
  danger: tokens[scheme].danger,
  ghost: scheme === 'dark' ? '#9aa9b4' : '#6b7885',
  household: scheme === 'dark' ? '#c4ced5' : '#3c4853',
  moved: scheme === 'dark' ? '#ff9f4a' : '#c2510c',
  halo: scheme === 'dark' ? '#0d1317' : '#ffffff',
  block: scheme === 'dark' ? '#b794f0' : '#6b3fa0',
});

/** What a draft wears in a theme; one object a theme. */
export const draftInks: Readonly<Record<Scheme, DraftInks>> = { light: inksOf('light'), dark: inksOf('dark') };
