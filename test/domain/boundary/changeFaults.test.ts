import { describe, expect, it } from 'vitest';
import { changeTopology, type Change, type Patch } from '../../../server/domain/boundary/change.ts';
import { changeFaults } from '../../../server/domain/boundary/changeFaults.ts';
import { operate } from '../../../server/domain/boundary/operate.ts';
import type { TopologyEdge } from '../../../server/domain/boundary/topology.ts';
import { at, between, enclaves, replaced, through } from './operations/given.ts';

const town = enclaves();
const middle = between(town, 1, 2);
const enclave = between(town, 2, 3);
const patched = (patch: Partial<Patch>): Change =>
  changeTopology(town, { nodes: [], edges: [], nextNode: town.nextNode, nextEdge: town.nextEdge, ...patch });
const kinds = (change: Change) => [...new Set(changeFaults(town, change).map(({ kind }) => kind))];
const over = (edge: TopologyEdge, row: Partial<TopologyEdge>) => kinds(replaced(town, edge, row));

describe('the invariants of a change', () => {
  it('hold when a line is only opened under a new number', () => {
    expect(over(middle, {})).toEqual([]);
    expect(kinds(patched({}))).toEqual([]);
  });

  it('see an edge taken out: two cells would run into each other', () => {
    expect(kinds(patched({ edges: [[middle.no, null]] }))).toContain('mixed-face');
    expect(kinds(patched({ edges: [[enclave.no, null]] }))).toContain('mixed-face');
  });

  it('see one cell on both sides, and sides the wrong way round', () => {
    expect(over(middle, { leftCell: 2, rightCell: 2 })).toEqual(['same-cell-twice']);
    expect(over(middle, { leftCell: middle.rightCell, rightCell: middle.leftCell })).toContain('mixed-face');
    expect(over(enclave, { leftCell: enclave.rightCell, rightCell: enclave.leftCell })).toContain('mixed-face');
  });

  it('see an enclave that says it lies in another cell, and one carried there', () => {
    const swapped = (cell: number) => (cell === 2 ? 1 : cell);
    expect(over(enclave, { leftCell: swapped(enclave.leftCell), rightCell: swapped(enclave.rightCell) })).toEqual([
      'mixed-face',
    ]);
    const node = town.nodes.get(enclave.startNode)!;
    const shift = (value: number, i: number) => value - (i % 2 === 0 ? 110_000 : 0);
    const carried = patched({
      nodes: [[node.no, { ...node, x: node.x - 110_000 }]],
      edges: [
        [enclave.no, null],
        [town.nextEdge, { ...enclave, no: town.nextEdge, line: enclave.line.map(shift) }],
      ],
      nextEdge: town.nextEdge + 1,
    });
    expect(kinds(carried)).toEqual(['mixed-face']);
  });

  it('see lines that cross or touch, themselves too', () => {
    const [south, north] = [middle.line.slice(0, 2), middle.line.slice(-2)];
    const bent = (...points: (readonly [number, number])[]) =>
      over(middle, { line: [...south, ...through(...points), ...north] });
    expect(bent([14, 4])).toEqual(['crossing']);
    expect(bent([12, 2])).toEqual(['crossing']);
    expect(bent([0, 5])).toEqual(['crossing']);
    expect(bent([5, 8], [5, 2], [8, 5], [3, 5])).toEqual(['crossing']);
    expect(bent([10, 20])).toEqual(['crossing']);
  });

  it('see a line that misses its corner, stands still, or lies between grid points', () => {
    expect(over(middle, { line: [...middle.line.slice(0, -2), ...at(10, 9)] })).toEqual(['broken-edge']);
    expect(over(middle, { line: [...middle.line.slice(0, 2), ...middle.line] })).toEqual(['broken-edge']);
    const offGrid = [1_020_095_000.5, 250_050_000];
    const halfStep = [...middle.line.slice(0, 2), ...offGrid, ...middle.line.slice(2)];
    expect(over(middle, { line: halfStep })).toEqual(['broken-edge']);
    expect(over(middle, { startNode: 999 })).toContain('broken-edge');
  });

  it('see a corner moved away from its lines, taken from under them, or left over', () => {
    const node = town.nodes.get(middle.startNode)!;
    expect(kinds(patched({ nodes: [[node.no, { ...node, x: node.x + 1 }]] }))).toEqual(['broken-edge']);
    expect(kinds(patched({ nodes: [[node.no, null]] }))).toEqual(['broken-edge']);
    expect(kinds(patched({ nodes: [[town.nextNode, { no: town.nextNode, x: 0, y: 0 }]] }))).toEqual(['euler']);
  });

  it('see fans and border lists that do not list what is there', () => {
    const sound = replaced(town, middle, {});
    const { topology } = sound;
    const fan = topology.fans.get(middle.startNode)!;
    const withFan = (row: readonly number[]): Change => ({
      ...sound,
      topology: { ...topology, fans: topology.fans.with([[middle.startNode, row]]) },
    });
    expect(kinds(withFan([...fan].reverse()))).toEqual(['crossing']);
    expect(kinds(withFan([...fan, middle.no]))).toEqual(['broken-edge']);
    const withBorder = (row: readonly number[]): Change => ({
      ...sound,
      topology: { ...topology, borders: topology.borders.with([[1, row]]) },
    });
    expect(kinds(withBorder(town.borders.get(1)!))).toEqual(['broken-edge']);
    expect(kinds(withBorder([]))).toEqual(['broken-edge']);
  });

  it('look at what was touched and no more: a change far away costs nothing', () => {
    const change = operate(town, { kind: 'insertVertex', edge: enclave.no, at: at(14, 1.5) });
    expect(change).toMatchObject({ touched: { cells: [2, 3] } });
  });
});
