import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOfCell } from '../../../../server/domain/boundary/outline.ts';
import { partitionFrom } from '../../../../server/domain/boundary/partitionFrom.ts';
import type { PolygonIn } from '../../../../server/domain/boundary/quantise.ts';
import { type Dispute, repairRules } from '../../../../server/domain/boundary/repair/dispute.ts';
import { repairable, repaired } from '../../../../server/domain/boundary/repair/repaired.ts';
import { cellNos } from '../../../../server/domain/boundary/topology.ts';
import { doubleAreaOfCells, topologyFaults } from '../../../../server/domain/boundary/topologyFaults.ts';
import { judgedByGeos } from '../geos.ts';
import { aPolygon, aSquare } from '../given.ts';

const disputesIn = (polygons: readonly PolygonIn[]): readonly Dispute[] => {
  const found = repairable(polygons);
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return found.disputes;
};

const asProposed = (disputes: readonly Dispute[], rule: (typeof repairRules)[number] = 'longestBorder') =>
  new Map(disputes.map(({ no, proposed }) => [no, proposed[rule]]));

const cellsOf = (polygons: readonly PolygonIn[], choices: ReadonlyMap<number, number>) => {
  const result = repaired(polygons, choices);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result;
};

/** Two squares of 4 that overlap by a strip one wide. */
const overlapping = [aSquare('a', 0, 0, 4), aSquare('b', 3, 0, 4)];
/** A strip of a hundredth between two squares, closed at both ends by two more. */
const gapped = [
  aSquare('a', 0, 0, 4),
  aPolygon('b', [
    [4.05, 0],
    [8, 0],
    [8, 4],
    [4.05, 4],
  ]),
  aPolygon('c', [
    [0, -1],
    [8, -1],
    [8, 0],
    [0, 0],
  ]),
  aPolygon('d', [
    [0, 4],
    [8, 4],
    [8, 5],
    [0, 5],
  ]),
];

describe('what is wrong with a file of cells', () => {
  it('lists an overlap with its claimants, its size and a proposed owner', () => {
    const [only, ...more] = disputesIn(overlapping);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ no: 1, kind: 'overlap', isThin: false });
    expect(only!.candidates.map(({ owner }) => owner)).toEqual([1, 2]);
    // A thousandth of a degree here is 100.9 m by 110.8 m.
    expect(only!.areaM2 / (100.9 * 110.8 * 4)).toBeCloseTo(1, 2);
    expect(only!.widthM).toBeGreaterThan(50);
    expect(only!.candidates[0]!.borderM).toBeCloseTo(4 * 110.8, -1);
  });

  it('lists a gap with its neighbours and the outside, and tells a strip from a field', () => {
    const [gap, ...more] = disputesIn(gapped);
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ kind: 'gap', isThin: true });
    expect(gap!.candidates.map(({ owner }) => owner)).toEqual([1, 2, 3, 4, 0]);
    expect(gap!.proposed.longestBorder).toBe(1);
    expect(gap!.widthM).toBeCloseTo(5, 0);
  });

  it('cuts a strip of nobody’s ground where its neighbours change, so that no cell gets an arm past the others', () => {
    // Two cells above, three below, five metres between them, closed at both ends.
    const rows = [
      ...[0, 4].map((x) => [x, 4.05, x + 4, 8] as const),
      ...[0, 3, 5].map((x, i) => [x, 0, [3, 5, 8][i]!, 4] as const),
      [-1, 0, 0, 8] as const,
      [8, 0, 9, 8] as const,
    ];
    const polygons = rows.map(([west, south, east, north], i) =>
      aPolygon(`c${i}`, [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ]),
    );
    const disputes = disputesIn(polygons);
    expect(disputes.length).toBeGreaterThanOrEqual(4);
    expect(disputes.every(({ kind, isThin }) => kind === 'gap' && isThin)).toBe(true);
    const { report, topology } = cellsOf(polygons, asProposed(disputes));
    expect(topologyFaults(topology, doubleAreaOfCells(topology))).toEqual([]);
    // Whole, it would have reached past a neighbour 300 m long.
    expect(report.movedM).toBeLessThan(12);
    expect(report.gapM2 / (8 * 0.05 * 100.9 * 110.8)).toBeCloseTo(1, 1);
  });

  it('proposes the larger of two by size, the longer border by border', () => {
    const small = aPolygon('b', [
      [3, 0],
      [5, 0],
      [5, 2],
      [3, 2],
    ]);
    const [dispute] = disputesIn([aSquare('a', 0, 0, 4), small]);
    expect(dispute!.proposed.largestArea).toBe(1);
    // Inside the first on three of its four sides.
    expect(dispute!.proposed.longestBorder).toBe(1);
  });

  it('leaves a cell drawn inside another its ground', () => {
    const [dispute] = disputesIn([aSquare('around', 0, 0, 6), aSquare('inside', 2, 2, 1)]);
    expect(dispute!.proposed).toEqual({ longestBorder: 2, largestArea: 2 });
  });

  it('refuses a bow-tie, a hole outside its shell and a cell drawn twice: nothing there is a matter of choice', () => {
    const bowTie = aPolygon('x', [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 3],
    ]);
    const kinds = (polygons: readonly PolygonIn[]) => {
      const found = repairable(polygons);
      return 'faults' in found ? found.faults.map(({ kind }) => kind) : [];
    };
    expect(kinds([bowTie])).toEqual(['self-crossing']);
    expect(kinds([aSquare('a', 0, 0), aSquare('b', 0, 0)])).toEqual(['same-ground']);
    const hole = [
      [5, 5],
      [6, 5],
      [6, 6],
    ] as const;
    const shell = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ] as const;
    expect(kinds([aPolygon('h', shell, hole)])).toEqual(['hole-outside-shell']);
  });
});

describe('a repair by choice', () => {
  it('gives the ground as chosen and tells what went where and how far a line moved', () => {
    const { report, topology } = cellsOf(overlapping, new Map([[1, 2]]));
    expect(report.given).toMatchObject([{ dispute: 1, kind: 'overlap', to: 2, from: [1] }]);
    // The first cell's line went back by a thousandth of a degree of longitude.
    expect(report.movedM).toBeCloseTo(100.9, 0);
    expect(cellNos(topology)).toEqual([1, 2]);
  });

  it('leaves ground outside the town where the clerk says so', () => {
    const { topology, report } = cellsOf(gapped, new Map([[1, 0]]));
    expect(report.given[0]).toMatchObject({ to: 0, kind: 'gap' });
    expect(topologyFaults(topology)).toEqual([]);
  });

  it('decides nothing itself: a dispute without a choice, or given to a stranger, is a fault with its place', () => {
    expect(repaired(overlapping, new Map())).toMatchObject({ faults: [{ kind: 'undecided', dispute: 1 }] });
    expect(repaired(gapped, new Map([[1, 9]]))).toMatchObject({ faults: [{ kind: 'not-a-candidate', owner: 9 }] });
    expect(repaired(overlapping, new Map([[1, 0]]))).toMatchObject({ faults: [{ kind: 'not-a-candidate' }] });
  });

  it('refuses a choice that leaves a cell without any ground', () => {
    const enclave = [aSquare('around', 0, 0, 6), aSquare('inside', 2, 2, 1)];
    expect(repaired(enclave, new Map([[1, 1]]))).toMatchObject({ faults: [{ kind: 'too-small', key: 'inside' }] });
    expect(cellsOf(enclave, new Map([[1, 2]])).report.given[0]).toMatchObject({ to: 2, from: [1] });
  });

  it('of a sound file changes nothing', () => {
    const sound = [aSquare('a', 0, 0), aSquare('b', 1, 0)];
    const whole = partitionFrom(sound);
    const { topology, report } = cellsOf(sound, new Map());
    expect(report).toMatchObject({ given: [], movedM: 0 });
    expect('topology' in whole && [...topology.edges]).toEqual('topology' in whole && [...whole.topology.edges]);
  });

  it('makes of any heap of rectangles a partition that holds every invariant, and GEOS agrees', () => {
    const side = fc.integer({ min: 0, max: 9 });
    const rectangles = fc.array(fc.tuple(side, side, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(rectangles, fc.constantFrom(...repairRules), (given, rule) => {
        const polygons = given.map(([x, y, w, h], i) =>
          aPolygon(i, [
            [x, y],
            [x + w, y],
            [x + w + 0.3, y + h],
            [x, y + h + 0.2],
          ]),
        );
        const found = repairable(polygons);
        if ('faults' in found) return;
        const result = repaired(polygons, asProposed(found.disputes, rule));
        if ('faults' in result) {
          // Two cells on the same ground, under others besides: one of them goes without.
          expect(result.faults.every(({ kind }) => kind === 'too-small')).toBe(true);
          return;
        }
        const { topology, report } = result;
        expect(topologyFaults(topology, doubleAreaOfCells(topology))).toEqual([]);
        const geos = judgedByGeos(cellNos(topology).map((no) => outlineOfCell(topology, no)));
        expect(geos).toEqual({ invalid: [], isCoverage: true });
        expect(report.given).toHaveLength(found.disputes.length);
        expect(report.given.every(({ movedM }) => Number.isFinite(movedM))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
