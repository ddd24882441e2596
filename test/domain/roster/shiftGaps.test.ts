import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsOfFacts } from '#domain/roster/gapsOfFacts.ts';
import { usualHours } from '#domain/roster/shift.ts';
import { shiftGaps } from '#domain/roster/shiftGaps.ts';
import { addDays, dayNumber, dayOf } from '#domain/time/day.ts';
import { clockOn } from '#domain/time/clockOn.ts';
import { localClock } from '#domain/time/localClock.ts';

const zone = 'Asia/Shanghai';
const week = { from: '2026-03-09', to: '2026-03-16', zone };
const led = (day: string, isSectionLed = true) => ({ ...usualHours(day, zone), isSectionLed });
const days = Array.from({ length: 7 }, (_, k) => addDays(week.from, k));

describe('gaps in a roster', () => {
  it('are none where every day has a shift led at section level', () => {
    expect(
      shiftGaps(
        week,
        days.map((day) => led(day)),
      ),
    ).toEqual([]);
  });

  it('name the day without any shift, with its hours', () => {
    const without = days.filter((day) => day !== '2026-03-11').map((day) => led(day));
    expect(shiftGaps(week, without)).toEqual([
      { day: '2026-03-11', kind: 'noShift', ...usualHours('2026-03-11', zone) },
    ]);
  });

  it('name the hours that a shift cut short leaves to nobody', () => {
    const until = clockOn('2026-03-11', '20:00', zone);
    const cut = days.map((day) => (day === '2026-03-11' ? { ...led(day), endsAt: until } : led(day)));
    expect(shiftGaps(week, cut)).toEqual([
      { day: '2026-03-11', kind: 'partOfDay', startsAt: until, endsAt: usualHours('2026-03-11', zone).endsAt },
    ]);
  });

  it('name the day that nobody of section level leads (RA-24)', () => {
    const found = shiftGaps(
      week,
      days.map((day) => led(day, day !== '2026-03-13')),
    );
    expect(found.map(({ day, kind }) => [day, kind])).toEqual([['2026-03-13', 'noSectionLeader']]);
  });

  it('are covered by two shifts of half a day as by one', () => {
    const noon = clockOn('2026-03-11', '20:30', zone);
    const halves = days.flatMap((day) =>
      day === '2026-03-11'
        ? [
            { ...led(day), endsAt: noon },
            { ...led(day), startsAt: noon },
          ]
        : [led(day)],
    );
    expect(shiftGaps(week, halves)).toEqual([]);
  });

  it('are exactly the days that are left out, whichever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...days)), (missing) => {
        const shifts = days.filter((day) => !missing.includes(day)).map((day) => led(day));
        expect(shiftGaps(week, shifts).map(({ day }) => day)).toEqual([...missing].sort());
      }),
    );
  });
});

describe('gaps by what a pack knows', () => {
  it('are those of the roster: who is no section-level leader leaves a gap', () => {
    const cadre = (id: string, rank: 'section' | 'staff') =>
      ({ id, rank, name: id, phone: null, post: null, unitId: null, from: '2025-01-01', to: null }) as const;
    const shift = (day: string, leaderId: string) => ({ id: day, ...usualHours(day, zone), leaderId, officerId: 'x' });
    const facts = {
      zone,
      cadres: [cadre('mayor', 'section'), cadre('wang', 'staff')],
      shifts: [shift('2026-03-09', 'mayor'), shift('2026-03-10', 'wang')],
    };
    const found = gapsOfFacts(facts, { from: '2026-03-09', to: '2026-03-12' });
    expect(found.map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-03-10', 'noSectionLeader'],
      ['2026-03-11', 'noShift'],
    ]);
  });
});

describe('the usual hours', () => {
  it('begin and end at 08:30 on the clocks of the zone, also in the nights the clocks change', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-12-31') }), (number) => {
        const day = dayOf(number);
        for (const place of ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York']) {
          const { startsAt, endsAt } = usualHours(day, place);
          expect(localClock(startsAt, place)).toEqual({ day, time: '08:30' });
          expect(localClock(endsAt, place)).toEqual({ day: addDays(day, 1), time: '08:30' });
        }
      }),
    );
    const spring = usualHours('2026-03-28', 'Europe/Berlin');
    expect((spring.endsAt - spring.startsAt) / 3_600_000).toBe(23);
  });
});
