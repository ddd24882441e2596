import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOfWord, type AreaSpec, areaWord } from '../../../web/pages/incidents/areaSpec.ts';
import { deskSearch, deskTabs, type DeskView, deskViewOf } from '../../../web/pages/incidents/deskView.ts';

const point = fc
  .tuple(fc.integer({ min: -1_790_000, max: 1_790_000 }), fc.integer({ min: -890_000, max: 890_000 }))
  .map(([x, y]): readonly [number, number] => [x / 1e4, y / 1e4]);

const areas: fc.Arbitrary<AreaSpec> = fc.oneof(
  fc.record({ kind: fc.constant('circle' as const), at: point, radiusM: fc.integer({ min: 10, max: 20_000 }) }),
  fc.record({ kind: fc.constant('polygon' as const), corners: fc.array(point, { minLength: 3, maxLength: 40 }) }),
  fc.record({
    kind: fc.constant('along' as const),
    lineId: fc.stringMatching(/^[a-z0-9-]{1,36}$/),
    fromM: fc.integer({ min: 0, max: 500 }),
    toM: fc.integer({ min: 501, max: 9000 }),
    widthM: fc.integer({ min: 5, max: 2000 }),
  }),
  fc.record({
    kind: fc.constant('cells' as const),
    nos: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 60 }),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    name: fc.constantFrom('预警区.kml', 'a:b!c_d;e,f', '100 %'),
    ground: fc.array(point, { minLength: 4, maxLength: 12 }).map((ring) => ({
      type: 'Polygon' as const,
      coordinates: [ring.map(([lon, lat]) => [lon, lat])],
    })),
  }),
);

const views: fc.Arbitrary<DeskView> = fc.record({
  tab: fc.constantFrom(...deskTabs),
  place: fc.option(point, { nil: null }),
  name: fc.constantFrom('', '李家湾', 'a&b=c'),
  area: fc.option(areas, { nil: null }),
  when: fc.constantFrom(null, '2026-03-12T02:00'),
  incident: fc.constantFrom(null, '0197a2c4-0000-7000-8000-000000000001'),
  list: fc.constantFrom('all', 'drills', 'real'),
});

describe('the view of the incident desk in the URL', () => {
  it('comes back from its own query string, whatever is asked about', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(deskViewOf(deskSearch(view))).toEqual(view);
      }),
    );
  });

  it('says nothing while everything is as usual, and keeps what others say', () => {
    expect(deskSearch(deskViewOf(''))).toBe('');
    expect(deskSearch(deskViewOf('part=log'), 'part=log')).toBe('part=log');
  });

  it('takes what is said wrongly as not said', () => {
    const wrong = deskViewOf('p=200,95&when=yesterday&tab=nowhere&area=circle:1,2&list=none');
    expect(wrong).toEqual(deskViewOf(''));
    expect(deskViewOf('p=107.1,30.4,5').place).toBeNull();
    expect(deskViewOf('when=2026-13-40T99:99').when).toBeNull();
  });

  it('opens no area that no hand could have drawn', () => {
    for (const word of [
      'circle:107,30,-5',
      'circle:107,30,1e9',
      'circle:107,30,NaN',
      'polygon:107,30;107.1,30',
      'polygon:107,30;abc;107.1,31',
      'along:river,900,100,50',
      'along:,0,100,50',
      'cells:1.x',
      'cells:0',
      'file:a:1,2;3,4',
      'square:1,2,3',
      ':',
      '',
    ])
      expect(areaOfWord(word), word).toBeNull();
  });

  it('leaves an area with very many points out of the address, which a chat would cut', () => {
    const corners = Array.from({ length: 400 }, (_, i): readonly [number, number] => [107 + i / 1e4, 30]);
    expect(areaWord({ kind: 'polygon', corners })).toBeNull();
  });
});
