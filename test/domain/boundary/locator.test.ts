import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatorOf } from '../../../server/domain/boundary/locator.ts';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import { pointInRing } from '../../../server/domain/boundary/pointInRing.ts';
import { cellNos, type Topology } from '../../../server/domain/boundary/topology.ts';
import { gridPoint } from '../../../server/domain/boundary/gridPoint.ts';
import { aPolygon, aSquare, cornerOf, givenTopology, patchworks, place, polygonsOfPatchwork } from './given.ts';

/** The slow way: every cell whose polygon holds or touches the point. */
const claimants = (topology: Topology, x: number, y: number): number[] =>
  cellNos(topology).filter((no) =>
    outlineOfCell(topology, no).some(
      ({ shell, holes }) => pointInRing(x, y, shell) >= 0 && holes.every((hole) => pointInRing(x, y, hole) <= 0),
    ),
  );

describe('where a point lies', () => {
  it('finds the cell of a point, the enclave in it, and nothing outside', () => {
    const around = aPolygon(
      'around',
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
    const { cellAt } = locatorOf(givenTopology([around, aSquare('enclave', 3, 3, 3)]));
    expect(cellAt(...gridPoint(...place(1, 1)))).toBe(1);
    expect(cellAt(...gridPoint(...place(5, 5)))).toBe(2);
    expect(cellAt(...gridPoint(...place(8, 5)))).toBe(1);
    expect(cellAt(...gridPoint(...place(10, 5)))).toBe(0);
    expect(cellAt(...gridPoint(0, 0))).toBe(0);
  });

  it('gives a point on a border to the lower code, and names all that touch it', () => {
    const topology = givenTopology([aSquare('a', 0, 0), aSquare('b', 1, 0), aSquare('c', 1, 1)]);
    const codes = ['', '530-9', '530-5', '530-7'];
    const { cellAt, cellsAt } = locatorOf(topology, (no) => codes[no]!);
    expect(cellAt(...gridPoint(...place(1, 0.5)))).toBe(2);
    expect(cellsAt(...gridPoint(...place(1, 1)))).toEqual([2, 3, 1]);
    expect(cellsAt(...gridPoint(...place(0, 0.5)))).toEqual([1]);
    expect(cellsAt(...gridPoint(...place(7, 7)))).toEqual([]);
  });

  it('agrees with the polygons at every corner, on every border and everywhere else', () => {
    fc.assert(
      fc.property(
        patchworks(),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 20, maxLength: 20 }),
        (patchwork, picks) => {
          const topology = givenTopology(polygonsOfPatchwork(patchwork), { enclosed: 'outside' });
          const { cellAt, cellsAt } = locatorOf(topology);
          const { columns, rows, spacing } = patchwork;
          const corners = picks.map(([a, b]) => cornerOf(patchwork, a % (columns + 1), b % (rows + 1)));
          const anywhere = picks.map(([a, b]) => [
            1_020_000_000 - 5 + (a % (columns * spacing + 10)),
            250_000_000 - 5 + (b % (rows * spacing + 10)),
          ]);
          const middles = corners.flatMap(([x, y], i) => {
            const [u, v] = corners[(i + 1) % corners.length]!;
            return (x + u) % 2 === 0 && (y + v) % 2 === 0 ? [[(x + u) / 2, (y + v) / 2]] : [];
          });
          for (const [x, y] of [...corners, ...anywhere, ...middles] as [number, number][]) {
            expect(cellsAt(x, y)).toEqual(claimants(topology, x, y));
            expect(cellAt(x, y)).toBe(claimants(topology, x, y)[0] ?? 0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
