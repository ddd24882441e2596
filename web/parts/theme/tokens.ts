/** Every colour of the interface. Slate neutrals, one deep teal accent, red only for danger, amber only for the past. */
export type Scheme = 'light' | 'dark';

const light = {
  paper: '#f4f6f7',
  surface: '#ffffff',
  raised: '#ffffff',
  hover: '#eef2f4',
  pressed: '#e2e8ec',
  line: '#dde3e8',
  lineStrong: '#b9c4cd',
  ink: '#16212b',
  inkSoft: '#47566a',
  inkFaint: '#5f6e80',
  accent: '#0f6b66',
  accentHover: '#0b5652',
  accentSoft: '#e0f0ee',
  onAccent: '#ffffff',
  danger: '#b3261e',
  dangerSoft: '#fdecea',
  past: '#d98b06',
  pastInk: '#855400',
  pastSoft: '#fff5df',
  good: '#1f6f9f',
  focus: '#0f6b66',
  shade: 'rgba(16, 30, 42, 0.14)',
} as const;

export type Tokens = { readonly [K in keyof typeof light]: string };

const dark: Tokens = {
  paper: '#0d1317',
  surface: '#141b20',
  raised: '#1b242b',
  hover: '#202b33',
  pressed: '#2a3740',
  line: '#28343c',
  lineStrong: '#46565f',
  ink: '#e8edf0',
  inkSoft: '#b3c0c9',
  inkFaint: '#93a2ad',
  accent: '#4cc0b2',
  accentHover: '#6dd2c5',
  accentSoft: '#15322f',
  onAccent: '#06211e',
  danger: '#ff8a7d',
  dangerSoft: '#3a1b19',
  past: '#e5a52f',
  pastInk: '#f3c368',
  pastSoft: '#33270f',
  good: '#7cc0e8',
  focus: '#6dd2c5',
  shade: 'rgba(0, 0, 0, 0.5)',
};

export const tokens: { readonly [S in Scheme]: Tokens } = { light, dark };

/** `inkSoft` → `--ink-soft` */
export const variableName = (token: string): string => `--${token.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
