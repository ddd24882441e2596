import { describe, expect, it } from 'vitest';
import { lengthM, nearestAlong, stretchOf } from '../../../web/pages/incidents/stretch.ts';

/** Three kilometres or so due east, in three steps. */
const river = [
  [107, 30.4],
  [107.01, 30.4],
  [107.02, 30.4],
  [107.03, 30.4],
] as const;

describe('a stretch of a river', () => {
  it('is as long as it was asked for, and lies on the river', () => {
    const stretch = stretchOf(river, 500, 1500);
    expect(lengthM(stretch)).toBeCloseTo(1000, 0);
    expect(stretch.every(([, lat]) => lat === 30.4)).toBe(true);
    expect(stretch).toHaveLength(3);
  });

  it('is all of it where more is asked for than there is', () => {
    expect(stretchOf(river, 0, 1e6)).toEqual(river.map(([lon, lat]) => [lon, lat]));
    expect(stretchOf(river, 9000, 9500)).toEqual([...river]);
  });

  it('begins where the place is nearest', () => {
    const { alongM, awayM } = nearestAlong(river, [107.015, 30.401]);
    expect(alongM).toBeCloseTo(lengthM(river) / 2, 0);
    expect(awayM).toBeCloseTo(111.3, 0);
    expect(nearestAlong(river, [106.9, 30.4]).alongM).toBe(0);
  });
});
