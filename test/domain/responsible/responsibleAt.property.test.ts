import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerFacts } from '../../../server/domain/responsible/facts.ts';
import { holdsOn, momentOf } from '../../../server/domain/responsible/moment.ts';
import { responsibleAt } from '../../../server/domain/responsible/responsibleAt.ts';
import { addDays } from '../../../server/domain/time/day.ts';
import { assignmentRoles, ranks } from '../../../server/domain/words.ts';
import { aCadre, at, givenFacts, givenGround } from './givenFacts.ts';

const ground = givenGround();
const ids = ['1', '2', '3', '4', '5', '6'];
const anyone = fc.constantFrom(...ids);
const aDay = fc.integer({ min: -40, max: 40 }).map((days) => addDays('2026-03-12', days));
const dated = fc
  .tuple(aDay, fc.option(fc.integer({ min: 1, max: 60 })))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }));

const cadres = fc.tuple(
  ...ids.map((id) =>
    fc
      .record({ rank: fc.constantFrom(...ranks), days: dated, isOpen: fc.boolean(), hasPhone: fc.boolean() })
      .map(({ rank, days, isOpen, hasPhone }) =>
        aCadre(id, { rank, ...(isOpen ? {} : days), ...(hasPhone ? {} : { phone: null }) }),
      ),
  ),
);

const assignments = fc.array(
  fc
    .record({ role: fc.constantFrom(...assignmentRoles), cadreId: anyone, cell: fc.constantFrom(1, 2, 3), days: dated })
    .map(({ role, cadreId, cell, days }) => {
      const isOfCell = role === 'lead' || role === 'backup' || role === 'unit';
      return {
        role,
        cadreId,
        unitId: null,
        siteId: null,
        cellId: isOfCell ? `cell-${cell}` : null,
        divisionId: isOfCell ? null : cell === 3 ? 'B' : 'A',
        ...days,
      };
    }),
  { maxLength: 12 },
);

const facts: fc.Arbitrary<AnswerFacts> = fc
  .record({
    cadres,
    assignments,
    leaves: fc.array(
      fc
        .record({ cadreId: anyone, coverId: fc.option(anyone), days: dated })
        .map(({ days, ...one }) => ({ ...one, ...days })),
      { maxLength: 4 },
    ),
    shifts: fc.array(
      fc.record({ day: aDay, leaderId: anyone, officerId: anyone }).map(({ day, leaderId, officerId }) => ({
        id: day,
        startsAt: at(`${day} 08:30`),
        endsAt: at(`${addDays(day, 1)} 08:30`),
        leaderId,
        officerId,
      })),
      { maxLength: 5 },
    ),
    nightStays: fc.array(fc.record({ cadreId: anyone, villageId: fc.option(fc.constantFrom('A', 'B')), night: aDay }), {
      maxLength: 5,
    }),
    cadreHomes: fc.array(
      fc
        .record({ cadreId: anyone, villageId: fc.constantFrom('A', 'B'), days: dated })
        .map(({ days, ...one }) => ({ ...one, ...days })),
      { maxLength: 5 },
    ),
    engaged: fc.array(
      anyone.map((cadreId) => ({ cadreId, incidentId: 'i', incidentName: '河水上涨' })),
      { maxLength: 6 },
    ),
    dutyPhone: fc.option(fc.constant('08711234567')),
  })
  .map((parts) => givenFacts(parts));

const instants = fc.integer({ min: at('2026-02-20 00:00'), max: at('2026-04-05 00:00') });
const places = fc.oneof(
  fc.record({ lon: fc.double({ min: 101.98, max: 102.05, noNaN: true }), lat: fc.constantFrom(25, 25.005, 25.02) }),
  fc.record({ cellIds: fc.subarray(['cell-1', 'cell-2', 'cell-3']) }),
);

describe('whatever the town looks like', () => {
  it('names somebody whenever an assignment or the roster covers the day', () => {
    fc.assert(
      fc.property(facts, instants, fc.constantFrom('cell-1', 'cell-2', 'cell-3'), (town, instant, cellId) => {
        const moment = momentOf(town, instant);
        const villageId = cellId === 'cell-3' ? 'B' : 'A';
        const inService = new Set(town.cadres.filter((one) => holdsOn(one, moment.day)).map(({ id }) => id));
        const isCovered =
          town.assignments.some(
            (one) =>
              (one.cellId === cellId || one.divisionId === villageId) &&
              holdsOn(one, moment.day) &&
              inService.has(one.cadreId ?? ''),
          ) || moment.shifts.some(({ leaderId, officerId }) => inService.has(leaderId) || inService.has(officerId));
        const answer = responsibleAt(town, ground, { cellIds: [cellId] }, instant);
        if (isCovered) expect(answer.people.length).toBeGreaterThan(0);
      }),
    );
  });

  it('names nobody who has left, and nobody for an assignment that does not hold that day', () => {
    fc.assert(
      fc.property(facts, instants, places, (town, instant, place) => {
        const { day } = momentOf(town, instant);
        const { people } = responsibleAt(town, ground, place, instant);
        for (const { cadreId, reasons } of people) {
          if (cadreId !== null) expect(town.cadres.some((one) => one.id === cadreId && holdsOn(one, day))).toBe(true);
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons)
            if (reason.kind === 'assigned')
              expect(
                town.assignments.some(
                  (one) =>
                    one.cadreId === cadreId &&
                    one.role === reason.role &&
                    one.from === reason.since &&
                    holdsOn(one, day),
                ),
              ).toBe(true);
        }
      }),
    );
  });

  it('names each person once, in the same order each time, and changes nothing it was given', () => {
    fc.assert(
      fc.property(facts, instants, places, (town, instant, place) => {
        const before = JSON.stringify(town);
        const answer = responsibleAt(town, ground, place, instant);
        const ids = answer.people.flatMap(({ cadreId }) => cadreId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        expect(responsibleAt(structuredClone(town), ground, place, instant)).toEqual(answer);
        expect(JSON.stringify(town)).toBe(before);
      }),
    );
  });

  it('says of everybody who holds the place and is not named why', () => {
    fc.assert(
      fc.property(facts, instants, (town, instant) => {
        const { day } = momentOf(town, instant);
        const { people, passedOver } = responsibleAt(town, ground, { cellIds: ['cell-1'] }, instant);
        const told = new Set([...people, ...passedOver].map(({ cadreId }) => cadreId));
        for (const one of town.assignments)
          if ((one.cellId === 'cell-1' || one.divisionId === 'A') && holdsOn(one, day))
            expect(told.has(one.cadreId)).toBe(true);
      }),
    );
  });
});
