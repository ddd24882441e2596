import { describe, expect, it } from 'vitest';
import { isChange, type Change, type Operated } from '../../../../server/domain/boundary/change.ts';
import { operate } from '../../../../server/domain/boundary/operate.ts';
import type { TopologyOperation } from '../../../../server/domain/boundary/operation.ts';
import { outlineOfCell } from '../../../../server/domain/boundary/outline.ts';
import type { Topology } from '../../../../server/domain/boundary/topology.ts';
import { aPolygon, aSquare, givenTopology, place } from '../given.ts';
import { at, between, enclaves, nodeAt, through } from './given.ts';

const changed = (operated: Operated): Change => {
  if (!isChange(operated)) throw new Error(JSON.stringify(operated.faults));
  return operated;
};
const made = (topology: Topology, operation: TopologyOperation): Topology =>
  changed(operate(topology, operation)).topology;
const refusal = (topology: Topology, operation: TopologyOperation) => {
  const operated = operate(topology, operation);
  return isChange(operated) ? [] : operated.faults;
};

const town = enclaves();
const middle = between(town, 1, 2);
const enclave = between(town, 2, 3);
const bent = made(town, { kind: 'insertVertex', edge: middle.no, at: at(9, 5) });
const bentEdge = between(bent, 1, 2);

/** Points from south to north, or back if the line runs so. */
const northward = (line: readonly number[], ...points: [number, number][]): [number, number][] =>
  line[1]! < line[line.length - 1]! ? points : points.reverse();

describe('a vertex of a border', () => {
  it('is put where the pointer is, and both cells follow', () => {
    expect(bentEdge.line).toEqual(through(...northward(middle.line, [10, 0], [9, 5], [10, 10])));
    const { touched } = changed(operate(town, { kind: 'insertVertex', edge: middle.no, at: at(9, 5) }));
    expect(touched).toEqual({ cells: [1, 2], closedEdges: [middle.no], openedEdges: [town.nextEdge] });
  });

  it('moves, and is taken out again: the line is the old one under a new number', () => {
    const moved = made(bent, { kind: 'moveVertex', edge: bentEdge.no, from: at(9, 5), to: at(7, 6) });
    const movedEdge = between(moved, 1, 2);
    expect(movedEdge.line).toEqual(bentEdge.line.with(2, at(7, 6)[0]).with(3, at(7, 6)[1]));
    const straight = made(moved, { kind: 'deleteVertex', edge: movedEdge.no, at: at(7, 6) });
    expect(between(straight, 1, 2)).toEqual({ ...middle, no: movedEdge.no + 1 });
  });

  it('does not pass over an enclave, onto a line, or over its own line', () => {
    const over = refusal(bent, { kind: 'moveVertex', edge: bentEdge.no, from: at(9, 5), to: at(25, 4) });
    expect(over).toMatchObject([{ kind: 'sweeps-over' }]);
    const onto = refusal(bent, { kind: 'moveVertex', edge: bentEdge.no, from: at(9, 5), to: at(12, 4) });
    expect(onto).toEqual([{ kind: 'sweeps-over', edge: enclave.no, at: expect.anything() as unknown }]);
    const twice = made(bent, { kind: 'insertVertex', edge: bentEdge.no, at: at(8, 8) });
    const crooked = between(twice, 1, 2);
    const itself = refusal(twice, { kind: 'moveVertex', edge: crooked.no, from: at(9, 5), to: at(9, 9) });
    expect(itself).toMatchObject([{ kind: 'crosses-itself' }]);
  });

  it('may be led all around an enclave that stays on its side, and not where it would change sides', () => {
    const path = through(
      [10, 1],
      [11, 1],
      [11, 7],
      [16.5, 7],
      [16.5, 1.5],
      [11.5, 1.5],
      [11.5, 1],
      [16.8, 1],
      [16.8, 7.5],
      [10, 7.5],
    );
    expect(isChange(operate(town, { kind: 'reshape', edge: middle.no, path }))).toBe(true);
    const around = through([10, 1], [16.5, 1], [16.5, 7], [10, 7]);
    expect(refusal(town, { kind: 'reshape', edge: middle.no, path: around })).toMatchObject([{ kind: 'sweeps-over' }]);
  });

  it('is refused, with the place, where somebody has changed the edge before', () => {
    expect(refusal(bent, { kind: 'moveVertex', edge: middle.no, from: at(9, 5), to: at(8, 5) })).toEqual([
      { kind: 'edge-gone', edge: middle.no, at: place(9, 5) },
    ]);
    expect(refusal(bent, { kind: 'moveVertex', edge: bentEdge.no, from: at(9, 6), to: at(8, 5) })).toEqual([
      { kind: 'vertex-gone', edge: bentEdge.no, at: place(9, 6) },
    ]);
    expect(refusal(bent, { kind: 'deleteVertex', edge: bentEdge.no, at: at(10, 0) })).toMatchObject([
      { kind: 'vertex-gone' },
    ]);
    expect(refusal(bent, { kind: 'insertVertex', edge: bentEdge.no, at: at(9, 5) })).toMatchObject([
      { kind: 'nothing-changes' },
    ]);
    expect(refusal(bent, { kind: 'moveVertex', edge: bentEdge.no, from: at(9, 5), to: at(9, 5) })).toMatchObject([
      { kind: 'nothing-changes' },
    ]);
  });

  it('lies on the earth and on the grid', () => {
    const to = (x: number, y: number) =>
      refusal(bent, { kind: 'moveVertex', edge: bentEdge.no, from: at(9, 5), to: [x, y] }).map(({ kind }) => kind);
    expect(to(1e308, 0)).toEqual(['coordinate-out-of-range']);
    expect(to(Number.NaN, 0)).toEqual(['coordinate-out-of-range']);
    expect(to(0, 901_000_000)).toEqual(['coordinate-out-of-range']);
    expect(to(0.5, 0)).toEqual(['coordinate-out-of-range']);
  });

  it('cannot be the third last of an enclave: nothing would be left', () => {
    const triangle = givenTopology([
      aPolygon(
        1,
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 9],
        ],
        [
          [3, 3],
          [6, 3],
          [5, 6],
        ],
      ),
      aPolygon(2, [
        [3, 3],
        [6, 3],
        [5, 6],
      ]),
    ]);
    const edge = between(triangle, 1, 2);
    const corners: [number, number][] = [
      [3, 3],
      [6, 3],
      [5, 6],
    ];
    const inner = corners.find(([x, y]) => edge.line[2] === at(x, y)[0] && edge.line[3] === at(x, y)[1])!;
    expect(refusal(triangle, { kind: 'deleteVertex', edge: edge.no, at: at(...inner) })).toEqual([
      { kind: 'cell-lost', cell: 2, at: place(...inner) },
    ]);
  });
});

describe('a corner', () => {
  it('is put into a border and healed away again', () => {
    const split = made(town, { kind: 'splitEdge', edge: middle.no, at: at(9, 4) });
    const node = nodeAt(split, 10, 4);
    expect(node).toBe(town.nextNode);
    expect([...split.edges].length).toBe([...town.edges].length + 1);
    const healed = made(split, { kind: 'healEdge', node });
    const edge = between(healed, 1, 2);
    expect(edge.line).toEqual(through(...northward(middle.line, [10, 0], [10, 4], [10, 10])));
    expect(healed.nodes.get(node)).toBeUndefined();
  });

  it('splits a closed border at a second place', () => {
    const split = made(town, { kind: 'splitEdge', edge: enclave.no, at: enclave.line.slice(4, 6) as [number, number] });
    const both = [...split.edges].filter(
      ({ leftCell, rightCell }) => leftCell + rightCell === 5 && leftCell * rightCell === 6,
    );
    expect(both).toHaveLength(2);
    const healed = made(split, { kind: 'healEdge', node: enclave.startNode });
    expect(between(healed, 2, 3).startNode).toBe(between(healed, 2, 3).endNode);
  });

  it('stays where three cells meet, and where a closed border has its only one', () => {
    const three = nodeAt(town, 10, 0);
    expect(refusal(town, { kind: 'healEdge', node: three })).toEqual([
      { kind: 'not-healable', node: three, at: place(10, 0) },
    ]);
    expect(refusal(town, { kind: 'healEdge', node: enclave.startNode })).toMatchObject([{ kind: 'not-healable' }]);
    expect(refusal(town, { kind: 'healEdge', node: 999 })).toEqual([{ kind: 'node-gone', node: 999, at: null }]);
    expect(refusal(town, { kind: 'splitEdge', edge: middle.no, at: at(10, -1) })).toMatchObject([
      { kind: 'nothing-changes' },
    ]);
  });

  it('moves with every border that meets there, under a new number', () => {
    const node = nodeAt(town, 10, 0);
    const { topology, touched } = changed(operate(town, { kind: 'moveNode', node, to: at(8, -2) }));
    expect(touched.cells).toEqual([0, 1, 2]);
    expect(touched.closedEdges).toHaveLength(3);
    expect(topology.nodes.get(node)).toBeUndefined();
    expect(nodeAt(topology, 8, -2)).toBe(town.nextNode);
    expect(outlineOfCell(topology, 1).some(({ shell }) => hasPoint(shell, at(8, -2)))).toBe(true);
    expect(outlineOfCell(topology, 2).some(({ shell }) => hasPoint(shell, at(8, -2)))).toBe(true);
  });

  it('of a closed border moves too, but not so far that the border turns inside out', () => {
    const { startNode, line } = enclave;
    const [x, y] = line as [number, number];
    expect(isChange(operate(town, { kind: 'moveNode', node: startNode, to: [x - 500, y - 300] }))).toBe(true);
    const opposite = town.edges.get(enclave.no)!.line.slice(4, 6) as [number, number];
    const beyond: [number, number] = [opposite[0] * 2 - x, opposite[1] * 2 - y];
    expect(refusal(town, { kind: 'moveNode', node: startNode, to: beyond })).not.toEqual([]);
  });

  it('does not pass over anything, and has to be there', () => {
    const node = nodeAt(town, 10, 0);
    expect(refusal(town, { kind: 'moveNode', node, to: at(14, 8) })).toMatchObject([{ kind: 'sweeps-over' }]);
    expect(refusal(town, { kind: 'moveNode', node, to: at(10, 10) })).toMatchObject([{ kind: 'sweeps-over' }]);
    expect(refusal(town, { kind: 'moveNode', node, to: at(10, 0) })).toMatchObject([{ kind: 'nothing-changes' }]);
    expect(refusal(town, { kind: 'moveNode', node: 999, to: at(3, 3) })).toEqual([
      { kind: 'node-gone', node: 999, at: place(3, 3) },
    ]);
  });

  it('is not squeezed between two lines less than a step apart', () => {
    const narrow = givenTopology([
      aPolygon(1, [
        [0, 0],
        [5, 0],
        [5, 7.0001],
        [0, 3],
      ]),
      aPolygon(2, [
        [0, 3],
        [5, 7.0001],
        [5, 7.0002],
      ]),
      aPolygon(3, [
        [0, 3],
        [5, 7.0002],
        [5, 9],
        [0, 9],
      ]),
    ]);
    const edge = between(narrow, 1, 2);
    const kinds = new Set<string>();
    for (let i = 1; i < 200; i += 1) {
      const x = Math.round(edge.line[0]! + ((edge.line[2]! - edge.line[0]!) * i) / 200);
      const y = Math.round(edge.line[1]! + ((edge.line[3]! - edge.line[1]!) * i) / 200);
      for (const { kind } of refusal(narrow, { kind: 'splitEdge', edge: edge.no, at: [x, y] })) kinds.add(kind);
    }
    expect([...kinds]).toEqual(['too-tight']);
  });
});

const hasPoint = (ring: readonly number[], [x, y]: readonly [number, number]): boolean =>
  ring.some((value, i) => i % 2 === 0 && value === x && ring[i + 1] === y);

describe('a town of one cell', () => {
  it('can be redrawn along its only border', () => {
    const one = givenTopology([aSquare(1, 0, 0, 10)]);
    const [border] = [...one.edges];
    const bulged = made(one, { kind: 'insertVertex', edge: border!.no, at: at(5, -3) });
    expect(outlineOfCell(bulged, 1)[0]!.shell).toHaveLength(10);
    expect(refusal(one, { kind: 'moveEnclave', cell: 1, at: at(5, 5), by: [5, 5] })).toMatchObject([
      { kind: 'not-an-enclave' },
    ]);
  });
});
