import { addDays, type Day } from '../time/day.ts';
import type { AnsweringRole } from '../words.ts';
import type { PassedOverReason, Reason } from './answer.ts';
import type { FactIndex } from './factIndex.ts';
import type { AssignmentFact } from './facts.ts';
import { holdsOn, lastDay, type Moment } from './moment.ts';

/** A ground whose people answer: cells first in the chain, then villages. */
export interface AnsweringPlace {
  readonly id: string;
  /** To tell places apart; '' where the answer has but one of its kind. */
  readonly name: string;
}

/** Why somebody is in the chain; not yet whether he or she can be called. */
export interface Claim {
  readonly role: AnsweringRole;
  readonly cadreId: string | null;
  readonly unitId: string | null;
  readonly reason: Reason;
  /** On the roster at that instant: there for every incident. */
  readonly isOnShift: boolean;
}

/** Somebody whose claim held until lately, or will soon. */
export interface NearClaim {
  readonly role: AnsweringRole;
  readonly cadreId: string;
  readonly reason: PassedOverReason;
}

/** Calling order of a place's own people; the one who looks after the household comes after those who hold the cell. */
const rolesBefore = ['lead', 'backup'] as const;
const rolesAfter = ['unit', 'villageSecretary', 'residentCadre', 'contactLeader'] as const;

/** Days after its end that an assignment is still spoken of, and before its beginning. */
const nearDays = 31;

/** The group's cadre of a household asked about. */
export interface AskedHousehold {
  readonly groupCadreId: string | null;
  readonly groupSince: Day | null;
}

const assignedTo = (index: FactIndex, places: readonly AnsweringPlace[], role: AnsweringRole) =>
  places.flatMap((place) =>
    (index.assignments.get(place.id) ?? [])
      .filter((one) => one.role === role)
      .map((assignment) => ({ place, assignment })),
  );

const claimOf = (place: AnsweringPlace, { role, cadreId, unitId, from }: AssignmentFact): Claim => ({
  role,
  cadreId,
  unitId,
  reason: { kind: 'assigned', role, place: place.name, since: from },
  isOnShift: false,
});

/** All claims on a place at a moment, in calling order: lead, backup, the household's cadre, unit, the village's people, the shift. */
export const claimsAt = (
  index: FactIndex,
  moment: Moment,
  places: readonly AnsweringPlace[],
  household?: AskedHousehold,
): Claim[] => {
  const held = (role: AnsweringRole) =>
    assignedTo(index, places, role)
      .filter(({ assignment }) => holdsOn(assignment, moment.day))
      .map(({ place, assignment }) => claimOf(place, assignment));
  const ofHousehold: Claim[] =
    household?.groupCadreId == null
      ? []
      : [
          {
            role: 'groupCadre',
            cadreId: household.groupCadreId,
            unitId: null,
            reason: { kind: 'holdsGroup', since: household.groupSince ?? moment.day },
            isOnShift: false,
          },
        ];
  const onShift = (role: 'shiftLeader' | 'shiftOfficer'): Claim[] =>
    moment.shifts.map(({ startsAt, endsAt, leaderId, officerId }) => ({
      role,
      cadreId: role === 'shiftLeader' ? leaderId : officerId,
      unitId: null,
      reason: { kind: 'onShift', role, startsAt, endsAt },
      isOnShift: true,
    }));
  return [
    ...rolesBefore.flatMap(held),
    ...ofHousehold,
    ...rolesAfter.flatMap(held),
    ...onShift('shiftLeader'),
    ...onShift('shiftOfficer'),
  ];
};

/** Those whose assignment to a place ended within the last month, or begins within the next: passed over aloud. */
export const nearClaims = (index: FactIndex, { day }: Moment, places: readonly AnsweringPlace[]): NearClaim[] =>
  [...rolesBefore, ...rolesAfter].flatMap((role) =>
    assignedTo(index, places, role).flatMap(({ assignment }): NearClaim[] => {
      const { cadreId, from } = assignment;
      const last = lastDay(assignment);
      if (cadreId === null) return [];
      if (from > day)
        return from <= addDays(day, nearDays) ? [{ role, cadreId, reason: { kind: 'notYet', from } }] : [];
      return last !== null && last < day && last >= addDays(day, -nearDays)
        ? [{ role, cadreId, reason: { kind: 'ended', on: last } }]
        : [];
    }),
  );
