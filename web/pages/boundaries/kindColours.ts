import type { Scheme } from '../../parts/theme/tokens.ts';

/** Colours of what differs, apart in hue and in lightness (Okabe–Ito): told apart by the colour-blind too. */
export const kindColours: Readonly<Record<Scheme, Readonly<Record<string, string>>>> = {
  light: { closed: '#d55e00', opened: '#0072b2', moved: '#e69f00', mine: '#0072b2', theirs: '#d55e00' },
  dark: { closed: '#ff9a57', opened: '#56b4e9', moved: '#e69f00', mine: '#56b4e9', theirs: '#ff9a57' },
};
