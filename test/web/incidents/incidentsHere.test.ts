import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../web/map/model.ts';
import { incidentsHere } from '../../../web/pages/incidents/incidentsHere.ts';

const ring: [number, number][] = [
  [107, 30],
  [107.1, 30],
  [107.1, 30.1],
  [107, 30.1],
  [107, 30],
];
const hole: [number, number][] = [
  [107.04, 30.04],
  [107.06, 30.04],
  [107.06, 30.06],
  [107.04, 30.06],
  [107.04, 30.04],
];
const flood = {
  id: 'flood',
  name: '沿河涨水',
  isDrill: false,
  stage: 'open' as const,
  point: null,
  area: { type: 'Polygon' as const, coordinates: [ring, hole] },
};
const here = (place: LonLat, incident: Parameters<typeof incidentsHere>[0][number] = flood) =>
  incidentsHere([incident], place).length;

describe('an incident under way at the place asked about', () => {
  it('is told when its area holds the place, edge and all, but not in a hole', () => {
    expect(here([107.02, 30.02])).toBe(1);
    expect(here([107, 30.05])).toBe(1);
    expect(here([107.05, 30.05])).toBe(0);
    expect(here([107.2, 30.05])).toBe(0);
  });

  it('is told within a kilometre of where it happened', () => {
    const slide = { ...flood, area: null, point: [107.05, 30.05] as [number, number] };
    expect(here([107.055, 30.05], slide)).toBe(1);
    expect(here([107.07, 30.05], slide)).toBe(0);
  });

  it('is not told once it has ended', () => {
    expect(here([107.02, 30.02], { ...flood, stage: 'ended' })).toBe(0);
  });
});
