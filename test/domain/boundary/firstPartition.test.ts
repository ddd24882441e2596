import { describe, expect, it } from 'vitest';
import { firstPartition } from '../../../server/domain/boundary/firstPartition.ts';
import type { PolygonIn } from '../../../server/domain/boundary/quantise.ts';
import { topologyFrom, type Topology } from '../../../server/domain/boundary/topology.ts';
import { aPolygon, aSquare, givenTopology } from './given.ts';
import { done, partsOf, squares } from './operations/faces.ts';

function drawn(start: Topology, polygons: readonly PolygonIn[]): Topology {
  const first = firstPartition(polygons, 10);
  if ('faults' in first) throw new Error(JSON.stringify(first.faults));
  return first.cells.reduce((topology, { operation }) => done(topology, operation).topology, start);
}

const nothing = () => topologyFrom([], []);

describe('a first partition', () => {
  it('makes one cell of a village outline', () => {
    expect(squares(drawn(nothing(), [aSquare('village', 0, 0, 5)]))).toEqual({ 10: 25 });
  });

  it('makes a cell of each residents’ group, with shared lines drawn once', () => {
    const town = drawn(nothing(), [aSquare('a', 0, 0, 5), aSquare('b', 5, 0, 5), aSquare('c', 0, 5, 5)]);
    expect(squares(town)).toEqual({ 10: 25, 11: 25, 12: 25 });
    expect(town.edges.size).toBe(
      givenTopology([aSquare(1, 0, 0, 5), aSquare(2, 5, 0, 5), aSquare(3, 0, 5, 5)]).edges.size,
    );
  });

  it('leaves the smaller of two that overlap what the larger left, and a gap where they part', () => {
    const town = drawn(nothing(), [aSquare('small', 4, 0, 4), aSquare('large', 0, 0, 5)]);
    expect(squares(town)).toEqual({ 11: 25, 10: 12 });
  });

  it('keeps holes, and does not touch ground that has a cell already', () => {
    const ring = aPolygon(
      'ring',
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
    const town = drawn(givenTopology([aSquare(1, 8, 0, 5)]), [ring]);
    expect(squares(town)).toEqual({ 1: 25, 10: 81 - 9 - 5 });
    expect(partsOf(town, 10)).toEqual({ parts: 1, holes: 1 });
  });

  it('says what it cannot read', () => {
    expect(firstPartition([], 1)).toEqual({ faults: [{ kind: 'no-cells' }] });
    expect(firstPartition([{ key: 'a', geometry: null }], 1)).toMatchObject({ faults: [{ kind: 'no-geometry' }] });
  });
});
