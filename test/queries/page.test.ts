import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorFrom, cursorText, pageFrom } from '../../server/queries/page.ts';

describe('a cursor', () => {
  it('comes back from its text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.integer()), fc.string(), (sort, value, id) => {
        expect(cursorFrom(cursorText({ sort, value, id }), sort)).toEqual({ sort, value, id });
      }),
    );
  });

  it('is fit for a URL', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, id) => {
        expect(cursorText({ sort: 'code', value, id })).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('of another order, or made up, is none', () => {
    const text = cursorText({ sort: 'code', value: 'A', id: '1' });
    expect(cursorFrom(text, '-code')).toBe(null);
    fc.assert(
      fc.property(fc.string(), (made) => {
        expect(cursorFrom(made, 'code')).toBe(null);
      }),
    );
    const odd = Buffer.from(JSON.stringify(['code', { $gt: '' }, 'x'])).toString('base64url');
    expect(cursorFrom(odd, 'code')).toBe(null);
  });
});

describe('a page', () => {
  const asked = { sort: 'code', after: null, limit: 2 };
  const keyOf = (id: string) => ({ value: id, id });

  it('leads on only where there is more', () => {
    expect(pageFrom(['a', 'b', 'c'], asked, keyOf)).toEqual({
      items: ['a', 'b'],
      next: { sort: 'code', value: 'b', id: 'b' },
    });
    expect(pageFrom(['a', 'b'], asked, keyOf).next).toBe(null);
    expect(pageFrom([], asked, keyOf)).toEqual({ items: [], next: null });
  });
});
