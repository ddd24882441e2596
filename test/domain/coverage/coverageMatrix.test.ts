import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoverageMatrix, countHousehold, type Stay } from '#domain/coverage/coverageMatrix.ts';
import { DayCounts } from '#domain/coverage/dayCounts.ts';
import { stretchOn } from '#domain/coverage/history.ts';
import { stateOn, triedOn } from '#domain/coverage/stateOn.ts';
import { householdsIn, tallyOf } from '#domain/coverage/tally.ts';
import { anyHousehold, anyPolicies, range, someDay } from './given.ts';

const cells = 3;

/** Where a household lies from day to day; it may lie nowhere for a while. */
const stays = fc
  .tuple(fc.nat(cells - 1), someDay, fc.integer({ min: 0, max: 40 }), fc.nat(cells - 1))
  .map(([first, day, nowhere, then]): Stay[] => [
    { key: first, from: range.from - 500, to: day },
    { key: then, from: day + nowhere, to: null },
  ]);
const town = fc.array(fc.record({ history: anyHousehold, stays }), { minLength: 1, maxLength: 10 });

describe('a coverage matrix', () => {
  it('counts on any day what the definition says of each household, cell by cell', () => {
    fc.assert(
      fc.property(
        town,
        anyPolicies,
        fc.array(someDay, { minLength: 5, maxLength: 5 }),
        (households, policies, days) => {
          const matrix = new CoverageMatrix(cells, range);
          for (const one of households) countHousehold(one.history, policies, [{ matrix, stays: one.stays }], 1);
          for (const day of days) {
            const on = matrix.on(day);
            for (let cell = 0; cell < cells; cell += 1) {
              const here = households
                .filter(({ history }) => history.from <= day && (history.to === null || day < history.to))
                .filter((one) => stretchOn(one.stays, day)?.key === cell)
                .map(({ history }) => ({ ...stateOn(history, policies, day), tried: triedOn(history, policies, day) }));
              expect(on.of([cell])).toEqual(tallyOf(here));
            }
            const sum = [0, 1, 2].reduce((all, cell) => all + householdsIn(on.of([cell]).counts), 0);
            expect(householdsIn(on.of([0, 1, 2]).counts)).toBe(sum);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same after a household was changed as if it had always been so', () => {
    fc.assert(
      fc.property(town, anyHousehold, anyPolicies, (households, changed, policies) => {
        const made = new CoverageMatrix(cells, range);
        for (const one of households) countHousehold(one.history, policies, [{ matrix: made, stays: one.stays }], 1);
        made.on(range.from);
        const [first, ...others] = households;
        if (!first) return;
        const where = [{ matrix: made, stays: first.stays }];
        countHousehold(first.history, policies, where, -1);
        countHousehold(changed, policies, where, 1);

        const fresh = new CoverageMatrix(cells, range);
        for (const one of [{ ...first, history: changed }, ...others]) {
          countHousehold(one.history, policies, [{ matrix: fresh, stays: one.stays }], 1);
        }
        const rows = (matrix: CoverageMatrix) => [...matrix.each(range)].map(({ day }) => [...matrix.rowOn(day)]);
        expect(rows(made)).toEqual(rows(fresh));
      }),
      { numRuns: 15 },
    );
  });
});

describe('counts by day', () => {
  const held = fc.record({
    place: fc.nat(4),
    from: fc.integer({ min: -20, max: 80 }),
    days: fc.integer({ min: 1, max: 70 }),
    isLate: fc.boolean(),
  });

  it('are the sum of what holds that day, however much came before or after the first reading', () => {
    fc.assert(
      fc.property(fc.array(held, { maxLength: 120 }), (all) => {
        const counts = new DayCounts(5, { from: 0, to: 60 });
        for (const { place, from, days } of all.filter(({ isLate }) => !isLate))
          counts.add(place, from, from + days, 1);
        counts.on(3);
        for (const { place, from, days } of all.filter(({ isLate }) => isLate)) counts.add(place, from, from + days, 1);
        const followed = [...counts.each({ from: -2, to: 63 })].length;
        expect(followed).toBe(65);
        let day = -2;
        for (const { row } of counts.each({ from: -2, to: 63 })) {
          const expected = [0, 1, 2, 3, 4].map(
            (place) =>
              all.filter(
                (one) => one.place === place && one.from <= day && day < one.from + one.days && day >= 0 && day < 60,
              ).length,
          );
          expect([day, [...row], [...counts.on(day)]]).toEqual([day, expected, expected]);
          day += 1;
        }
      }),
    );
  });
});
