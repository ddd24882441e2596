import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../web/parts/table/windowOf.ts';

describe('the rows of a table that are drawn', () => {
  it('draws a table of a town whole', () => {
    expect(windowOf({ count: 160, rowHeight: 38, scrollTop: 900, viewHeight: 600 })).toEqual({ first: 0, last: 160 });
  });

  it('draws what is in sight of a long one, and a margin', () => {
    expect(windowOf({ count: 20_000, rowHeight: 40, scrollTop: 4000, viewHeight: 400, margin: 5 })).toEqual({
      first: 95,
      last: 115,
    });
  });

  it('stays within the rows when the table has grown shorter than where it was scrolled to', () => {
    const { first, last } = windowOf({ count: 300, rowHeight: 40, scrollTop: 90_000, viewHeight: 400 });
    expect(last).toBe(300);
    expect(first).toBeLessThanOrEqual(300);
  });

  it('draws everything until a row has been measured', () => {
    expect(windowOf({ count: 5000, rowHeight: 0, scrollTop: 0, viewHeight: 400 })).toEqual({ first: 0, last: 5000 });
  });
});
