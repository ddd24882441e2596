import { describe, expect, it } from 'vitest';
import { type PlannedShift, usualHours } from '#domain/roster/shift.ts';
import { type DutyStaff, shiftFaults } from '#domain/roster/shiftFaults.ts';
import { swapFaults, swappedShifts } from '#domain/roster/swappedShifts.ts';

const zone = 'Asia/Shanghai';
const shift = (day: string, over: Partial<PlannedShift> = {}): PlannedShift => ({
  id: day,
  ...usualHours(day, zone),
  leaderId: 'wang',
  officerId: 'zhao',
  ...over,
});
const staff = (over: Partial<DutyStaff> = {}): DutyStaff => ({
  zone,
  cadres: new Map(['wang', 'zhao', 'li', 'sun'].map((id) => [id, { from: '2025-01-01', to: null }])),
  leaves: [],
  shifts: [],
  ...over,
});
const kinds = (planned: PlannedShift, over: Partial<DutyStaff> = {}): string[] =>
  shiftFaults(planned, staff(over)).map(({ kind, path }) => `${kind} ${path}`);

describe('what speaks against a shift', () => {
  it('is nothing for two people in service over the usual hours', () => {
    expect(kinds(shift('2026-03-12'))).toEqual([]);
  });

  it('is an end before the start, or at it', () => {
    const { startsAt } = usualHours('2026-03-12', zone);
    expect(kinds(shift('2026-03-12', { endsAt: startsAt }))).toEqual(['shift-reversed endsAt']);
  });

  it('is more than two days on end; exactly two days are allowed', () => {
    const { startsAt } = usualHours('2026-03-12', zone);
    expect(kinds(shift('2026-03-12', { endsAt: startsAt + 48 * 3_600_000 }))).toEqual([]);
    expect(kinds(shift('2026-03-12', { endsAt: startsAt + 48 * 3_600_000 + 1 }))).toEqual(['shift-too-long endsAt']);
  });

  it('is another shift over the same hours, but not one that begins when this ends, nor the shift as it was', () => {
    const planned = shift('2026-03-12');
    const before = shift('2026-03-11');
    const after = shift('2026-03-13');
    expect(kinds(planned, { shifts: [before, after, planned] })).toEqual([]);
    const early = { ...after, startsAt: after.startsAt - 60_000 };
    expect(kinds(planned, { shifts: [early] })).toEqual(['shift-overlaps startsAt']);
  });

  it('is the same person twice', () => {
    expect(kinds(shift('2026-03-12', { officerId: 'wang' }))).toEqual(['same-person-twice officerId']);
  });

  it('is somebody unknown, or who left before the night is over', () => {
    expect(kinds(shift('2026-03-12', { leaderId: 'nobody' }))).toEqual(['no-such-person leaderId']);
    const cadres = new Map([
      ['wang', { from: '2025-01-01', to: '2026-03-13' }],
      ['zhao', { from: '2025-01-01', to: null }],
    ]);
    expect(kinds(shift('2026-03-12'), { cadres })).toEqual(['person-not-in-service leaderId']);
  });

  it('is a leave on the day it begins, but not one that begins the morning after', () => {
    const leave = (from: string) => ({ leaves: [{ cadreId: 'zhao', from, to: null }] });
    expect(kinds(shift('2026-03-12'), leave('2026-03-12'))).toEqual(['person-on-leave officerId']);
    expect(kinds(shift('2026-03-12'), leave('2026-03-13'))).toEqual([]);
  });
});

describe('a swap', () => {
  const [a, b] = [shift('2026-03-12'), shift('2026-03-15', { leaderId: 'li', officerId: 'sun' })];

  it('changes over the seats asked for, and leaves hours and ids', () => {
    expect(swappedShifts(a, b, 'officer')).toEqual([
      { ...a, officerId: 'sun' },
      { ...b, officerId: 'zhao' },
    ]);
    expect(swappedShifts(a, b, 'both')[0]).toEqual({ ...a, leaderId: 'li', officerId: 'sun' });
  });

  it('is refused with itself, where nothing would change, and where a shift would not be sound', () => {
    const among = staff({ shifts: [a, b] });
    expect(swapFaults(a, b, 'both', among)).toEqual([]);
    expect(swapFaults(a, a, 'both', among).map(({ kind }) => kind)).toEqual(['same-shift']);
    expect(swapFaults(a, { ...b, leaderId: 'wang' }, 'leader', among).map(({ kind }) => kind)).toEqual([
      'nothing-swapped',
    ]);
    const away = staff({ shifts: [a, b], leaves: [{ cadreId: 'sun', from: '2026-03-10', to: '2026-03-14' }] });
    expect(swapFaults(a, b, 'officer', away)).toMatchObject([{ kind: 'person-on-leave', of: 'a' }]);
    const twice = { ...b, officerId: 'wang' };
    expect(swapFaults(a, twice, 'officer', among)).toMatchObject([{ kind: 'same-person-twice', of: 'a' }]);
  });
});
