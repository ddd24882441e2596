import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLateEntry, visitFaults, visitTiming } from '#domain/visit.ts';

const now = Date.UTC(2026, 2, 12, 9, 30);
const hour = 3_600_000;
const threeYears = 3 * 365 * 24 * hour;

describe('when a visit happened', () => {
  it('is what the phone says, if its clock agrees with ours', () => {
    expect(visitTiming({ metAt: now - hour, clockAt: now + 2000, now })).toEqual({
      metAt: now - hour,
      claimedAt: null,
    });
  });

  it('row 22: is our now for a phone three years ahead that tells no clock, and the claim is kept', () => {
    expect(visitTiming({ metAt: now + threeYears, now })).toEqual({ metAt: now, claimedAt: now + threeYears });
  });

  it('row 22: is corrected by the difference for a phone three years ahead that tells its clock', () => {
    const told = { metAt: now + threeYears - 2 * hour, clockAt: now + threeYears, now };
    expect(visitTiming(told)).toEqual({ metAt: now - 2 * hour, claimedAt: told.metAt });
  });

  it('is corrected for a phone that runs behind', () => {
    const told = { metAt: now - threeYears - hour, clockAt: now - threeYears, now };
    expect(visitTiming(told)).toEqual({ metAt: now - hour, claimedAt: told.metAt });
  });

  it('is never after our now, and what the phone said is always kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.option(fc.integer({ min: -1e11, max: 1e11 })), (d, c) => {
        const timing = visitTiming({ metAt: now + d, clockAt: c === null ? undefined : now + c, now });
        expect(timing.metAt).toBeLessThanOrEqual(now);
        expect(timing.claimedAt ?? timing.metAt).toBe(now + d);
      }),
    );
  });
});

describe('a visit entered later', () => {
  it('is late from the eighth day on', () => {
    expect(isLateEntry('2026-03-01', '2026-03-08')).toBe(false);
    expect(isLateEntry('2026-03-01', '2026-03-09')).toBe(true);
  });
});

describe('the faults of a visit', () => {
  const sound = {
    metOn: '2026-03-12',
    toldOn: '2026-03-12',
    today: '2026-03-12',
    isOnBehalf: false,
    household: { from: '2025-01-01', to: null },
    cadre: { from: '2020-01-01', to: null },
  };

  it('are none for a visit made today', () => {
    expect(visitFaults(sound)).toEqual([]);
  });

  it('name the day a household was known from', () => {
    expect(visitFaults({ ...sound, metOn: '2024-12-31' })).toEqual([
      { kind: 'visit-before-household', path: 'metAt', knownFrom: '2025-01-01' },
    ]);
  });

  it('name the day a household had left', () => {
    expect(visitFaults({ ...sound, household: { from: '2025-01-01', to: '2026-03-12' } })).toEqual([
      { kind: 'visit-after-household', path: 'metAt', knownTo: '2026-03-12' },
    ]);
  });

  it('name a cadre who was not in service', () => {
    expect(visitFaults({ ...sound, cadre: { from: '2020-01-01', to: '2026-03-01' } })).toMatchObject([
      { kind: 'cadre-not-in-service' },
    ]);
  });

  it('take a day to come for a slip of the pen when a clerk enters it, and for a wrong clock when a phone does', () => {
    const tomorrow = { ...sound, toldOn: '2026-03-13' };
    expect(visitFaults({ ...tomorrow, isOnBehalf: true })).toEqual([{ kind: 'visit-in-future', path: 'metAt' }]);
    expect(visitFaults(tomorrow)).toEqual([]);
  });
});
