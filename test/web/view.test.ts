import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellMetrics } from '#domain/words.ts';
import { answeringBys, firstView, searchOf, type View, viewOf } from '../../web/pages/routing/view.ts';

const ids = fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: null });
const views: fc.Arbitrary<View> = fc.record({
  day: fc.option(fc.constantFrom('2024-02-29', '2025-12-31', '2026-03-12'), { nil: null }),
  village: ids,
  metric: fc.constantFrom(...cellMetrics),
  by: fc.constantFrom(...answeringBys),
  cell: ids,
  group: ids,
  camera: fc.option(
    fc.record({
      lon: fc.integer({ min: -1800, max: 1800 }).map((n) => n / 10),
      lat: fc.integer({ min: -850, max: 850 }).map((n) => n / 10),
      zoom: fc.integer({ min: 0, max: 80 }).map((n) => n / 4),
    }),
    { nil: null },
  ),
  isHeatOn: fc.boolean(),
});

describe('the view in the URL', () => {
  it('comes back from its own query string', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewOf(searchOf(view))).toEqual(view);
      }),
    );
  });

  it('says nothing while everything is as usual', () => {
    expect(searchOf(firstView)).toBe('');
  });

  it('takes what is said wrongly as not said', () => {
    expect(viewOf('day=2025-02-29&colour=pink&by=nobody&at=1,2&heat=yes')).toEqual(firstView);
    expect(viewOf('at=200,0,3').camera).toBeNull();
    expect(viewOf('at=1,2,x').camera).toBeNull();
  });

  it('keeps what belongs to others, such as the language', () => {
    expect(searchOf({ ...firstView, metric: 'cadre' }, '?lang=en&colour=linked')).toBe('lang=en&colour=cadre');
  });
});
