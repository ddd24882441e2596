import { doubleAreaUnder } from './area.ts';
import type { TopologyEdge } from './topology.ts';

/** What is asked of an edge again and again; kept beside the row, which never changes. */
export interface EdgeMeasure {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** What the edge adds to the doubled area of a ring that walks it forward, about (0, 0); exact, grid steps². */
  readonly doubleUnder: bigint;
}

const known = new WeakMap<TopologyEdge, EdgeMeasure>();

/** The box and the area under an edge: measured once, so that an edit does not walk borders it leaves alone. */
export function measureOf(edge: TopologyEdge): EdgeMeasure {
  const kept = known.get(edge);
  if (kept) return kept;
  const { line } = edge;
  const [x, y] = [line[0]!, line[1]!];
  const box = boxOfLine(line);
  // About its own start the products stay small; moving the origin to (0, 0) adds one exact product.
  const end = line.length - 2;
  const moved = BigInt(x) * BigInt(line[end + 1]! - y) - BigInt(y) * BigInt(line[end]! - x);
  const measure = { ...box, doubleUnder: doubleAreaUnder(line, x, y) + moved };
  known.set(edge, measure);
  return measure;
}

/** What a line spans, both ends of each range included; grid steps. */
export type Box = Omit<EdgeMeasure, 'doubleUnder'>;

/** The box of a line; inclusive. */
export function boxOfLine(line: ArrayLike<number>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [line[i]!, line[i + 1]!];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return { west, south, east, north };
}

/** Whether two boxes have a point in common. */
export const boxesMeet = (a: Box, b: Box): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
