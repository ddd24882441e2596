import { describe, expect, it } from 'vitest';
import { aPolygon, aSquare, givenTopology, place } from '../given.ts';
import { done, partsOf, refused, squares } from './faces.ts';
import { enclaves, through } from './given.ts';

/** One cell of 10 × 10 beside another; `newCells` from 7 up. */
const pair = () => givenTopology([aSquare(1, 0, 0, 10), aSquare(2, 10, 0, 10)]);
const newCells = [7, 8, 9];
/** A cell with a hole in its middle that is nobody's. */
const ring = () =>
  givenTopology(
    [
      aPolygon(
        1,
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
        ],
        [
          [4, 4],
          [6, 4],
          [6, 6],
          [4, 6],
        ],
      ),
    ],
    { enclosed: 'outside' },
  );

describe('splitting a cell by a line', () => {
  it('leaves the number with the larger piece and gives the other the new one', () => {
    const { topology } = done(pair(), { kind: 'splitCell', cell: 1, line: through([3, 0], [3, 10]), newCells });
    expect(squares(topology)).toEqual({ 1: 70, 2: 100, 7: 30 });
  });

  it('does not mind a line that hangs over, and leaves no trace in the neighbour', () => {
    const before = pair();
    const { topology, touched } = done(before, {
      kind: 'splitCell',
      cell: 1,
      line: through([-5, 4], [25, 4]),
      newCells,
    });
    expect(squares(topology)).toEqual({ 1: 60, 2: 100, 7: 40 });
    const others = [...before.edges].filter(({ no }) => !touched.closedEdges.includes(no));
    for (const edge of others) expect(topology.edges.get(edge.no)).toBe(edge);
  });

  it('follows a line that bends, from corner to corner', () => {
    const line = through([0, 0], [5, 2], [10, 10]);
    const { topology } = done(pair(), { kind: 'splitCell', cell: 1, line, newCells });
    expect(squares(topology)).toEqual({ 1: 65, 2: 100, 7: 35 });
  });

  it('numbers the pieces of a line that comes and goes by their size', () => {
    const line = through([-1, 2], [11, 2], [11, 5], [-1, 5]);
    const { topology } = done(pair(), { kind: 'splitCell', cell: 1, line, newCells });
    expect(squares(topology)).toEqual({ 1: 50, 2: 100, 7: 30, 8: 20 });
  });

  it('says how many pieces there would be when the numbers are too few', () => {
    const line = through([-1, 2], [11, 2], [11, 5], [-1, 5]);
    expect(refused(pair(), { kind: 'splitCell', cell: 1, line, newCells: [7] })).toEqual([
      { kind: 'too-few-numbers', cell: 1, pieces: 3, given: 1, at: place(-1, 2) },
    ]);
  });

  it('cuts through a hole, which then lies between the pieces', () => {
    const { topology } = done(ring(), { kind: 'splitCell', cell: 1, line: through([5, -1], [5, 11]), newCells });
    expect(squares(topology)).toEqual({ 1: 48, 7: 48 });
    expect(partsOf(topology, 1)).toEqual({ parts: 1, holes: 0 });
  });

  it('refuses a line that ends in the hole: nothing is cut off', () => {
    expect(refused(ring(), { kind: 'splitCell', cell: 1, line: through([5, -1], [5, 5]), newCells })).toEqual([
      { kind: 'does-not-cut', cell: 1, at: place(5, -1) },
    ]);
  });

  it('leaves enclaves where they stand, in the piece around them', () => {
    const { topology } = done(enclaves(), {
      kind: 'splitCell',
      cell: 2,
      line: through([16.5, -1], [16.5, 11]),
      newCells,
    });
    expect(partsOf(topology, 2)).toEqual({ parts: 2, holes: 1 });
    expect(partsOf(topology, 7)).toEqual({ parts: 1, holes: 1 });
    expect(squares(topology)[3]).toBe(15);
  });

  it('cuts an enclave out where the line closes upon itself', () => {
    const line = through([2, 2], [4, 2], [4, 4], [2, 4], [2, 2]);
    const { topology } = done(pair(), { kind: 'splitCell', cell: 1, line, newCells });
    expect(squares(topology)).toEqual({ 1: 96, 2: 100, 7: 4 });
  });

  it('leaves parts alone that the line does not reach', () => {
    const { topology } = done(enclaves(), { kind: 'splitCell', cell: 1, line: through([0, 5], [10, 5]), newCells });
    expect(squares(topology)).toMatchObject({ 1: 54, 7: 50 });
  });

  it.each([
    ['touches the border once', through([5, 5], [5, 12])],
    ['never comes near', through([40, 40], [50, 50])],
    ['runs along the border', through([0, 0], [10, 0])],
    ['is a point', through([5, 5])],
  ])('refuses a line that %s', (_, line) => {
    expect(refused(pair(), { kind: 'splitCell', cell: 1, line, newCells })).toMatchObject([
      { kind: 'does-not-cut', cell: 1 },
    ]);
  });

  it('refuses a line that crosses itself, with the place', () => {
    const line = through([-1, 5], [8, 5], [8, 8], [5, 8], [5, -1]);
    expect(refused(pair(), { kind: 'splitCell', cell: 1, line, newCells })).toMatchObject([{ kind: 'crosses-itself' }]);
  });

  it('refuses numbers that are in use and cells that are gone', () => {
    const line = through([3, 0], [3, 10]);
    expect(refused(pair(), { kind: 'splitCell', cell: 1, line, newCells: [2] })).toMatchObject([
      { kind: 'number-taken', cell: 2 },
    ]);
    expect(refused(pair(), { kind: 'splitCell', cell: 5, line, newCells })).toMatchObject([
      { kind: 'cell-gone', cell: 5 },
    ]);
  });

  it('splits a cell of 20,000 corners', () => {
    const corners = Array.from({ length: 20_000 }, (_, i): [number, number] => {
      const turn = (i / 20_000) * 2 * Math.PI;
      return [50 + 40 * Math.cos(turn), 50 + 40 * Math.sin(turn)];
    });
    const { topology } = done(givenTopology([aPolygon(1, corners)]), {
      kind: 'splitCell',
      cell: 1,
      line: through([0, 60], [100, 60]),
      newCells,
    });
    expect(Object.keys(squares(topology))).toEqual(['1', '7']);
  });
});
