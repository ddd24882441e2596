import { describe, expect, it } from 'vitest';
import { isChange } from '../../../../server/domain/boundary/change.ts';
import { operate } from '../../../../server/domain/boundary/operate.ts';
import { outlineOfCell } from '../../../../server/domain/boundary/outline.ts';
import { doubleAreaOfCells, topologyFaults } from '../../../../server/domain/boundary/topologyFaults.ts';
import type { GridPoint } from '../../../../server/domain/boundary/gridPoint.ts';
import { aPolygon, aSquare, givenTopology, place } from '../given.ts';
import { at, enclaves } from './given.ts';

const town = enclaves();
const by = (x: number, y: number): GridPoint => [x * 10_000, y * 10_000];
const move = (cell: number, from: GridPoint, shift: GridPoint) => {
  const operated = operate(town, { kind: 'moveEnclave', cell, at: from, by: shift });
  if (!isChange(operated)) return { kinds: operated.faults.map(({ kind }) => kind), town: null };
  expect(topologyFaults(operated.topology, doubleAreaOfCells(town))).toEqual([]);
  return { kinds: [], town: operated.topology };
};

describe('an enclave', () => {
  it('moves with what lies in it, all corners and lines under new numbers', () => {
    const moved = move(3, at(14.5, 5), by(-1, 3)).town!;
    const corners = (cell: number) => outlineOfCell(moved, cell)[0]!.shell.reduce((least, v) => Math.min(least, v));
    expect(corners(4)).toBe(Math.min(...at(12, 6)));
    expect(outlineOfCell(moved, 3)[0]!.holes).toHaveLength(1);
    expect(moved.nextEdge).toBe(town.nextEdge + 2);
    expect(moved.nextNode).toBe(town.nextNode + 2);
  });

  it('moves alone when it lies in another enclave, and so does a single part of a cell', () => {
    expect(move(4, at(13.5, 3.5), by(1, 1)).kinds).toEqual([]);
    expect(move(1, at(18, 8), by(0.5, 0.5)).kinds).toEqual([]);
    expect(move(1, at(18, 8), by(-6, 0)).kinds).toEqual([]);
  });

  it('may land on no line, in no other cell, and on nothing that lies there', () => {
    expect(move(3, at(14.5, 5), by(3, 3)).kinds).toEqual(['sweeps-over']);
    expect(move(3, at(14.5, 5), by(-11, 0)).kinds).toEqual(['sweeps-over']);
    expect(move(3, at(14.5, 5), by(500, 0)).kinds).toEqual(['sweeps-over']);
    expect(move(4, at(13.5, 3.5), by(5, 5)).kinds).toEqual(['sweeps-over']);
    // Part of cell 1 at (17 … 19, 7 … 9) would come to lie inside.
    const large = givenTopology([
      aPolygon(
        1,
        [
          [0, 0],
          [40, 0],
          [40, 20],
          [0, 20],
        ],
        [
          [2, 2],
          [12, 2],
          [12, 12],
          [2, 12],
        ],
        [
          [25, 5],
          [26, 5],
          [26, 6],
          [25, 6],
        ],
      ),
      aSquare(2, 2, 2, 10),
      aSquare(3, 25, 5, 1),
    ]);
    const onto = operate(large, { kind: 'moveEnclave', cell: 2, at: at(5, 5), by: by(19, 0) });
    expect(onto).toMatchObject({ faults: [{ kind: 'sweeps-over' }] });
    expect(isChange(operate(large, { kind: 'moveEnclave', cell: 2, at: at(5, 5), by: by(26, 3) }))).toBe(true);
  });

  it('is ground with one cell all around, not a piece of a cell that hangs together with others', () => {
    expect(move(1, at(5, 5), by(1, 1)).kinds).toEqual(['not-an-enclave']);
    expect(move(5, at(36, 1), by(1, 1)).kinds).toEqual(['not-an-enclave']);
    expect(move(3, at(0.5, 0.5), by(1, 1)).kinds).toEqual(['not-an-enclave']);
    expect(move(9, at(0.5, 0.5), by(1, 1)).kinds).toEqual(['cell-gone']);
    expect(move(3, at(14.5, 5), by(0, 0)).kinds).toEqual(['nothing-changes']);
    expect(move(3, at(14.5, 5), [1e300, 0]).kinds).toEqual(['coordinate-out-of-range']);
    const operated = operate(town, { kind: 'moveEnclave', cell: 5, at: at(36, 1), by: by(1, 1) });
    expect(operated).toEqual({ faults: [{ kind: 'not-an-enclave', cell: 5, at: place(36, 1) }] });
  });
});
