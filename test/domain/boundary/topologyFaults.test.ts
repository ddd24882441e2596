import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptNumbers, differenceOf } from '../../../server/domain/boundary/keptNumbers.ts';
import { polygonOfCells } from '../../../server/domain/boundary/polygonOfCell.ts';
import { type Topology, type TopologyEdge, topologyFrom } from '../../../server/domain/boundary/topology.ts';
import { doubleAreaOfCells, topologyFaults } from '../../../server/domain/boundary/topologyFaults.ts';
import { aPolygon, aSquare, givenTopology, patchworks, polygonsOfPatchwork } from './given.ts';

const two = givenTopology([aSquare('west', 0, 0), aSquare('east', 1, 0)]);
const middle = [...two.edges].find(({ leftCell, rightCell }) => leftCell !== 0 && rightCell !== 0)!;
const withMiddle = (over: Partial<TopologyEdge>): Topology =>
  topologyFrom(
    two.nodes,
    [...two.edges].map((edge) => (edge.no === middle.no ? { ...edge, ...over } : edge)),
  );
const kindsOf = (topology: Topology, area?: bigint) => topologyFaults(topology, area).map(({ kind }) => kind);

describe('the invariants of a topology', () => {
  it('hold for a sound one, and catch an area that is not the town’s', () => {
    const area = doubleAreaOfCells(two);
    expect(kindsOf(two, area)).toEqual([]);
    expect(kindsOf(two, area + 1n)).toEqual(['area']);
  });

  it('catch a border with one cell on both sides, and one with its cells the wrong way round', () => {
    expect(kindsOf(withMiddle({ leftCell: 1, rightCell: 1 }))).toEqual(['same-cell-twice']);
    const { leftCell, rightCell } = middle;
    expect(kindsOf(withMiddle({ leftCell: rightCell, rightCell: leftCell }))).toContain('mixed-face');
  });

  it('catch a line that leaves its node, stands still, or crosses another', () => {
    const [x0, y0, x1, y1] = middle.line as [number, number, number, number];
    expect(kindsOf(withMiddle({ line: [x0, y0, x1, y1 + 1] }))).toEqual(['broken-edge']);
    expect(kindsOf(withMiddle({ line: [x0, y0, x0, y0, x1, y1] }))).toEqual(['broken-edge']);
    const outAndBack = [x0, y0, x0 + 30_000, (y0 + y1) / 2, x1, y1];
    expect(new Set(kindsOf(withMiddle({ line: outAndBack })))).toEqual(new Set(['crossing']));
  });

  it('catch an enclave that says it lies in another cell', () => {
    const ring: [number, number][] = [
      [3, 3],
      [6, 3],
      [6, 6],
      [3, 6],
    ];
    const around = aPolygon(
      1,
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
      ],
      ring,
    );
    const topology = givenTopology([around, aSquare(2, 3, 3, 3), aSquare(3, 9, 0, 9)]);
    const edges = [...topology.edges].map((edge) => {
      const swap = (cell: number) => (cell === 1 ? 3 : cell);
      const isEnclave = edge.leftCell === 2 || edge.rightCell === 2;
      return isEnclave ? { ...edge, leftCell: swap(edge.leftCell), rightCell: swap(edge.rightCell) } : edge;
    });
    expect(kindsOf(topologyFrom(topology.nodes, edges))).toEqual(['mixed-face']);
  });
});

describe('the union of cells', () => {
  it('drops the borders between them, and of all cells is the town', () => {
    expect(polygonOfCells(two, [1, 2]).coordinates[0]).toHaveLength(7);
    fc.assert(
      fc.property(patchworks(), (patchwork) => {
        const topology = givenTopology(polygonsOfPatchwork(patchwork), { enclosed: 'outside' });
        const cells = [...new Set(patchwork.owners)].map((owner) => owner + 1);
        const town = givenTopology([{ key: 'town', geometry: polygonOfCells(topology, cells) }], {
          enclosed: 'outside',
        });
        expect(doubleAreaOfCells(town)).toBe(doubleAreaOfCells(topology));
      }),
      { numRuns: 100 },
    );
  });
});

describe('numbers from one edition to the next', () => {
  it('stay for all that is the same, also when the file lists its cells the other way round', () => {
    fc.assert(
      fc.property(patchworks(), (patchwork) => {
        const polygons = polygonsOfPatchwork(patchwork);
        const before = givenTopology(polygons, { enclosed: 'outside' });
        const again = keptNumbers(before, givenTopology([...polygons].reverse(), { enclosed: 'outside' }));
        expect(topologyFaults(again, doubleAreaOfCells(before))).toEqual([]);
        const changed = differenceOf(before, again);
        // A border without corners starts where the file first met it: it may be drawn anew, nothing else.
        const closed = changed.closedEdges.map((no) => before.edges.get(no)!);
        expect(closed.every(({ startNode, endNode }) => startNode === endNode)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('are never used twice', () => {
    const redrawn = givenTopology([
      aPolygon('west', [
        [0, 0],
        [1, 0],
        [0.5, 0.5],
        [1, 1],
        [0, 1],
      ]),
      aPolygon('east', [
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
        [0.5, 0.5],
      ]),
    ]);
    const after = keptNumbers(two, redrawn);
    const { closedEdges, openedEdges, cells } = differenceOf(two, after);
    expect(closedEdges).toEqual([middle.no]);
    expect(openedEdges.map(({ no }) => no)).toEqual([two.edges.end]);
    expect(cells).toEqual([1, 2]);
    expect(topologyFaults(after, doubleAreaOfCells(two))).toEqual([]);
  });
});
