import { describe, expect, it } from 'vitest';
import { aPolygon, aSquare, givenTopology, place } from '../given.ts';
import { done, partsOf, refused, squares } from './faces.ts';
import { at, enclaves } from './given.ts';

/** A cell with a hole of 2 × 2 that is nobody's, beside another cell. */
const withGap = () =>
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
      aSquare(2, 10, 0, 10),
    ],
    { enclosed: 'outside' },
  );

describe('giving one part of a cell away', () => {
  it('gives the part around the point, and leaves the others', () => {
    const { topology } = done(enclaves(), { kind: 'assignFace', at: at(18, 8), to: 2 });
    expect(squares(topology)).toMatchObject({ 1: 100, 2: 109 });
    expect(partsOf(topology, 2)).toEqual({ parts: 2, holes: 1 });
  });

  it('makes a new cell of it', () => {
    expect(squares(done(enclaves(), { kind: 'assignFace', at: at(18, 8), to: 9 }).topology)).toMatchObject({ 9: 4 });
  });

  it('refuses the last part of a cell, the same cell again, open ground, and nobody', () => {
    expect(refused(enclaves(), { kind: 'assignFace', at: at(13.5, 3.5), to: 3 })).toMatchObject([
      { kind: 'cell-lost', cell: 4 },
    ]);
    expect(refused(enclaves(), { kind: 'assignFace', at: at(18, 8), to: 1 })).toMatchObject([
      { kind: 'nothing-changes' },
    ]);
    expect(refused(enclaves(), { kind: 'assignFace', at: at(25, 5), to: 1 })).toEqual([
      { kind: 'no-ground', at: place(25, 5) },
    ]);
    expect(refused(enclaves(), { kind: 'assignFace', at: at(18, 8), to: 0 })).toMatchObject([{ kind: 'cell-gone' }]);
  });
});

describe('filling a gap', () => {
  it('gives ground that cells enclose and none covers to a neighbour, and no line is left', () => {
    const { topology } = done(withGap(), { kind: 'fillGap', at: at(5, 5), to: 1 });
    expect(squares(topology)).toEqual({ 1: 100, 2: 100 });
    expect(partsOf(topology, 1)).toEqual({ parts: 1, holes: 0 });
  });

  it('may give it to any cell, or make a new one', () => {
    expect(squares(done(withGap(), { kind: 'fillGap', at: at(5, 5), to: 2 }).topology)).toEqual({ 1: 96, 2: 104 });
    expect(squares(done(withGap(), { kind: 'assignFace', at: at(5, 5), to: 3 }).topology)).toMatchObject({ 3: 4 });
  });

  it('refuses where there is no gap: inside a cell, or around the town', () => {
    expect(refused(withGap(), { kind: 'fillGap', at: at(1, 1), to: 2 })).toEqual([{ kind: 'no-gap', at: place(1, 1) }]);
    expect(refused(withGap(), { kind: 'fillGap', at: at(50, 1), to: 2 })).toMatchObject([{ kind: 'no-gap' }]);
  });
});

describe('swapping two cells', () => {
  it('exchanges all their ground', () => {
    const before = enclaves();
    const { topology } = done(before, { kind: 'swapCells', cells: [1, 2] });
    expect(squares(topology)).toMatchObject({ 1: squares(before)[2]!, 2: squares(before)[1]! });
    expect(topology.edges.size).toBe(before.edges.size);
  });

  it('refuses a cell with itself, and cells that are gone', () => {
    expect(refused(enclaves(), { kind: 'swapCells', cells: [1, 1] })).toMatchObject([{ kind: 'nothing-changes' }]);
    expect(refused(enclaves(), { kind: 'swapCells', cells: [1, 9] })).toMatchObject([{ kind: 'cell-gone', cell: 9 }]);
  });
});
