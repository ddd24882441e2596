import { describe, expect, it } from 'vitest';
import { aSquare, givenTopology } from '../given.ts';
import { done, partsOf, refused, squares } from './faces.ts';
import { enclaves, through } from './given.ts';

const row = () => givenTopology([aSquare(1, 0, 0), aSquare(2, 1, 0), aSquare(3, 2, 0), aSquare(4, 2, 1)]);

describe('merging cells', () => {
  it('takes out the line between them and heals the corners it leaves', () => {
    const { topology } = done(givenTopology([aSquare(1, 0, 0), aSquare(2, 1, 0)]), {
      kind: 'mergeCells',
      cells: [1, 2],
      into: 2,
    });
    expect(squares(topology)).toEqual({ 2: 2 });
    expect(topology.edges.size).toBe(1);
    expect(topology.nodes.size).toBe(1);
  });

  it('undoes a split down to the last line', () => {
    const start = row();
    const split = done(start, { kind: 'splitCell', cell: 1, line: through([0, 0.5], [1, 0.5]), newCells: [9] });
    const { topology } = done(split.topology, { kind: 'mergeCells', cells: [1, 9], into: 1 });
    expect(squares(topology)).toEqual(squares(start));
    expect(topology.edges.size).toBe(start.edges.size);
  });

  it('merges several that hang together in a row', () => {
    const { topology } = done(row(), { kind: 'mergeCells', cells: [1, 2, 3], into: 1 });
    expect(squares(topology)).toEqual({ 1: 3, 4: 1 });
  });

  it('takes an enclave in, with what stands in the enclave left standing', () => {
    const { topology } = done(enclaves(), { kind: 'mergeCells', cells: [2, 3], into: 2 });
    expect(squares(topology)[4]).toBe(1);
    expect(partsOf(topology, 2)).toEqual({ parts: 2, holes: 2 });
  });

  it('leaves a corner alone that somebody had put on a line for other reasons', () => {
    const start = row();
    const edge = [...start.edges].find(({ leftCell, rightCell }) => leftCell + rightCell === 1)!;
    const cornered = done(start, { kind: 'splitEdge', edge: edge.no, at: [edge.line[2]!, edge.line[3]!] });
    const merged = done(cornered.topology, { kind: 'mergeCells', cells: [3, 4], into: 3 });
    expect(merged.topology.nodes.get(start.nextNode)).toBeDefined();
  });

  it('refuses cells that meet in a corner only, or not at all', () => {
    expect(refused(row(), { kind: 'mergeCells', cells: [2, 4], into: 2 })).toMatchObject([
      { kind: 'not-neighbours', cells: [4] },
    ]);
    expect(refused(row(), { kind: 'mergeCells', cells: [1, 3], into: 1 })).toMatchObject([
      { kind: 'not-neighbours', cells: [3] },
    ]);
  });

  it('refuses what is gone, what is one already, and the only cell of a town', () => {
    expect(refused(row(), { kind: 'mergeCells', cells: [1, 8], into: 1 })).toMatchObject([
      { kind: 'cell-gone', cell: 8 },
    ]);
    expect(refused(row(), { kind: 'mergeCells', cells: [1, 1], into: 1 })).toMatchObject([{ kind: 'nothing-changes' }]);
    expect(refused(givenTopology([aSquare(1, 0, 0)]), { kind: 'mergeCells', cells: [1], into: 1 })).toEqual([
      { kind: 'only-cell', cell: 1 },
    ]);
  });
});
