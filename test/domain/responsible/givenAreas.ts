import * as fc from 'fast-check';
import { toDegrees } from '../../../server/domain/boundary/gridPoint.ts';
import { outlineOfCells } from '../../../server/domain/boundary/outline.ts';
import { geometryOf } from '../../../server/domain/boundary/polygonOfCell.ts';
import { cellNos, type Topology } from '../../../server/domain/boundary/topology.ts';
import type { Area } from '../../../server/domain/incident/entry.ts';
import { rasterTown } from '../../fuzz/rasterTown.ts';

type Point = readonly [x: number, y: number];

const west = 1_020_000_000;
const south = 250_000_000;
const spacing = 300;
export const sideOfTown = 5;

/** A small town with holes, enclaves, pinches and cells in several pieces. */
export const towns = fc.integer({ min: 1, max: 60 }).map((seed) => rasterTown(sideOfTown, seed, spacing));

const cornersOf = (topology: Topology): Point[] =>
  [...topology.edges].flatMap(({ line }) =>
    Array.from({ length: line.length / 2 }, (_, i): Point => [line[2 * i]!, line[2 * i + 1]!]),
  );

/** A closed ring through points around their middle: simple, for they are walked by their angle. */
const starOf = (points: readonly Point[]): Point[] | null => {
  const [mx, my] = [0, 1].map((axis) => points.reduce((sum, p) => sum + p[axis]!, 0) / points.length) as [
    number,
    number,
  ];
  const byAngle = points
    .map((point) => ({ point, angle: Math.atan2(point[1] - my, point[0] - mx) }))
    .sort((a, b) => a.angle - b.angle);
  const isSpread = byAngle.every(({ angle }, i) => {
    const next = byAngle[(i + 1) % byAngle.length]!.angle + (i + 1 === byAngle.length ? 2 * Math.PI : 0);
    return next - angle > 1e-6 && next - angle < Math.PI - 1e-6;
  });
  return isSpread ? byAngle.map(({ point }) => point) : null;
};

export const polygonOf = (points: readonly Point[]): Area => ({
  type: 'Polygon',
  coordinates: [[...points, points[0]!].map(([x, y]) => [toDegrees(x), toDegrees(y)])],
});

/** An area over a town: anywhere, through its corners and along its borders, or exactly some of its cells. */
export const areasOver = (topology: Topology): fc.Arbitrary<Area> => {
  const corners = cornersOf(topology);
  const span = (sideOfTown + 2) * spacing;
  const anywhere = fc.tuple(fc.integer({ min: -spacing, max: span }), fc.integer({ min: -spacing, max: span }));
  const points = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...corners) },
    { weight: 1, arbitrary: anywhere.map(([x, y]): Point => [west + x, south + y]) },
  );
  const drawn = fc
    .array(points, { minLength: 3, maxLength: 8 })
    .map(starOf)
    .filter((ring) => ring !== null)
    .map(polygonOf);
  const ofCells = fc
    .subarray(cellNos(topology), { minLength: 1 })
    .map((nos): Area => geometryOf(outlineOfCells(topology, nos)) as Area);
  return fc.oneof({ weight: 3, arbitrary: drawn }, { weight: 1, arbitrary: ofCells });
};

/** Any point a household may stand at: corners and places on borders too. */
export const standings = (topology: Topology): fc.Arbitrary<Point> => {
  const span = sideOfTown * spacing;
  return fc.oneof(
    fc.constantFrom(...cornersOf(topology)),
    fc
      .tuple(fc.integer({ min: -spacing, max: span }), fc.integer({ min: -spacing, max: span }))
      .map(([x, y]): Point => [west + x, south + y]),
  );
};
