import { describe, expect, it } from 'vitest';
import { tokens, variableName } from '../../../web/parts/theme/tokens.ts';
import { contrast, rgbOf } from './colourScience.ts';

const schemes = ['light', 'dark'] as const;
const inks = ['ink', 'inkSoft', 'inkFaint', 'accent', 'danger', 'pastInk'] as const;
const grounds = ['surface', 'paper', 'raised', 'hover'] as const;

describe('the colours of the interface', () => {
  it.each(schemes.flatMap((scheme) => inks.flatMap((ink) => grounds.map((ground) => ({ scheme, ink, ground })))))(
    'let $ink be read on $ground in $scheme',
    ({ scheme, ink, ground }) => {
      expect(contrast(rgbOf(tokens[scheme][ink]), rgbOf(tokens[scheme][ground]))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(schemes)('let the words on a filled button be read in %s', (scheme) => {
    const c = tokens[scheme];
    expect(contrast(rgbOf(c.onAccent), rgbOf(c.accent))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgbOf(c.accent), rgbOf(c.accentSoft))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgbOf(c.pastInk), rgbOf(c.pastSoft))).toBeGreaterThanOrEqual(4.5);
  });

  it('are CSS variables named as they are called', () => {
    expect(variableName('inkSoft')).toBe('--ink-soft');
  });
});
