import { describe, expect, it } from 'vitest';
import { pathsAlong } from '../../../server/domain/boundary/pathAlong.ts';
import { at, enclaves, through } from './operations/given.ts';

const river = through([0, 0], [4, 0], [4, 4], [9, 4]);

describe('tracing along lines', () => {
  it('follows a river between two places on it, and backwards', () => {
    expect(pathsAlong([river], at(2, 0), at(7, 4))).toEqual([through([2, 0], [4, 0], [4, 4], [7, 4])]);
    expect(pathsAlong([river], at(7, 4), at(2, 0))).toEqual([through([7, 4], [4, 4], [4, 0], [2, 0])]);
    expect(pathsAlong([river], at(1, 0), at(3, 0))).toEqual([through([1, 0], [3, 0])]);
  });

  it('starts at the nearest place when the pointer is beside the line', () => {
    expect(pathsAlong([river], at(2, 1), at(5, 2))).toEqual([through([2, 0], [4, 0], [4, 2])]);
  });

  it('gives both ways round a ring, the shorter first', () => {
    const ring = through([0, 0], [10, 0], [10, 10], [0, 10], [0, 0]);
    expect(pathsAlong([ring], at(8, 0), at(10, 3))).toEqual([
      through([8, 0], [10, 0], [10, 3]),
      through([8, 0], [0, 0], [0, 10], [10, 10], [10, 3]),
    ]);
  });

  it('goes on from edge to edge around a neighbour', () => {
    const topology = enclaves();
    const lines = topology.borders.get(1)!.map((no) => topology.edges.get(no)!.line);
    const ways = pathsAlong(lines, at(10, 2), at(5, 0));
    expect(ways[0]).toEqual(through([10, 2], [10, 0], [5, 0]));
    expect(ways[1]).toEqual(through([10, 2], [10, 10], [0, 10], [0, 0], [5, 0]));
  });

  it('chooses the shorter of two roads, and has no way where none leads', () => {
    const short = through([0, 0], [5, 1], [9, 0]);
    const long = through([0, 0], [5, -6], [9, 0]);
    const apart = through([20, 0], [30, 0]);
    expect(pathsAlong([long, short, apart], at(0, 0), at(9, 0))).toEqual([short, long]);
    expect(pathsAlong([long, short, apart], at(0, 0), at(25, 0))).toEqual([]);
    expect(pathsAlong([short], at(5, 1), at(5, 1))).toEqual([]);
    expect(pathsAlong([], at(0, 0), at(1, 0))).toEqual([]);
  });
});
