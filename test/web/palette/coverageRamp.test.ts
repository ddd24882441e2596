import { describe, expect, it } from 'vitest';
import {
  cellLine,
  classOfPercent,
  classOfRate,
  coverageRamp,
  fillOpacity,
  groundColour,
} from '../../../web/parts/palette/coverage.ts';
import { contrast, deltaE2000, laidOver, rgbOf, seenBy, visions } from './colourScience.ts';

const schemes = ['light', 'dark'] as const;

describe('the five classes of coverage', () => {
  it('measures colour differences as the reference pairs of CIEDE2000 do', () => {
    expect(deltaE2000(rgbOf('#ffffff'), rgbOf('#000000'))).toBeCloseTo(100, 0);
    expect(deltaE2000(rgbOf('#808080'), rgbOf('#808080'))).toBe(0);
    expect(contrast(rgbOf('#ffffff'), rgbOf('#000000'))).toBeCloseTo(21, 5);
  });

  it.each(schemes.flatMap((scheme) => visions.map((vision) => ({ scheme, vision }))))(
    'are told apart from their neighbours on the $scheme map with $vision sight',
    ({ scheme, vision }) => {
      const ground = rgbOf(groundColour[scheme]);
      const painted = coverageRamp[scheme].map((hex) =>
        seenBy(laidOver(rgbOf(hex), ground, fillOpacity[scheme]), vision),
      );
      for (const [i, colour] of painted.entries()) {
        const next = painted[i + 1];
        if (next) expect(deltaE2000(colour, next), `class ${i} and ${i + 1}`).toBeGreaterThanOrEqual(10);
      }
    },
  );

  it.each(schemes)('lie inside outlines that stand out from the %s base map', (scheme) => {
    expect(contrast(rgbOf(cellLine[scheme]), rgbOf(groundColour[scheme]))).toBeGreaterThanOrEqual(3);
  });

  it('begin at 50, 70, 85 and 95 per cent', () => {
    expect([49, 50, 69, 70, 84, 85, 94, 95, 100].map((percent) => classOfPercent(percent, false))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });

  it('never put a place with under 90 % linked in the best class', () => {
    expect(classOfPercent(100, true)).toBe(3);
    expect(classOfPercent(40, true)).toBe(0);
    expect(classOfRate(1, 0.899)).toBe(3);
    expect(classOfRate(1, 0.9)).toBe(4);
  });

  it('give no class where nobody is obligated, and do not round 94.99 % up', () => {
    expect(classOfRate(null, 1)).toBeNull();
    expect(classOfRate(0.9499, 1)).toBe(3);
    expect(classOfRate(0.95, 1)).toBe(4);
  });
});
