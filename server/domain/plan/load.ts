import type { Load } from './planEffect.ts';

/** What is added up of households, groups and issues: whole numbers, so that sums do not depend on their order. */
export interface Sums {
  households: number;
  people: number;
  withNeeds: number;
  groups: number;
  openIssues: number;
  /** Households with a point: number, sums of x and y, sum of squares, in whole metres from the town's origin. */
  points: number;
  x: number;
  y: number;
  squares: number;
}

export const noSums = (): Sums => ({
  households: 0,
  people: 0,
  withNeeds: 0,
  groups: 0,
  openIssues: 0,
  points: 0,
  x: 0,
  y: 0,
  squares: 0,
});

export const sameSums = (a: Sums, b: Sums): boolean =>
  a.households === b.households &&
  a.people === b.people &&
  a.withNeeds === b.withNeeds &&
  a.groups === b.groups &&
  a.openIssues === b.openIssues &&
  a.points === b.points &&
  a.x === b.x &&
  a.y === b.y &&
  a.squares === b.squares;

/** Standard distance of the points from their middle, metres; 0 for fewer than two. */
export function spreadM({ points, x, y, squares }: Sums): number {
  if (points < 2) return 0;
  return Math.sqrt(Math.max(0, points * squares - x * x - y * y)) / points;
}

export const loadOf = (sums: Sums): Load => ({
  households: sums.households,
  people: sums.people,
  withNeeds: sums.withNeeds,
  groups: sums.groups,
  openIssues: sums.openIssues,
  spreadM: spreadM(sums),
});
