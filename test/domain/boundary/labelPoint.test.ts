import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridPoint, lonLat, toDegrees, toGrid } from '../../../server/domain/boundary/gridPoint.ts';
import { labelPoint } from '../../../server/domain/boundary/labelPoint.ts';
import { locatorOf } from '../../../server/domain/boundary/locator.ts';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import { areaM2, doubleArea } from '../../../server/domain/boundary/area.ts';
import { cellNos } from '../../../server/domain/boundary/topology.ts';
import { aPolygon, givenTopology, patchworks, place, polygonsOfPatchwork } from './given.ts';

describe('the label of a cell', () => {
  it('stands in the wide part of a horseshoe, not in its mouth', () => {
    const horseshoe = aPolygon('a', [
      [0, 0],
      [10, 0],
      [10, 9],
      [9, 9],
      [9, 4],
      [1, 4],
      [1, 9],
      [0, 9],
    ]);
    const [x, y] = lonLat(...labelPoint(outlineOfCell(givenTopology([horseshoe]), 1)));
    expect(y).toBeLessThan(place(0, 3)[1]);
    expect(y).toBeGreaterThan(place(0, 1)[1]);
    expect(x).toBeGreaterThan(place(1, 0)[0]);
  });

  it('lies in its own cell, or on its border where the cell is a few steps wide', () => {
    fc.assert(
      fc.property(patchworks(), (patchwork) => {
        const topology = givenTopology(polygonsOfPatchwork(patchwork), { enclosed: 'outside' });
        const { cellsAt } = locatorOf(topology);
        for (const no of cellNos(topology)) expect(cellsAt(...labelPoint(outlineOfCell(topology, no)))).toContain(no);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the grid', () => {
  it('gives every step back after a turn through degrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), (steps) => {
        expect(toGrid(toDegrees(steps))).toBe(steps);
      }),
    );
  });

  it('measures a square of a hundredth of a degree at 25° N within a millionth of the ellipsoid', () => {
    const ring = [gridPoint(102, 25), gridPoint(102.01, 25), gridPoint(102.01, 25.01), gridPoint(102, 25.01)].flat();
    // The closed formula for a quadrangle of the WGS84 ellipsoid, its terms cancelled by hand for so small a one.
    const e2 = 0.00669437999014;
    const bend = (lat: number) => Math.cos(lat) / (1 - e2 * Math.sin(lat) ** 2) ** 2;
    const [low, high] = [25, 25.01].map((lat) => (lat * Math.PI) / 180) as [number, number];
    const strip = ((high - low) / 6) * (bend(low) + 4 * bend((low + high) / 2) + bend(high));
    const quadrangle = 6_378_137 ** 2 * (1 - e2) * strip * ((0.01 * Math.PI) / 180);
    expect(areaM2(doubleArea(ring), 25.005) / quadrangle).toBeCloseTo(1, 6);
  });

  it('is exact where products leave float64, in orientation and in area', () => {
    const far = 1_800_000_000;
    expect(doubleArea([-far, -900_000_000, far, -900_000_000, far, 900_000_000, -far, 900_000_000])).toBe(
      2n * 3_600_000_000n * 1_800_000_000n,
    );
  });
});
