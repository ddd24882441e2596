import { describe, expect, it } from 'vitest';
import { type HouseholdHistory, packedVisit } from '#domain/coverage/history.ts';
import { daysSinceMet } from '#domain/heat/daysSinceMet.ts';
import { hexagonsOf } from '#domain/heat/hexagons.ts';

const known = 20_000;
const aHousehold = (part: Partial<HouseholdHistory> = {}): HouseholdHistory => ({
  from: known,
  to: null,
  memberships: [],
  residences: [],
  excused: [],
  visits: new Int32Array(),
  ...part,
});

describe('days since somebody was last met', () => {
  it('count from the last visit that met somebody, by whatever medium', () => {
    const visits = Int32Array.from([
      packedVisit(known + 10, 'inPerson', 'met'),
      packedVisit(known + 20, 'call', 'met'),
      packedVisit(known + 30, 'inPerson', 'tried'),
    ]);
    expect(daysSinceMet(aHousehold({ visits }), known + 40)).toBe(20);
    expect(daysSinceMet(aHousehold({ visits }), known + 15)).toBe(5);
  });

  it('count from when the household became known where nobody has met it yet', () => {
    expect(daysSinceMet(aHousehold(), known + 7)).toBe(7);
  });

  it('are not counted for empty homes, nor before the household is known', () => {
    const vacant = aHousehold({ residences: [{ from: known, to: null, residence: 'vacant' }] });
    expect(daysSinceMet(vacant, known + 7)).toBeNull();
    expect(daysSinceMet(aHousehold(), known - 1)).toBeNull();
  });
});

describe('hexagons', () => {
  const at = (lon: number, days: number) => ({ at: [lon, 30.5] as const, days });
  const near = [at(107, 10), at(107.0001, 20), at(107.0002, 30), at(107.0003, 40), at(107.0004, 50)];

  it('show the mean of five households or more', () => {
    const [hexagon, ...others] = hexagonsOf(near, { radiusM: 220, atLeast: 5 });
    expect(others).toEqual([]);
    expect(hexagon).toMatchObject({ days: 30, households: 5 });
    expect(Math.abs((hexagon?.at[0] ?? 0) - 107)).toBeLessThan(0.004);
  });

  it('leave out four: one could tell who lives there', () => {
    expect(hexagonsOf(near.slice(1), { radiusM: 220, atLeast: 5 })).toEqual([]);
  });

  it('keep places two kilometres apart in hexagons of their own', () => {
    const far = near.map(({ at: [lon, lat], days }) => ({ at: [lon + 0.02, lat] as const, days }));
    expect(hexagonsOf([...near, ...far], { radiusM: 220, atLeast: 5 })).toHaveLength(2);
  });
});
