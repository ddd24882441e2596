import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDegrees } from '../../../server/domain/boundary/gridPoint.ts';
import { arraysOfTopology } from '../../../server/domain/boundary/topologyArrays.ts';
import { packGround } from '../../../server/domain/responsible/packGround.ts';
import { locatorOf } from '../../../server/domain/boundary/locator.ts';
import { partitionFrom } from '../../../server/domain/boundary/partitionFrom.ts';
import { topologyFrom } from '../../../server/domain/boundary/topology.ts';
import { nearestCellOf } from '../../../server/domain/responsible/answerGround.ts';
import { patchworks, polygonsOfPatchwork } from '../boundary/given.ts';
import { givenFacts, givenGround, outside } from './givenFacts.ts';

describe('the ground of a pack', () => {
  it('tells the nearest cell and how far it is, along the meridian as well', () => {
    const ground = givenGround();
    expect(ground.nearestCell(outside.lon, outside.lat)).toMatchObject({ no: 1, distanceM: 1009 });
    expect(ground.nearestCell(102.025, 25.02)).toMatchObject({ no: 3, distanceM: 1108 });
  });

  it('gives a place as far from two cells to the lower code', () => {
    expect(givenGround().nearestCell(102.01, 25.02)?.no).toBe(1);
    const other = packGround(
      arraysOfTopology(givenGround().topology),
      givenFacts().cells.map((cell) => ({ ...cell, code: `c${9 - cell.no}` })),
    );
    expect(other.nearestCell(102.01, 25.02)?.no).toBe(2);
  });

  it('knows no nearest cell where there is none at all', () => {
    expect(packGround(arraysOfTopology(topologyFrom([], [])), []).nearestCell(102, 25)).toBeNull();
  });

  it('finds the same cells after it was written to arrays and JSON and read back', () => {
    fc.assert(
      fc.property(
        patchworks(),
        fc.array(fc.tuple(fc.integer({ min: -5, max: 8000 }), fc.integer({ min: -5, max: 8000 })), { maxLength: 30 }),
        (patchwork, points) => {
          const result = partitionFrom(polygonsOfPatchwork(patchwork), { enclosed: 'outside' });
          if (!('topology' in result)) return;
          const { topology } = result;
          const kept = packGround(JSON.parse(JSON.stringify(arraysOfTopology(topology))), []);
          const locator = locatorOf(topology, () => '');
          const nearestCell = nearestCellOf(topology, () => '');
          for (const [dx, dy] of points) {
            const [x, y] = [1_020_000_000 + dx, 250_000_000 + dy];
            expect(kept.locator.cellsAt(x, y)).toEqual(locator.cellsAt(x, y));
            expect(kept.nearestCell(toDegrees(x), toDegrees(y))).toEqual(nearestCell(toDegrees(x), toDegrees(y)));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
