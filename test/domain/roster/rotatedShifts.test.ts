import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotatedShifts } from '#domain/roster/rotatedShifts.ts';
import { usualHours } from '#domain/roster/shift.ts';
import { dayAt } from '#domain/time/day.ts';

const zone = 'Asia/Shanghai';
const counted = () => {
  let no = 0;
  return () => `shift-${++no}`;
};
const plan = (leaderIds: readonly string[], officerIds: readonly string[], planned: readonly string[] = []) =>
  rotatedShifts(
    {
      from: '2026-04-01',
      to: '2026-04-08',
      zone,
      leaderIds,
      officerIds,
      shifts: planned.map((day) => usualHours(day, zone)),
    },
    counted(),
  );

describe('a month by turns', () => {
  it('goes through the lists in their order and starts again', () => {
    expect(plan(['a', 'b', 'c'], ['x', 'y']).map(({ leaderId, officerId }) => leaderId + officerId)).toEqual([
      'ax',
      'by',
      'cx',
      'ay',
      'bx',
      'cy',
      'ax',
    ]);
  });

  it('leaves planned days as they are, and nobody loses a turn by them', () => {
    const shifts = plan(['a', 'b', 'c'], ['x', 'y'], ['2026-04-02']);
    expect(shifts.map(({ startsAt, leaderId }) => dayAt(startsAt, zone).slice(8) + leaderId)).toEqual([
      '01a',
      '03b',
      '04c',
      '05a',
      '06b',
      '07c',
    ]);
  });

  it('never puts one person on both places while there is another, and shares the officers’ turns evenly', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2 });
    fc.assert(
      fc.property(people, people, (leaders, officers) => {
        const shifts = plan(leaders, officers);
        expect(shifts).toHaveLength(7);
        expect(shifts.every(({ leaderId, officerId }) => leaderId !== officerId)).toBe(true);
      }),
    );
    const outside = plan(['a', 'b'], ['x', 'y', 'z']).map(({ officerId }) => officerId);
    expect(outside).toEqual(['x', 'y', 'z', 'x', 'y', 'z', 'x']);
  });
});
