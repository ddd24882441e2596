import { describe, expect, it } from 'vitest';
import { doubleArea } from '../../../../server/domain/boundary/area.ts';
import { isChange, type Operated } from '../../../../server/domain/boundary/change.ts';
import { operate } from '../../../../server/domain/boundary/operate.ts';
import type { TopologyOperation } from '../../../../server/domain/boundary/operation.ts';
import { outlineOfCell } from '../../../../server/domain/boundary/outline.ts';
import type { Topology } from '../../../../server/domain/boundary/topology.ts';
import { doubleAreaOfCells, topologyFaults } from '../../../../server/domain/boundary/topologyFaults.ts';
import { judgedByGeos } from '../geos.ts';
import { aPolygon, givenTopology, place } from '../given.ts';
import { at, between, enclaves, through } from './given.ts';

const madeOf = (operated: Operated): Topology => {
  if (!isChange(operated)) throw new Error(JSON.stringify(operated.faults));
  return operated.topology;
};
const made = (topology: Topology, operation: TopologyOperation): Topology => madeOf(operate(topology, operation));
const refusal = (topology: Topology, operation: TopologyOperation) => {
  const operated = operate(topology, operation);
  return isChange(operated) ? [] : operated.faults;
};

const town = enclaves();
const middle = between(town, 1, 2);
const enclave = between(town, 2, 3);
const areaOf = (topology: Topology, cell: number): bigint =>
  outlineOfCell(topology, cell).reduce(
    (sum, { shell, holes }) => holes.reduce((rest, hole) => rest + doubleArea(hole), sum + doubleArea(shell)),
    0n,
  );
/** Doubled area of a raster square, grid steps². */
const SQUARE = 2n * 10_000n ** 2n;

describe('a border drawn anew', () => {
  it('takes the way of the path between two places on it, whichever way the path is drawn', () => {
    for (const path of [through([10, 2], [7, 2], [7, 8], [10, 8]), through([10, 8], [7, 8], [7, 2], [10, 2])]) {
      const redrawn = made(town, { kind: 'reshape', edge: middle.no, path });
      expect(areaOf(redrawn, 1)).toBe(areaOf(town, 1) - 18n * SQUARE);
      expect(areaOf(redrawn, 2)).toBe(areaOf(town, 2) + 18n * SQUARE);
      expect(doubleAreaOfCells(redrawn)).toBe(doubleAreaOfCells(town));
      expect(between(redrawn, 1, 2).line).toHaveLength(12);
    }
  });

  it('may begin at a corner and end at the other', () => {
    const redrawn = made(town, { kind: 'reshape', edge: middle.no, path: through([10, 0], [6, 5], [10, 10]) });
    expect(areaOf(redrawn, 2)).toBe(areaOf(town, 2) + 20n * SQUARE);
  });

  it('begins and ends on the edge, says the fault, and shows where not', () => {
    const off = (path: readonly number[]) => refusal(town, { kind: 'reshape', edge: middle.no, path });
    expect(off(through([9.5, 2], [7, 5], [10, 8]))).toEqual([
      { kind: 'off-the-edge', edge: middle.no, at: place(9.5, 2) },
    ]);
    expect(off(through([10, 2], [7, 5], [9.5, 8]))).toEqual([
      { kind: 'off-the-edge', edge: middle.no, at: place(9.5, 8) },
    ]);
    expect(off(through([10, 2]))).toMatchObject([{ kind: 'off-the-edge' }]);
    expect(off([])).toMatchObject([{ kind: 'off-the-edge' }]);
    expect(off(through([10, 2], [7, 5], [10, 2]))).toMatchObject([{ kind: 'crosses-itself' }]);
    expect(off(through([10, 2], [10, 2], [10, 8]))).toEqual([]);
    expect(off([...middle.line])).toMatchObject([{ kind: 'nothing-changes' }]);
    expect(off(Array.from({ length: 40_002 }, () => 0))).toEqual([
      { kind: 'too-many-points', points: 20_001, most: 20_000 },
    ]);
    expect(off([...at(10, 2), Infinity, 0, ...at(10, 8)])).toMatchObject([{ kind: 'coordinate-out-of-range' }]);
    expect(refusal(town, { kind: 'reshape', edge: 999, path: through([10, 2], [7, 5]) })).toEqual([
      { kind: 'edge-gone', edge: 999, at: place(10, 2) },
    ]);
  });

  it('does not cross itself or its rest, nor anything else', () => {
    const kinds = (path: readonly number[]) =>
      refusal(town, { kind: 'reshape', edge: middle.no, path }).map(({ kind }) => kind);
    expect(kinds(through([10, 2], [6, 6], [6, 2], [10, 6]))).toEqual(['crosses-itself']);
    expect(kinds(through([10, 2], [8, 3], [12, 9], [10, 8]))).toEqual([]);
    expect(kinds(through([10, 2], [8, 3], [12, 9], [8, 9], [10, 8]))).toEqual(['crosses-itself']);
    expect(kinds(through([10, 2], [-1, 5], [10, 8]))).toEqual(['sweeps-over']);
    expect(kinds(through([10, 2], [13, 4], [10, 8]))).toEqual(['sweeps-over']);
  });

  it('starts exactly where the pointer stood when that is a step beside a slanted line', () => {
    const slanted = givenTopology([
      aPolygon(1, [
        [0, 0],
        [3, 0],
        [4, 7],
        [0, 7],
      ]),
      aPolygon(2, [
        [3, 0],
        [9, 0],
        [9, 7],
        [4, 7],
      ]),
    ]);
    const edge = between(slanted, 1, 2);
    const path = [1_020_033_333, 250_023_333, ...at(5, 4), 1_020_038_571, 250_060_000];
    const redrawn = made(slanted, { kind: 'reshape', edge: edge.no, path });
    expect(between(redrawn, 1, 2).line).toHaveLength(10);
    expect(topologyFaults(redrawn)).toEqual([]);
  });

  it('is of an enclave the side nearer to the path, also where its line begins', () => {
    const north = through([12, 5], [14, 6.5], [16, 5]);
    const south = through([12, 3], [14, 1.5], [16, 3]);
    for (const path of [north, south]) {
      const redrawn = made(town, { kind: 'reshape', edge: enclave.no, path });
      expect(topologyFaults(redrawn)).toEqual([]);
      expect(areaOf(redrawn, 3)).toBe(areaOf(town, 3) - SQUARE);
      expect(areaOf(redrawn, 2) + areaOf(redrawn, 3)).toBe(areaOf(town, 2) + areaOf(town, 3));
    }
  });

  it('is of an enclave the whole ring, when the path is one', () => {
    const rings = [
      through([12, 2], [16.5, 1.5], [16.5, 6.5], [11.5, 6.5], [12, 2]),
      through([16, 6], [16.5, 1.5], [11.5, 1.5], [11.5, 6.5], [16, 6]),
    ];
    for (const path of rings) {
      const redrawn = made(town, { kind: 'reshape', edge: enclave.no, path });
      expect(topologyFaults(redrawn)).toEqual([]);
      expect(between(redrawn, 2, 3).line).toHaveLength(10);
      expect(areaOf(redrawn, 3)).toBeGreaterThan(areaOf(town, 3));
    }
    const small = through([12, 2], [12.5, 2], [12.5, 2.5], [12, 2]);
    expect(refusal(town, { kind: 'reshape', edge: enclave.no, path: small })).toMatchObject([{ kind: 'sweeps-over' }]);
  });
});

describe('a border made simpler', () => {
  const wavy = (points: number): Topology => {
    const border = Array.from({ length: points + 1 }, (_, i): [number, number] => [
      10 + Math.sin(i / 40) + Math.sin(i * 2.4) * 0.02,
      (i * 20) / points,
    ]);
    return givenTopology([
      aPolygon(1, [[0, 0], ...border, [0, 20]]),
      aPolygon(2, [[20, 20], ...[...border].reverse(), [20, 0]]),
    ]);
  };

  it('keeps within the tolerance, and its corners', () => {
    const rough = wavy(400);
    const edge = between(rough, 1, 2);
    const simpler = made(rough, { kind: 'simplify', edge: edge.no, toleranceM: 5 });
    const line = between(simpler, 1, 2);
    expect(line.line.length).toBeLessThan(edge.line.length / 3);
    expect([line.startNode, line.endNode]).toEqual([edge.startNode, edge.endNode]);
    for (let i = 0; i < line.line.length; i += 2)
      expect(edge.line.some((x, k) => k % 2 === 0 && x === line.line[i] && edge.line[k + 1] === line.line[i + 1])).toBe(
        true,
      );
    expect(metresOff(edge.line, line.line)).toBeLessThanOrEqual(5);
    expect(doubleAreaOfCells(simpler)).toBe(doubleAreaOfCells(rough));
  });

  it('goes around what it would sweep over', () => {
    const bay = givenTopology([
      aPolygon(1, [
        [0, 0],
        [10, 0],
        [10, 4],
        [6, 4],
        [6, 8],
        [10, 8],
        [10, 12],
        [0, 12],
      ]),
      aPolygon(
        2,
        [
          [10, 0],
          [20, 0],
          [20, 12],
          [10, 12],
          [10, 8],
          [6, 8],
          [6, 4],
          [10, 4],
        ],
        [
          [7, 5],
          [7, 6],
          [8, 6],
          [8, 5],
        ],
      ),
      aPolygon(3, [
        [7, 5],
        [8, 5],
        [8, 6],
        [7, 6],
      ]),
    ]);
    const edge = between(bay, 1, 2);
    const simpler = made(bay, { kind: 'simplify', edge: edge.no, toleranceM: 5_000 });
    expect(between(simpler, 1, 2).line.length).toBeGreaterThan(4);
    expect(between(simpler, 1, 2).line.length).toBeLessThan(edge.line.length);
    expect(topologyFaults(simpler)).toEqual([]);
  });

  it('says when there is nothing to leave out', () => {
    const nothing = (toleranceM: number) => refusal(town, { kind: 'simplify', edge: middle.no, toleranceM });
    for (const toleranceM of [0, -5, Number.NaN, 1e9])
      expect(nothing(toleranceM)).toMatchObject([{ kind: 'nothing-changes' }]);
    expect(refusal(town, { kind: 'simplify', edge: 999, toleranceM: 5 })).toMatchObject([
      { kind: 'edge-gone', edge: 999 },
    ]);
  });

  it('copes with 20,000 vertices, as every operation does', () => {
    const rough = wavy(20_000);
    const edge = between(rough, 1, 2);
    const [x, y] = [edge.line[20_000]!, edge.line[20_001]!];
    const moved = made(rough, { kind: 'moveVertex', edge: edge.no, from: [x, y], to: [x + 40, y] });
    const split = made(moved, { kind: 'splitEdge', edge: between(moved, 1, 2).no, at: [x + 40, y] });
    const healed = made(split, { kind: 'healEdge', node: split.nextNode - 1 });
    const simpler = made(healed, { kind: 'simplify', edge: between(healed, 1, 2).no, toleranceM: 3 });
    expect(between(simpler, 1, 2).line.length).toBeLessThan(between(healed, 1, 2).line.length / 4);
    const whole = [...edge.line];
    const back = made(simpler, {
      kind: 'reshape',
      edge: between(simpler, 1, 2).no,
      path: whole.slice(0, 2 * 18_000).concat(whole.slice(-2)),
    });
    expect(topologyFaults(back)).toEqual([]);
    const judged = judgedByGeos([1, 2].map((no) => outlineOfCell(back, no)));
    expect(judged).toEqual({ invalid: [], isCoverage: true });
  });
});

/** The greatest distance in metres of a line's points from another line. */
function metresOff(line: readonly number[], other: readonly number[]): number {
  const scale = [0.0111 * Math.cos((25 * Math.PI) / 180), 0.0111] as const;
  let most = 0;
  for (let i = 0; i < line.length; i += 2) {
    let least = Infinity;
    for (let k = 0; k + 3 < other.length; k += 2) {
      const [dx, dy] = [(other[k + 2]! - other[k]!) * scale[0], (other[k + 3]! - other[k + 1]!) * scale[1]];
      const [px, py] = [(line[i]! - other[k]!) * scale[0], (line[i + 1]! - other[k + 1]!) * scale[1]];
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
      least = Math.min(least, Math.hypot(px - along * dx, py - along * dy));
    }
    most = Math.max(most, least);
  }
  return most;
}
