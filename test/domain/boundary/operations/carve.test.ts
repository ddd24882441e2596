import { describe, expect, it } from 'vitest';
import { topologyFrom } from '../../../../server/domain/boundary/topology.ts';
import { aPolygon, aSquare, givenTopology, place } from '../given.ts';
import { done, partsOf, refused, squares } from './faces.ts';
import { enclaves, through } from './given.ts';

const pair = () => givenTopology([aSquare(1, 0, 0, 10), aSquare(2, 10, 0, 10)]);
const box = (west: number, south: number, east: number, north: number) =>
  through([west, south], [east, south], [east, north], [west, north]);

describe('carving ground out of cells', () => {
  it('gives what a lasso holds of a neighbour to a cell', () => {
    const { topology } = done(pair(), { kind: 'carve', areas: [[box(8, 3, 12, 5)]], to: 2 });
    expect(squares(topology)).toEqual({ 1: 96, 2: 104 });
  });

  it('makes a new cell of ground of several, whichever way the lasso was drawn', () => {
    const area = through([8, 3], [8, 5], [12, 5], [12, 3]);
    const { topology } = done(pair(), { kind: 'carve', areas: [[area]], to: 7 });
    expect(squares(topology)).toEqual({ 1: 96, 2: 96, 7: 8 });
  });

  it('takes from the named cells only, and draws no line over the others', () => {
    const before = pair();
    const { topology, touched } = done(before, { kind: 'carve', areas: [[box(8, 3, 12, 5)]], to: 7, from: [2] });
    expect(squares(topology)).toEqual({ 1: 100, 2: 96, 7: 4 });
    expect(touched.cells).toEqual([1, 2, 7]);
    expect(topology.nodes.size).toBe(before.nodes.size + 2);
  });

  it('joins areas that lie over each other, and spares their holes', () => {
    const areas = [[box(1, 1, 5, 5)], [box(3, 3, 7, 7)], [box(1, 7.5, 3, 9.5), box(1.5, 8, 2.5, 9)]];
    const { topology } = done(pair(), { kind: 'carve', areas, to: 7 });
    expect(squares(topology)).toEqual({ 1: 69, 2: 100, 7: 31 });
    expect(partsOf(topology, 7)).toEqual({ parts: 2, holes: 1 });
    expect(partsOf(topology, 1)).toEqual({ parts: 2, holes: 2 });
  });

  it('paints blocks that lie edge to edge without a line between them', () => {
    const { topology } = done(pair(), { kind: 'carve', areas: [[box(0, 0, 3, 3)], [box(3, 0, 6, 3)]], to: 7 });
    expect(squares(topology)).toEqual({ 1: 82, 2: 100, 7: 18 });
    expect(topology.edges.size).toBe(pair().edges.size + 3);
  });

  it('may cut a cell into parts', () => {
    const { topology } = done(pair(), { kind: 'carve', areas: [[box(-1, 4, 12, 6)]], to: 2, from: [1] });
    expect(partsOf(topology, 1)).toEqual({ parts: 2, holes: 0 });
    expect(squares(topology)).toEqual({ 1: 80, 2: 120 });
  });

  it('takes a whole part of a cell, but never the last', () => {
    const { topology } = done(enclaves(), { kind: 'carve', areas: [[box(16.5, 6.5, 19.5, 9.5)]], to: 2, from: [1] });
    expect(partsOf(topology, 1)).toEqual({ parts: 1, holes: 0 });
    expect(refused(enclaves(), { kind: 'carve', areas: [[box(11, 1, 17, 7)]], to: 2 })).toMatchObject([
      { kind: 'cell-lost', cell: 3 },
      { kind: 'cell-lost', cell: 4 },
    ]);
  });

  it('lets the town grow over ground outside, where that is asked for', () => {
    const { topology } = done(pair(), { kind: 'carve', areas: [[box(8, 8, 12, 12)]], to: 2, from: [0, 1] });
    expect(squares(topology)).toEqual({ 1: 96, 2: 112 });
    expect(refused(pair(), { kind: 'carve', areas: [[box(8, 11, 12, 12)]], to: 2 })).toMatchObject([
      { kind: 'no-ground' },
    ]);
  });

  it('draws a first cell where there is none', () => {
    const { topology } = done(topologyFrom([], []), { kind: 'carve', areas: [[box(0, 0, 2, 3)]], to: 1, from: [0] });
    expect(squares(topology)).toEqual({ 1: 6 });
  });

  it('leaves no sliver where a lasso runs along a slanted border a step beside it', () => {
    const slanted = givenTopology([
      aPolygon(1, [
        [0, 0],
        [10, 0],
        [7, 10],
        [0, 10],
      ]),
      aPolygon(2, [
        [10, 0],
        [20, 0],
        [20, 10],
        [7, 10],
      ]),
    ]);
    const area = through([10, 0], [9.1001, 3], [8.2, 6.0001], [7, 10], [5, 10], [5, 0]);
    const { topology } = done(slanted, { kind: 'carve', areas: [[area]], to: 2 });
    expect(partsOf(topology, 1)).toEqual({ parts: 1, holes: 0 });
    expect(partsOf(topology, 2)).toEqual({ parts: 1, holes: 0 });
  });

  it('refuses a lasso that crosses itself, with the place', () => {
    const area = through([1, 1], [5, 5], [5, 1], [1, 5]);
    expect(refused(pair(), { kind: 'carve', areas: [[area]], to: 7 })).toMatchObject([{ kind: 'crosses-itself' }]);
  });

  it.each([
    ['nothing to do', { areas: [[box(1, 1, 3, 3)]], to: 1 }, { kind: 'nothing-changes', at: place(1, 1) }],
    ['an area without ground', { areas: [[through([1, 1], [2, 2])]], to: 7 }, { kind: 'no-ground', at: null }],
    ['a cell that is gone', { areas: [[box(1, 1, 3, 3)]], to: 7, from: [9] }, { kind: 'cell-gone', cell: 9, at: null }],
    [
      'a point off the earth',
      { areas: [[[2e9, 0, 1, 1, 5, 5]]], to: 7 },
      { kind: 'coordinate-out-of-range', value: '200, 0' },
    ],
    [
      'far too many points',
      { areas: [[Array.from({ length: 60_000 }, (_, i) => i)]], to: 7 },
      { kind: 'too-many-points', points: 30_000, most: 20_000 },
    ],
  ])('refuses %s', (_, carve, fault) => {
    expect(refused(pair(), { kind: 'carve', ...carve })).toEqual([fault]);
  });
});
