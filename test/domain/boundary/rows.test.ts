import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rows } from '../../../server/domain/boundary/rows.ts';

describe('a table of rows', () => {
  it('answers like a map after any changes, and leaves the table before them alone', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.option(fc.string(), { nil: undefined }));
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (first, second) => {
        const model = new Map<number, string>();
        const apply = (changes: typeof first) => {
          for (const [no, row] of changes) {
            if (row === undefined) model.delete(no);
            else model.set(no, row);
          }
        };
        const sorted = () => [...model].sort(([a], [b]) => a - b);
        const before = Rows.from<string>([]).with(first);
        apply(first);
        const told = sorted();
        const after = before.with(second);
        apply(second);
        expect([...before.entries()]).toEqual(told);
        expect([...after.entries()]).toEqual(sorted());
        expect([...after]).toEqual(sorted().map(([, row]) => row));
        expect(after.size).toBe(model.size);
        expect(after.end).toBe(Math.max(0, ...[...model.keys()].map((no) => no + 1)));
      }),
    );
  });
});
