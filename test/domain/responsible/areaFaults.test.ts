import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '#domain/incident/entry.ts';
import { areaAlong } from '#domain/responsible/areaAlong.ts';
import { areaFaults, sizeOfArea } from '#domain/responsible/areaFaults.ts';
import { circleArea } from '#domain/responsible/circleArea.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import { metresToArea } from '#domain/responsible/metresToArea.ts';
import { metresToPlaces } from '#domain/responsible/metresToPlaces.ts';
import { towns, areasOver } from './givenAreas.ts';

const town = { bbox: [111.4, 28.1, 111.6, 28.4] } as const;

const polygon = (...rings: (readonly (readonly [number, number])[])[]): Area => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ring[0]!].map(([lon, lat]) => [lon, lat])),
});

const square = (lon: number, lat: number, side: number) =>
  [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
  ] as const;

const kinds = (area: Area) => areaFaults(area, town).map(({ kind }) => kind);

describe('what is wrong with an area', () => {
  it('is nothing for a sound one, with a hole and in two parts', () => {
    expect(kinds(polygon(square(111.45, 28.2, 0.02), square(111.455, 28.205, 0.005)))).toEqual([]);
    const two: Area = {
      type: 'MultiPolygon',
      coordinates: [square(111.45, 28.2, 0.01), square(111.5, 28.2, 0.01)].map(
        (ring) => (polygon(ring) as { coordinates: number[][][] }).coordinates,
      ),
    };
    expect(kinds(two)).toEqual([]);
  });

  it('names where it crosses itself', () => {
    const bowTie = polygon([
      [111.45, 28.2],
      [111.47, 28.22],
      [111.47, 28.2],
      [111.45, 28.22],
    ]);
    const [fault] = areaFaults(bowTie, town);
    expect(fault?.kind).toBe('crosses-itself');
    if (fault?.kind !== 'crosses-itself') return;
    expect(fault.at[0]).toBeCloseTo(111.46, 6);
    expect(fault.at[1]).toBeCloseTo(28.21, 6);
  });

  it('names a ring that touches itself', () => {
    const eight = polygon([
      [111.45, 28.2],
      [111.46, 28.21],
      [111.47, 28.2],
      [111.47, 28.22],
      [111.46, 28.21],
      [111.45, 28.22],
    ]);
    expect(areaFaults(eight, town)).toEqual([{ kind: 'crosses-itself', at: [111.46, 28.21] }]);
  });

  it('names a hole outside, one across the edge, one in another', () => {
    const shell = square(111.45, 28.2, 0.02);
    expect(kinds(polygon(shell, square(111.5, 28.2, 0.005)))).toEqual(['hole-outside']);
    expect(kinds(polygon(shell, square(111.46, 28.21, 0.02)))).toEqual(['crosses-itself']);
    expect(kinds(polygon(shell, square(111.452, 28.202, 0.01), square(111.454, 28.204, 0.002)))).toEqual([
      'hole-outside',
    ]);
  });

  it('names what has no extent', () => {
    expect(kinds({ type: 'Polygon', coordinates: [] })).toEqual(['area-empty']);
    expect(kinds({ type: 'MultiPolygon', coordinates: [] })).toEqual(['area-empty']);
    expect(kinds({ type: 'Polygon', coordinates: [[[111.45, 28.2]]] })).toEqual(['too-few-points']);
    expect(kinds(polygon(square(111.45, 28.2, 0)))).toEqual(['zero-size']);
    expect(
      kinds(
        polygon([
          [111.45, 28.2],
          [111.46, 28.21],
          [111.47, 28.22],
        ]),
      ),
    ).toEqual(['zero-size']);
    expect(kinds(polygon(square(111.45, 28.2, 1e-6)))).toEqual(['zero-size']);
  });

  it('names an open ring', () => {
    expect(
      kinds({ type: 'Polygon', coordinates: [[...square(111.45, 28.2, 0.01)].map(([lon, lat]) => [lon, lat])] }),
    ).toEqual(['ring-not-closed']);
  });

  it('refuses the whole country, and takes a county', () => {
    expect(kinds(polygon(square(75, 20, 60)))).toEqual(['too-large']);
    expect(kinds(polygon(square(111, 27.8, 1)))).toEqual([]);
  });

  it('says where it is when it is nowhere near', () => {
    expect(areaFaults(polygon(square(116.3, 39.8, 0.1)), town)).toMatchObject([{ kind: 'elsewhere', where: 'china' }]);
    expect(areaFaults(polygon(square(124, 30, 0.1)), town)).toMatchObject([{ kind: 'elsewhere', where: 'sea' }]);
    expect(areaFaults(polygon(square(2.3, 48.8, 0.1)), town)).toMatchObject([{ kind: 'elsewhere', where: 'abroad' }]);
  });

  it('offers the swap of latitude and longitude', () => {
    expect(areaFaults(polygon(square(28.2, 111.45, 0.01)), town)).toEqual([
      { kind: 'latitude-longitude-swapped', at: [28.2, 111.45], swapped: [111.45, 28.2] },
    ]);
    // In range both ways: only the town tells.
    expect(areaFaults(polygon(square(39.5, 76, 0.01)), { bbox: [75.9, 39.4, 76.1, 39.6] })).toMatchObject([
      { kind: 'latitude-longitude-swapped', swapped: [76, 39.5] },
    ]);
  });

  it.each([Number.NaN, Infinity, 1e308, -181, null, 'x', undefined])('names %s as no coordinate', (value) => {
    const area = polygon([
      [111.45, 28.2],
      [111.46, value as number],
      [111.47, 28.2],
    ]);
    expect(kinds(area)).toEqual(['coordinate-out-of-range']);
  });

  it('refuses more points than any hand draws', () => {
    const area = circleArea([111.5, 28.25], 500);
    const ring = Array.from({ length: 8001 }, (_, i) => [111.5 + Math.cos(i) * 1e-3, 28.25 + Math.sin(i) * 1e-3]);
    expect(areaFaults({ ...area, coordinates: [ring] } as Area, town)).toEqual([
      { kind: 'too-many-points', points: 8001, most: 8000 },
    ]);
  });

  it('finds nothing wrong with what our own hands draw', () => {
    fc.assert(
      fc.property(
        towns.chain((topology) => areasOver(topology)),
        (area) => {
          // In a town of a few metres slivers are under a square metre.
          expect(areaFaults(area).filter(({ kind }) => kind !== 'zero-size')).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

const near = (lon: number, lat: number, m: number): fc.Arbitrary<[number, number]> =>
  fc
    .tuple(fc.double({ min: -m, max: m, noNaN: true }), fc.double({ min: -m, max: m, noNaN: true }))
    .map(([x, y]) => [lon + x / 98_000, lat + y / 111_000]);

describe('areas asked for in metres', () => {
  it('hold every place within the radius, and none much beyond', () => {
    fc.assert(
      fc.property(fc.double({ min: 5, max: 5000, noNaN: true }), near(111.5, 28.25, 6000), (radiusM, [lon, lat]) => {
        const area = circleArea([111.5, 28.25], radiusM);
        expect(areaFaults(area)).toEqual([]);
        const { index } = laidArea(area);
        const metres = metresToPlaces([[111.5, 28.25]])(lon, lat)!;
        const isIn = index.holds(Math.round(lon * 1e7), Math.round(lat * 1e7));
        if (metres < radiusM * 0.999 - 0.05) expect(isIn).toBe(true);
        if (metres > radiusM * 1.002 + 0.05) expect(isIn).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('are sound along any line, and hold every place beside it', () => {
    const lines = fc
      .array(near(111.5, 28.25, 3000), { minLength: 2, maxLength: 25 })
      .filter(([first, ...more]) => more.some(([lon, lat]) => lon !== first![0] || lat !== first![1]));
    fc.assert(
      fc.property(lines, fc.double({ min: 1, max: 800, noNaN: true }), fc.gen(), (line, widthM, gen) => {
        const area = areaAlong(line, widthM);
        expect(area).not.toBeNull();
        if (area === null) return;
        expect(areaFaults(area)).toEqual([]);
        const { index } = laidArea(area);
        const i = gen(() => fc.integer({ min: 0, max: line.length - 2 }));
        const along = gen(() => fc.double({ min: 0, max: 1, noNaN: true }));
        const turn = gen(() => fc.double({ min: 0, max: 6.3, noNaN: true }));
        const [a, b] = [line[i]!, line[i + 1]!];
        const lon = a[0] + (b[0] - a[0]) * along + (Math.cos(turn) * widthM * 0.995) / 98_400;
        const lat = a[1] + (b[1] - a[1]) * along + (Math.sin(turn) * widthM * 0.995) / 110_850;
        expect(index.holds(Math.round(lon * 1e7), Math.round(lat * 1e7))).toBe(true);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('are none along a line without length or width', () => {
    expect(areaAlong([[111.5, 28.25]], 100)).toBeNull();
    expect(
      areaAlong(
        [
          [111.5, 28.25],
          [111.5, 28.25],
        ],
        100,
      ),
    ).toBeNull();
    expect(
      areaAlong(
        [
          [111.5, 28.25],
          [111.6, 28.25],
        ],
        0,
      ),
    ).toBeNull();
  });

  it('are measured: a circle of a kilometre is π square kilometres', () => {
    expect(sizeOfArea(circleArea([111.5, 28.25], 1000)) / (Math.PI * 1e6)).toBeCloseTo(1, 2);
  });

  it('are so many metres away', () => {
    const { parts, index } = laidArea(circleArea([111.5, 28.25], 1000));
    const metres = metresToArea(parts, index);
    expect(metres(111.5, 28.25)).toBe(0);
    expect(metres(111.5, 28.25 + 3000 / 110_850)).toBeCloseTo(2000, -1);
  });
});
