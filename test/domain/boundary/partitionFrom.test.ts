import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import { partitionFrom } from '../../../server/domain/boundary/partitionFrom.ts';
import type { PartitionFault } from '../../../server/domain/boundary/partitionFault.ts';
import { polygonOfCell } from '../../../server/domain/boundary/polygonOfCell.ts';
import type { PolygonIn } from '../../../server/domain/boundary/quantise.ts';
import { cellNos } from '../../../server/domain/boundary/topology.ts';
import { doubleAreaOfCells, topologyFaults } from '../../../server/domain/boundary/topologyFaults.ts';
import { judgedByGeos } from './geos.ts';
import { aPolygon, aSquare, givenTopology, patchworks, place, polygonsOfPatchwork } from './given.ts';

const faultsOf = (polygons: readonly PolygonIn[]): readonly PartitionFault[] => {
  const result = partitionFrom(polygons);
  return 'faults' in result ? result.faults : [];
};
const kindsOf = (polygons: readonly PolygonIn[]) => faultsOf(polygons).map((fault) => fault.kind);

describe('a partition from polygons', () => {
  it('draws a shared border once, with the cell on each side', () => {
    const { nodes, edges } = givenTopology([aSquare('west', 0, 0), aSquare('east', 1, 0)]);
    expect(nodes.size).toBe(2);
    expect(
      [...edges].map(({ leftCell, rightCell }) => [leftCell, rightCell].toSorted((a, b) => a - b).join('|')).sort(),
    ).toEqual(['0|1', '0|2', '1|2']);
  });

  it('accepts a corner of one cell on the straight border of another', () => {
    const topology = givenTopology([aSquare('wide', 0, 0, 2), aSquare('low', 2, 0), aSquare('high', 2, 1)]);
    expect(topologyFaults(topology)).toEqual([]);
    expect(outlineOfCell(topology, 1)[0]!.shell.length / 2).toBe(5);
  });

  it('accepts a corner that rounding put beside a slanted border', () => {
    const corner = [1 / 3, 7 / 9] as const;
    const topology = givenTopology([
      aPolygon('west', [
        [0, 0],
        [1, 7 / 3],
        [0, 7 / 3],
      ]),
      aPolygon('low', [[0, 0], [1, 0], corner]),
      aPolygon('high', [corner, [1, 0], [1, 7 / 3]]),
    ]);
    expect(topologyFaults(topology)).toEqual([]);
    expect(cellNos(topology)).toEqual([1, 2, 3]);
  });

  it('keeps an enclave, its hole and a cell in two parts', () => {
    const topology = givenTopology([
      aPolygon(
        'around',
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 9],
        ],
        [
          [3, 3],
          [6, 3],
          [6, 6],
          [3, 6],
        ],
      ),
      aSquare('enclave', 3, 3, 3),
      {
        key: 'parts',
        geometry: {
          type: 'MultiPolygon',
          coordinates: [aSquare('', 9, 0), aSquare('', 20, 0)].map((square) =>
            square.geometry?.type === 'Polygon' ? square.geometry.coordinates : [],
          ),
        },
      },
    ]);
    expect(topologyFaults(topology)).toEqual([]);
    expect(polygonOfCell(topology, 1).coordinates).toHaveLength(2);
    expect(polygonOfCell(topology, 3).type).toBe('MultiPolygon');
    expect(doubleAreaOfCells(topology)).toBe(2n * (81n + 2n) * 10_000n ** 2n);
  });

  it('lists an overlap with its area, its ring and both cells', () => {
    const faults = faultsOf([aSquare('a', 0, 0, 2), aSquare('b', 1, 0, 2)]);
    expect(faults).toHaveLength(1);
    const [overlap] = faults;
    if (overlap?.kind !== 'overlap') throw new Error('no overlap');
    expect(overlap.keys).toEqual(['a', 'b']);
    expect(overlap.areaM2).toBeGreaterThan(20_000);
    expect(overlap.areaM2).toBeLessThan(25_000);
    expect(overlap.rings[0]).toHaveLength(5);
    expect(overlap.rings[0]!.map(([lon]) => lon)).toContain(place(1, 0)[0]);
  });

  it('lists enclosed bare ground as a gap with its neighbours, unless it is declared outside the town', () => {
    const frame = aPolygon(
      'frame',
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
      ],
      [
        [3, 3],
        [6, 3],
        [6, 6],
        [3, 6],
      ],
    );
    const [gap] = faultsOf([frame, aSquare('beside', 9, 0)]);
    expect(gap).toMatchObject({ kind: 'gap', neighbours: ['frame'] });
    const declared = partitionFrom([frame, aSquare('beside', 9, 0)], { enclosed: 'outside' });
    expect(declared).toMatchObject({ report: { outside: 1 } });
  });

  it('names a cell drawn twice', () => {
    expect(kindsOf([aSquare('a', 0, 0), aSquare('b', 0, 0)])).toContain('same-ground');
    expect(kindsOf([aSquare('a', 0, 0), aSquare('a', 1, 0)])).toEqual(['duplicate-cell']);
  });

  it('trust 1: names a bow-tie and the place where it crosses', () => {
    const [fault, ...others] = faultsOf([
      aPolygon('tie', [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
      ]),
    ]);
    expect(fault).toEqual({ kind: 'self-crossing', key: 'tie', at: place(1, 1) });
    expect(others).toEqual([]);
  });

  it('trust 1: names a hole outside its shell', () => {
    const faults = faultsOf([
      aPolygon(
        'a',
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
        [
          [4, 4],
          [5, 4],
          [5, 5],
          [4, 5],
        ],
      ),
    ]);
    expect(faults).toMatchObject([{ kind: 'hole-outside-shell', key: 'a' }]);
  });

  it('names parts of one cell that lie over each other', () => {
    const parts = [aSquare('', 0, 0, 2), aSquare('', 1, 0, 2)].map((square) =>
      square.geometry?.type === 'Polygon' ? square.geometry.coordinates : [],
    );
    expect(kindsOf([{ key: 'a', geometry: { type: 'MultiPolygon', coordinates: parts } }])).toEqual(['parts-overlap']);
  });

  it.each([
    ['1e308', 1e308],
    ['1e999', JSON.parse('1e999') as number],
    ['null', null],
    ['NaN', Number.NaN],
    ['a word', 'east'],
    ['181', 181],
  ])('trust 2: refuses the coordinate %s', (_, value) => {
    const square = aSquare('a', 0, 0);
    const broken = structuredClone(square);
    (broken.geometry!.coordinates[0] as unknown[][])[1]![0] = value;
    expect(kindsOf([broken])).toEqual(['coordinate-out-of-range']);
  });

  it.each([
    ['China', [102, 25] as const],
    ['India', [73.9, 15.4] as const],
  ])('trust 3: names latitude and longitude swapped in %s and offers the swap', (_, [lon, lat]) => {
    const ring = [
      [lat, lon],
      [lat, lon + 0.01],
      [lat + 0.01, lon + 0.01],
      [lat, lon],
    ];
    const [fault] = faultsOf([{ key: 'a', geometry: { type: 'Polygon', coordinates: [ring] } }]);
    expect(fault).toMatchObject({ kind: 'latitude-longitude-swapped', at: [lat, lon], swapped: [lon, lat] });
  });

  it('names an open ring, a ring of too few points, a cell smaller than the grid, no geometry and no cells', () => {
    const ring = (...positions: number[][]): PolygonIn[] => [
      { key: 'a', geometry: { type: 'Polygon', coordinates: [positions] } },
    ];
    expect(kindsOf(ring([1, 1], [2, 1], [2, 2], [1, 2]))).toEqual(['ring-not-closed']);
    expect(kindsOf(ring([1, 1], [2, 1], [1, 1]))).toEqual(['too-few-points']);
    expect(kindsOf(ring([1, 1], [1.00000001, 1], [1, 1.00000001], [1, 1]))).toEqual(['too-small']);
    expect(kindsOf([{ key: 'a', geometry: null }])).toEqual(['no-geometry']);
    expect(kindsOf([])).toEqual(['no-cells']);
  });

  it('makes of any patchwork a topology that holds every invariant and that GEOS accepts', () => {
    fc.assert(
      fc.property(patchworks(), (patchwork) => {
        const topology = givenTopology(polygonsOfPatchwork(patchwork), { enclosed: 'outside' });
        expect(topologyFaults(topology, doubleAreaOfCells(topology))).toEqual([]);
        expect(judgedByGeos(cellNos(topology).map((no) => outlineOfCell(topology, no)))).toEqual({
          invalid: [],
          isCoverage: true,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('reads its own polygons back to the same lines', () => {
    const lines = (polygons: readonly PolygonIn[]) =>
      [...givenTopology(polygons, { enclosed: 'outside' }).edges].map((edge) => edge.line.length).sort((a, b) => a - b);
    fc.assert(
      fc.property(patchworks(), (patchwork) => {
        const topology = givenTopology(polygonsOfPatchwork(patchwork), { enclosed: 'outside' });
        const again = cellNos(topology).map((no) => ({ key: no, no, geometry: polygonOfCell(topology, no) }));
        expect(lines(again)).toEqual(lines(polygonsOfPatchwork(patchwork)));
      }),
      { numRuns: 100 },
    );
  });

  it('answers any rings at all with a sound topology or with faults', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    const polygon = fc.array(point, { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(polygon, { minLength: 1, maxLength: 5 }), fc.constantFrom(1e-4, 1e-3, 1), (rings, scale) => {
        const polygons = rings.map((ring, key) =>
          aPolygon(
            key,
            ring.map(([x, y]) => [x * scale, y * scale] as const),
          ),
        );
        const result = partitionFrom(polygons);
        if ('faults' in result) expect(result.faults.length).toBeGreaterThan(0);
        else {
          expect(topologyFaults(result.topology)).toEqual([]);
          const outlines = cellNos(result.topology).map((no) => outlineOfCell(result.topology, no));
          expect(judgedByGeos(outlines)).toEqual({ invalid: [], isCoverage: true });
        }
      }),
      { numRuns: 500 },
    );
  });
});
