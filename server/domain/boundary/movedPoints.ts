import type { Locator } from './locator.ts';

/** Something that stands at a grid point: a household, a site. */
export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A point that changes cells between two editions; 0 = outside the town. */
export interface MovedPoint {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** The points that lie in another cell afterwards, in the order given. */
export const movedPoints = (points: Iterable<Placed>, before: Locator, after: Locator): MovedPoint[] => {
  const moved: MovedPoint[] = [];
  for (const { id, x, y } of points) {
    const from = before.cellAt(x, y);
    const to = after.cellAt(x, y);
    if (from !== to) moved.push({ id, from, to });
  }
  return moved;
};
