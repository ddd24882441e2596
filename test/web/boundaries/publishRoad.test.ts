import { describe, expect, it } from 'vitest';
import { firstEffectiveDay, firstOfNextMonth, offeredDay, roadOf } from '../../../web/panels/boundaries/publishRoad.ts';
import { changeOf, evennessOf, figuresOf } from '../../../web/panels/boundaries/loadFigures.ts';
import { aPlan } from './aPlan.ts';

describe('the road to publication', () => {
  it('stands where the plan stands', () => {
    const now = (plan: Parameters<typeof roadOf>[0]) => roadOf(plan).find(({ is }) => is === 'now')?.step;
    expect(now(aPlan())).toBe('draft');
    expect(now(aPlan({ state: 'review' }))).toBe('approve');
    expect(now(aPlan({ state: 'review', approvedAt: 1 }))).toBe('publish');
    expect(now(aPlan({ state: 'published' }))).toBeUndefined();
  });

  it('begins today or later, and never before the latest edition', () => {
    expect(firstEffectiveDay('2026-03-12', '2025-07-12')).toBe('2026-03-12');
    expect(firstEffectiveDay('2026-03-12', '2026-06-01')).toBe('2026-06-01');
    expect(firstEffectiveDay('2026-03-12', null)).toBe('2026-03-12');
  });

  it('offers the first of next month, over the turn of the year too', () => {
    expect(firstOfNextMonth('2026-03-12')).toBe('2026-04-01');
    expect(firstOfNextMonth('2026-12-31')).toBe('2027-01-01');
    expect(offeredDay('2026-03-12', '2026-06-15')).toBe('2026-06-15');
  });
});

describe('a load before and after', () => {
  const load = { households: 10, people: 30, withNeeds: 2, groups: 1, openIssues: 0, spreadM: 120.6 };

  it('counts from nothing for a new cell and to nothing for a retired one', () => {
    expect(figuresOf(null, load)[0]).toEqual({ of: 'households', was: 0, is: 10 });
    expect(figuresOf(load, null)[0]).toEqual({ of: 'households', was: 10, is: 0 });
    expect(figuresOf(load, load).at(-1)).toEqual({ of: 'spreadM', was: 121, is: 121 });
  });

  it('writes a change with its sign, and nothing where nothing changes', () => {
    expect([changeOf(3, 5), changeOf(5, 3), changeOf(4, 4)]).toEqual(['+2', '−2', '']);
  });

  it('calls a smaller difference more even, and a hair no change', () => {
    expect(evennessOf(0.5, 0.4)).toBe('better');
    expect(evennessOf(0.4, 0.5)).toBe('worse');
    expect(evennessOf(0.5, 0.501)).toBe('same');
  });
});
