import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HouseholdHistory, packedVisit } from '#domain/coverage/history.ts';
import { ratesOf } from '#domain/coverage/rates.ts';
import { stateOn } from '#domain/coverage/stateOn.ts';
import { stateSegments } from '#domain/coverage/stateSegments.ts';
import { tallyOf } from '#domain/coverage/tally.ts';
import { windowAt, windowBefore } from '#domain/time/windowAt.ts';
import { dayNumber, dayOf, windowsAt } from '#domain/time/day.ts';
import { media } from '#domain/words.ts';
import { anyHousehold, anyPolicies, lianhuAlways, range, someDay } from './given.ts';

const isKnown = (history: HouseholdHistory, day: number) =>
  history.from <= day && (history.to === null || day < history.to);

const days = Array.from({ length: range.to - range.from }, (_, i) => range.from + i);

describe('windows in day numbers', () => {
  it('are the calendar windows of the same days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('1900-04-01'), max: dayNumber('2299-09-30') }),
        fc.constantFrom('month' as const, 'quarter' as const),
        (day, unit) => {
          const { current, previous } = windowsAt(dayOf(day), unit);
          const told = (window: { from: number; to: number }) => ({ from: dayOf(window.from), to: dayOf(window.to) });
          expect([told(windowAt(day, unit)), told(windowBefore(day, unit))]).toEqual([current, previous]);
        },
      ),
    );
  });
});

describe('the segments of a household', () => {
  it('say of every day what the definition says of it', () => {
    fc.assert(
      fc.property(anyHousehold, anyPolicies, (history, policies) => {
        const segments = stateSegments(history, policies, range);
        for (const day of days) {
          const segment = segments.find(({ from, to }) => from <= day && day < to);
          if (!isKnown(history, day)) expect(segment).toBeUndefined();
          else {
            const { from, to, ...state } = segment ?? { from: 0, to: 0 };
            expect([dayOf(day), from < to, state]).toEqual([dayOf(day), true, stateOn(history, policies, day)]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('follow one another without a hole or an overlap, and never repeat themselves', () => {
    fc.assert(
      fc.property(anyHousehold, anyPolicies, (history, policies) => {
        const segments = stateSegments(history, policies, range);
        for (const [i, segment] of segments.entries()) {
          const next = segments[i + 1];
          if (!next) continue;
          expect(next.from).toBe(segment.to);
          expect({ ...next, from: 0, to: 0 }).not.toEqual({ ...segment, from: 0, to: 0 });
        }
      }),
    );
  });
});

describe('the states of a town', () => {
  const town = fc.array(anyHousehold, { minLength: 1, maxLength: 12 });

  it('partition its households on every day, whole and apart for centre and radiating', () => {
    fc.assert(
      fc.property(town, anyPolicies, someDay, (households, policies, day) => {
        const known = households.filter((one) => isKnown(one, day));
        const { counts, centre, radiating } = tallyOf(known.map((one) => stateOn(one, policies, day)));
        const sum = (some: Record<string, number>) => Object.values(some).reduce((a, b) => a + b, 0);
        expect(sum(counts)).toBe(known.length);
        const inGroup = (role: string) => known.filter((one) => stateOn(one, policies, day).role === role).length;
        expect([sum(centre), sum(radiating)]).toEqual([inGroup('centre'), inGroup('radiating')]);
      }),
    );
  });

  it('never fall behind by a visit, and never change before it', () => {
    const visited = fc.record({
      who: fc.nat(),
      metOn: someDay,
      medium: fc.constantFrom(...media),
    });
    fc.assert(
      fc.property(
        town,
        anyPolicies,
        visited,
        fc.array(someDay, { minLength: 8, maxLength: 8 }),
        (households, policies, visit, some) => {
          const who = visit.who % households.length;
          const after = households.map((one, i) =>
            i === who
              ? {
                  ...one,
                  visits: Int32Array.from([...one.visits, packedVisit(visit.metOn, visit.medium, 'met')]).sort(),
                }
              : one,
          );
          for (const day of [visit.metOn, visit.metOn - 1, ...some]) {
            const statesOf = (all: readonly HouseholdHistory[]) =>
              all.filter((one) => isKnown(one, day)).map((one) => stateOn(one, policies, day));
            const [before, now] = [statesOf(households), statesOf(after)];
            if (day < visit.metOn) expect(now).toEqual(before);
            else {
              const [old, made] = [ratesOf(tallyOf(before).counts), ratesOf(tallyOf(now).counts)];
              for (const rate of ['onSchedule', 'visited', 'linked'] as const) {
                expect(made[rate] ?? -1).toBeGreaterThanOrEqual(old[rate] ?? -1);
              }
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a hand-over', () => {
  it('changes no day’s states', () => {
    fc.assert(
      fc.property(anyHousehold, someDay, (history, day) => {
        const handedOver = history.memberships.flatMap((membership) =>
          membership.from < day && (membership.to === null || day < membership.to)
            ? [
                { ...membership, to: day },
                { ...membership, groupId: 'g9', from: day },
              ]
            : [membership],
        );
        expect(stateSegments({ ...history, memberships: handedOver }, lianhuAlways, range)).toEqual(
          stateSegments(history, lianhuAlways, range),
        );
      }),
    );
  });
});

describe('a break of at most thirty days', () => {
  it('launders nothing: every day outside of it stands as if there had been none', () => {
    const broken = fc.record({ from: someDay, days: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(anyHousehold, broken, (history, gap) => {
        const to = gap.from + gap.days;
        const memberships = history.memberships.flatMap((membership) =>
          membership.from < gap.from && (membership.to === null || to < membership.to)
            ? [
                { ...membership, to: gap.from },
                { ...membership, from: to },
              ]
            : [membership],
        );
        for (const day of days.filter((one) => isKnown(history, one) && (one < gap.from || one >= to))) {
          expect([dayOf(day), stateOn({ ...history, memberships }, lianhuAlways, day)]).toEqual([
            dayOf(day),
            stateOn(history, lianhuAlways, day),
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
