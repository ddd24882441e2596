import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stretch, stretchOn } from '#domain/coverage/history.ts';
import { filledStays, intersected, united } from '#domain/coverage/stays.ts';

const stays = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 })), { maxLength: 5 })
  .chain((pieces) => fc.boolean().map((isOpen) => ({ pieces, isOpen })))
  .map(({ pieces, isOpen }) => {
    let day = 0;
    return pieces.map(([pause, days], key) => {
      const from = day + pause;
      day = from + days;
      return { key, from, to: isOpen && key === pieces.length - 1 ? null : day };
    });
  });
const days = Array.from({ length: 80 }, (_, day) => day - 2);
const holds = (all: readonly Stretch[], day: number) => stretchOn(all, day) !== undefined;

describe('stays', () => {
  it('meet where both lists hold the day, and unite where either does', () => {
    fc.assert(
      fc.property(stays, stays, (some, others) => {
        const [both, either] = [intersected(some, others), united(some, others)];
        for (const day of days) {
          expect(stretchOn(both, day)?.key).toBe(holds(others, day) ? stretchOn(some, day)?.key : undefined);
          expect(holds(either, day)).toBe(holds(some, day) || holds(others, day));
        }
      }),
    );
  });

  it('are filled up so that every day of the whole has exactly one', () => {
    fc.assert(
      fc.property(stays, fc.nat(20), fc.option(fc.integer({ min: 21, max: 60 })), (some, from, to) => {
        const filled = filledStays(some, { from, to }, 99);
        for (const day of days) {
          const isInside = from <= day && (to === null || day < to);
          expect(filled.filter((stay) => holds([stay], day)).map(({ key }) => key)).toEqual(
            isInside ? [stretchOn(some, day)?.key ?? 99] : [],
          );
        }
      }),
    );
  });
});
