import * as fc from 'fast-check';
import { difference, type Geom, intersection } from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import type { GridPolygon } from '../../../server/domain/boundary/outline.ts';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import { geometryOf } from '../../../server/domain/boundary/polygonOfCell.ts';
import { cellNos, type Topology } from '../../../server/domain/boundary/topology.ts';
import type { Area } from '../../../server/domain/incident/entry.ts';
import { cellsWithin } from '../../../server/domain/responsible/cellsWithin.ts';
import { groundLines } from '../../../server/domain/responsible/groundLines.ts';
import { laidArea } from '../../../server/domain/responsible/laidArea.ts';
import { aSquare, givenTopology, place } from '../boundary/given.ts';
import { areasOver, towns } from './givenAreas.ts';

const within = (topology: Topology, area: Area) => cellsWithin(groundLines(topology), laidArea(area));

const square = (x: number, y: number, side: number): Area => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ].map(([a, b]) => place(a!, b!)),
  ] as unknown as number[][][],
});

const clipped = (parts: readonly GridPolygon[]): Geom =>
  parts.map(({ shell, holes }) =>
    [shell, ...holes].map((ring) =>
      Array.from({ length: ring.length / 2 }, (_, i): [number, number] => [
        ring[2 * i]! - 1_020_000_000,
        ring[2 * i + 1]! - 250_000_000,
      ]),
    ),
  );

const areaOf = (geom: [number, number][][][]): number =>
  geom.reduce(
    (sum, rings) =>
      sum +
      rings.reduce((part, ring, i) => {
        let doubled = 0;
        for (let k = 0; k + 1 < ring.length; k += 1)
          doubled += ring[k]![0] * ring[k + 1]![1] - ring[k + 1]![0] * ring[k]![1];
        return part + (i === 0 ? 1 : -1) * Math.abs(doubled / 2);
      }, 0),
    0,
  );

describe('the cells of an area', () => {
  const two = () => givenTopology([aSquare('west', 0, 0, 2), aSquare('east', 2, 0, 2)]);

  it('tells a whole cell from one that is cut', () => {
    expect(within(two(), square(-1, -1, 4))).toEqual({ whole: [1], cut: [2], edged: [] });
  });

  it('only meets a neighbour across a shared border', () => {
    expect(within(two(), square(2, 0, 2))).toEqual({ whole: [2], cut: [], edged: [1] });
  });

  it('meets nothing far away', () => {
    expect(within(two(), square(50, 50, 2))).toEqual({ whole: [], cut: [], edged: [] });
  });

  it('is cut by a line from corner to corner', () => {
    const triangle: Area = {
      type: 'Polygon',
      coordinates: [[place(0, 0), place(2, 0), place(2, 2), place(0, 0)]],
    };
    expect(within(two(), triangle)).toEqual({ whole: [], cut: [1], edged: [2] });
  });

  it('is all of the cell that lies around it', () => {
    expect(within(givenTopology([aSquare('around', 0, 0, 9)]), square(3, 3, 2)).cut).toEqual([1]);
  });

  it('agrees with clipping each cell by the area, however their borders meet', () => {
    fc.assert(
      fc.property(
        towns.chain((topology) => fc.tuple(fc.constant(topology), areasOver(topology))),
        ([topology, area]) => {
          const laid = laidArea(area);
          const { whole, cut } = cellsWithin(groundLines(topology), laid);
          const drawn = clipped(laid.parts);
          for (const no of cellNos(topology)) {
            const cell = clipped(outlineOfCell(topology, no));
            const inside = areaOf(intersection(cell, drawn));
            const outside = areaOf(difference(cell, drawn));
            expect({ no, isWhole: whole.includes(no), isCut: cut.includes(no) }).toEqual({
              no,
              isWhole: outside < 1e-3,
              isCut: inside >= 1e-3 && outside >= 1e-3,
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes exactly the cells an area was made of', () => {
    fc.assert(
      fc.property(
        towns.chain((topology) => fc.tuple(fc.constant(topology), fc.subarray(cellNos(topology), { minLength: 1 }))),
        ([topology, nos]) => {
          const area = geometryOf(nos.flatMap((no) => outlineOfCell(topology, no))) as Area;
          const { whole, cut } = within(topology, area);
          expect(whole).toEqual(nos.sort((a, b) => a - b));
          expect(cut).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
