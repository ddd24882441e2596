import { describe, expect, it } from 'vitest';
import { splitCell } from '#domain/boundary/operations/splitCell.ts';
import { aSquare, givenTopology } from '../given.ts';

describe('a line drawn to split a cell', () => {
  it('is refused when it has more points than anybody draws, before any work is done', () => {
    const topology = givenTopology([aSquare(1, 0, 0), aSquare(2, 1, 0)]);
    const line = Array.from({ length: 2_001 }, (_, i) => [1_020_000_000 + i, 250_000_000 + (i % 2) * 20_000]).flat();
    const split = splitCell(topology, { kind: 'splitCell', cell: 1, line, newCells: [3] });
    expect(split).toEqual({ faults: [{ kind: 'too-many-points', points: 2_001, most: 2_000 }] });
  });
});
