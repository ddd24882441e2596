import { describe, expect, it } from 'vitest';
import { monthTicks } from '../../../web/panels/coverage/monthTicks.ts';
import { sparkPath } from '../../../web/panels/coverage/sparkPath.ts';
import { roundDistance } from '../../../web/pages/coverage/roundDistance.ts';
import { instantAt, townTime } from '../../../web/pages/coverage/townClock.ts';
import { nearestHeight } from '../../../web/parts/sheet/sheetHeights.ts';
import { heatWeight } from '../../../web/map/deck/heatWeight.ts';
import { percent, points } from '../../../web/text/formats.ts';

describe('the strip of days', () => {
  it('has a tick on the first of every month, and says January by its year', () => {
    const ticks = monthTicks('2025-11-15', '2026-02-10');
    expect(ticks.map(({ day, isYear, isQuarter }) => [day, isYear, isQuarter])).toEqual([
      ['2025-12-01', false, false],
      ['2026-01-01', true, true],
      ['2026-02-01', false, false],
    ]);
    expect(ticks[0]?.share).toBeCloseTo(16 / 87, 5);
  });

  it('breaks its line on days without a rate, and draws nothing without any', () => {
    expect(sparkPath([0.5, 0.6, null, 0.7]).line.match(/M/g)).toHaveLength(2);
    expect(sparkPath([null, null])).toEqual({ line: '', area: '' });
  });
});

describe('figures', () => {
  it('do not round up to all while somebody is missing', () => {
    expect(percent(0.9999)).toBe('99.9%');
    expect(percent(1)).toBe('100.0%');
    expect(percent(null)).toBe('—');
  });

  it('say the change in points, with a sign', () => {
    expect(points(0.845, 0.812)).toBe('+3.3');
    expect(points(0.8, 0.85)).toBe('−5.0');
    expect(points(0.8, 0.8)).toBe('0.0');
    expect(points(0.8, null)).toBeNull();
  });

  it('of a scale bar are round', () => {
    expect([730, 480, 1999, 60].map((metres) => roundDistance(metres).label)).toEqual([
      '500 m',
      '200 m',
      '1 km',
      '50 m',
    ]);
  });
});

describe('the town’s clock in a form', () => {
  it('is the town’s, wherever the browser is, and leads back to the same minute', () => {
    const instant = Date.UTC(2026, 2, 12, 0, 30);
    expect(townTime(instant, 'Asia/Shanghai')).toBe('2026-03-12T08:30');
    expect(instantAt('2026-03-12T08:30', 'Asia/Shanghai')).toBe(instant);
  });
});

describe('the sheet of a phone', () => {
  it('comes to rest at the nearest of its three heights', () => {
    expect([0.1, 0.3, 0.6, 0.95].map(nearestHeight)).toEqual(['peek', 'peek', 'half', 'whole']);
  });
});

describe('the heat', () => {
  it('weighs days by the classes of the legend, and no more for what is longer forgotten', () => {
    const breaks = [0, 14, 30, 60, 90];
    expect([0, 7, 14, 45, 90, 120, 600].map((days) => heatWeight(days, breaks))).toEqual([0, 0.5, 1, 2.5, 4, 5, 5]);
  });
});
