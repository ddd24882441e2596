import * as fc from 'fast-check';
import {
  countedExcuses,
  type HouseholdHistory,
  type Membership,
  packedVisit,
  packedVisits,
  type Residing,
} from '#domain/coverage/history.ts';
import { lianhu } from '#domain/policies/lianhu.ts';
import { policyOf } from '#domain/policies/policyOf.ts';
import { always, type PolicyHistory } from '#domain/policies/policyOn.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import {
  type MemberRole,
  type Medium,
  media,
  memberRoles,
  outcomes,
  type Residence,
  residences,
} from '#domain/words.ts';

export const lianhuAlways: PolicyHistory = always(lianhu);

interface Told {
  readonly from?: Day;
  readonly to?: Day;
  readonly members?: readonly (readonly [role: MemberRole, from: Day, to?: Day | undefined, groupId?: string])[];
  readonly residences?: readonly (readonly [residence: Residence, from: Day, to?: Day])[];
  readonly excuses?: readonly (readonly [from: Day, to: Day])[];
  readonly visits?: readonly (readonly [metOn: Day, medium?: Medium | 'tried'])[];
}

const stretch = (from: Day, to?: Day) => ({ from: dayNumber(from), to: to === undefined ? null : dayNumber(to) });

/** A household told in days; known since 2024 and in a group as a radiating household unless told otherwise. */
export const aHousehold = (told: Told = {}): HouseholdHistory => ({
  ...stretch(told.from ?? '2024-01-01', told.to),
  memberships: (told.members ?? [['radiating', '2024-01-01']]).map(([role, from, to, groupId]) => ({
    groupId: groupId ?? 'g1',
    role,
    ...stretch(from, to),
  })),
  residences: (told.residences ?? []).map(([residence, from, to]) => ({ residence, ...stretch(from, to) })),
  excused: countedExcuses(
    (told.excuses ?? []).map(([from, to]) => ({ from, to, askedBy: 'cadre', approvedBy: 'leader' })),
  ),
  visits: packedVisits(
    (told.visits ?? []).map(([metOn, how = 'inPerson']) =>
      how === 'tried'
        ? { metOn, medium: 'inPerson' as const, outcome: 'tried' as const }
        : { metOn, medium: how, outcome: 'met' as const },
    ),
  ),
});

/** The days random histories play in. */
export const range = { from: dayNumber('2025-01-01'), to: dayNumber('2026-07-01') };
export const someDay = fc.integer({ min: range.from, max: range.to - 1 });

const length = range.to - range.from;

/** Cut the range at random days and give each piece a value, null for none. */
const pieces = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(fc.integer({ min: 1, max: 160 }), value), { maxLength: 9 }).map((cuts) => {
    let day = range.from - 120;
    return cuts.map(([days, one], i) => {
      const from = day;
      day += days;
      return { value: one, from, to: i === cuts.length - 1 ? null : day };
    });
  });

const memberships = pieces(
  fc.oneof(
    fc.constant(null),
    fc.record({ role: fc.constantFrom(...memberRoles), groupId: fc.constantFrom('g1', 'g2') }),
  ),
).map((all) => all.flatMap(({ value, from, to }): Membership[] => (value ? [{ ...value, from, to }] : [])));

const residing = pieces(fc.constantFrom(...residences, 'resident' as const, 'away' as const)).map((all) =>
  all.map(({ value, from, to }): Residing => ({ residence: value, from, to })),
);

const excused = fc
  .array(fc.tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 1, max: 120 })), { maxLength: 3 })
  .map((all) => {
    const joined: { from: number; to: number }[] = [];
    for (const [start, days] of all.sort(([a], [b]) => a - b)) {
      const from = Math.max(range.from + start, (joined.at(-1)?.to ?? range.from - 1) + 1);
      joined.push({ from, to: from + days });
    }
    return joined;
  });

const visits = fc
  .array(
    fc.tuple(
      fc.integer({ min: range.from - 100, max: range.to - 1 }),
      fc.constantFrom(...media),
      fc.constantFrom(...outcomes),
    ),
    { maxLength: 24 },
  )
  .map((all) => Int32Array.from(all, ([day, medium, outcome]) => packedVisit(day, medium, outcome)).sort());

/** Any household a town can hold: roles, breaks, hand-overs, residences, excuses, visits. */
export const anyHousehold: fc.Arbitrary<HouseholdHistory> = fc
  .record({
    from: fc.integer({ min: range.from - 200, max: range.from + 60 }),
    to: fc.oneof(fc.constant(null), fc.integer({ min: range.from + 61, max: range.to })),
    memberships,
    residences: residing,
    excused,
    visits,
  })
  .map((history) => history);

/** A policy that changes once, and in what it asks. */
export const anyPolicies: fc.Arbitrary<PolicyHistory> = fc.oneof(
  fc.constant(lianhuAlways),
  someDay.map((day): PolicyHistory => {
    const monthly = policyOf('lianhu', {
      contact: { radiating: { window: 'month' }, centre: { media: ['inPerson'] } },
      dueSoon: { days: 3 },
      breakDays: { atMost: 10 },
    });
    return [
      { policy: lianhu, from: Number.NEGATIVE_INFINITY, to: day },
      { policy: monthly, from: day, to: null },
    ];
  }),
);
