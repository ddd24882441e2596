import type { GridPoint } from '../../server/domain/boundary/gridPoint.ts';
import type { GridLine } from '../../server/domain/boundary/operation.ts';
import type { FuzzedTown } from './fuzzedTown.ts';

/** A point of a line; its ends too. */
export function pointOn(town: FuzzedTown, line: GridLine): GridPoint {
  const i = 2 * town.whole(line.length / 2);
  return [line[i]!, line[i + 1]!];
}

/** How long a line is across, in grid steps: the longer side of its box. */
export function reachOf(line: GridLine): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < line.length; i += 2) {
    west = Math.min(west, line[i]!);
    east = Math.max(east, line[i]!);
    south = Math.min(south, line[i + 1]!);
    north = Math.max(north, line[i + 1]!);
  }
  return Math.max(1, east - west, north - south);
}

/** A point near another: mostly within a share of `reach`, now and then a step or two away, or the very point. */
export function near(town: FuzzedTown, [x, y]: GridPoint, reach: number): GridPoint {
  if (town.chance(0.1)) return [x + town.whole(5) - 2, y + town.whole(5) - 2];
  return [Math.round(x + town.nudge() * reach), Math.round(y + town.nudge() * reach)];
}

/** A line through a cell from one corner of its border to another, hanging over a little, ending there, or not reaching. */
export function cutAcross(town: FuzzedTown, shell: GridLine): number[] {
  const [a, b] = [pointOn(town, shell), pointOn(town, shell)];
  const over = town.oneOf([0, 0, 0.01, 0.1, 0.5]);
  const line = [...beyond(b, a, over)];
  const bends = town.oneOf([0, 0, 1, 2, 5]);
  const reach = Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
  for (let i = 1; i <= bends; i += 1) {
    const share = i / (bends + 1);
    const on: GridPoint = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    line.push(Math.round(on[0] + town.nudge() * reach * 0.2), Math.round(on[1] + town.nudge() * reach * 0.2));
  }
  line.push(...beyond(a, b, over));
  return line;
}

const beyond = ([ax, ay]: GridPoint, [bx, by]: GridPoint, share: number): GridPoint => [
  Math.round(bx + (bx - ax) * share),
  Math.round(by + (by - ay) * share),
];

/** A ring around a point as a lasso draws it, without crossing itself. */
export function lasso(town: FuzzedTown, [x, y]: GridPoint, reach: number): number[] {
  const corners = town.oneOf([3, 4, 8, 16, 40]);
  const ring: number[] = [];
  for (let i = 0; i < corners; i += 1) {
    const turn = ((i + 0.4 * town.nudge()) / corners) * 2 * Math.PI;
    const far = reach * (0.6 + 0.4 * town.nudge());
    ring.push(Math.round(x + Math.cos(turn) * far), Math.round(y + Math.sin(turn) * far));
  }
  return ring;
}

/** A block that shares a stretch of a cell's border and leaves it for a point somewhere beside. */
export function blockAlong(town: FuzzedTown, shell: GridLine): number[] {
  const points = shell.length / 2;
  const first = town.whole(points);
  const count = 2 + town.whole(Math.min(8, points - 2));
  const ring: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const at = 2 * ((first + i) % points);
    ring.push(shell[at]!, shell[at + 1]!);
  }
  ring.push(...near(town, [ring[0]!, ring[1]!], reachOf(ring) * 2));
  return ring;
}
