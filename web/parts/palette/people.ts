import type { Scheme } from '../theme/tokens.ts';

/** Okabe–Ito without black, its light tint and its deep shade: colours are dealt to cadres by index, not to cells. */
const okabeIto = ['#E69F00', '#56B4E9', '#009E73', '#F0E442', '#0072B2', '#D55E00', '#CC79A7'] as const;

const mixed = (colour: string, other: string, share: number): string => {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(channel(colour, at) * (1 - share) + channel(other, at) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

const peopleColours: readonly string[] = [
  ...okabeIto,
  ...okabeIto.map((colour) => mixed(colour, '#ffffff', 0.5)),
  ...okabeIto.map((colour) => mixed(colour, '#1b2630', 0.42)),
];

export const peopleColourCount = peopleColours.length;
export const peopleColour = (index: number): string => peopleColours[index % peopleColourCount] ?? '#999999';

export const noLeadColour: Readonly<Record<Scheme, string>> = { light: '#c01f2e', dark: '#ff7b72' };
export const conflictColour: Readonly<Record<Scheme, string>> = { light: '#6b3fa0', dark: '#b794f0' };
/** 0, 1–2, 3–5, 6 and more open conflicts. */
export const conflictBreaks = [0, 1, 3, 6] as const;
export const conflictRamp: Readonly<Record<Scheme, readonly [string, string, string, string]>> = {
  light: ['#ece8e1', '#d9cbee', '#b79bdc', '#8a62bd'],
  dark: ['#232b31', '#3d3358', '#5b4689', '#8163bd'],
};
export const conflictClass = (open: number): 0 | 1 | 2 | 3 =>
  conflictBreaks.findLastIndex((lower) => open >= lower) as 0 | 1 | 2 | 3;
