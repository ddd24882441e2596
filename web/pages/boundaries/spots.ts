import type { Topology } from '#domain/boundary/topology.ts';
import { toDegrees } from '#domain/boundary/gridPoint.ts';
import type { Draft } from '#domain/plan/draft.ts';
import { NO_POINT, type PlanPeople } from '#domain/plan/planPeople.ts';
import type { Box } from '../../map/model.ts';
import type { Spot } from '../../panels/boundaries/planNames.ts';

const boxOfPoints = (points: Iterable<readonly [x: number, y: number]>): Box | null => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return west > east ? null : [toDegrees(west), toDegrees(south), toDegrees(east), toDegrees(north)];
};

function* borderPoints({ borders, edges }: Topology, cells: readonly number[]): Generator<readonly [number, number]> {
  for (const cell of cells) {
    for (const no of borders.get(cell) ?? []) {
      const line = edges.get(no)?.line ?? [];
      for (let at = 0; at + 1 < line.length; at += 2) yield [line[at] ?? 0, line[at + 1] ?? 0];
    }
  }
}

function* points({ x, y }: PlanPeople, rows: readonly number[]): Generator<readonly [number, number]> {
  for (const row of rows) {
    const [atX, atY] = [x[row] ?? NO_POINT, y[row] ?? NO_POINT];
    if (atX !== NO_POINT) yield [atX, atY];
  }
}

/** The box a spot fills, degrees; null when it has no place (a cell without ground, households without a point). */
export function boxOfSpot(spot: Spot, draft: Draft, people: PlanPeople | null): Box | null {
  switch (spot.is) {
    case 'place':
      return [spot.at[0], spot.at[1], spot.at[0], spot.at[1]];
    case 'cells':
      return (
        boxOfPoints(borderPoints(draft.topology, spot.cells)) ??
        boxOfPoints(borderPoints(draft.base.topology, spot.cells))
      );
    case 'households':
      return people && boxOfPoints(points(people, spot.rows));
  }
}
