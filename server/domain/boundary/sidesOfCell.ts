import { edgeOf } from './halfEdge.ts';
import { OUTSIDE, type Topology, type TopologyEdge } from './topology.ts';

export const sides = ['east', 'south', 'west', 'north'] as const;
export type Side = (typeof sides)[number];

/** What a cell borders on (四至): by side the cells beyond, longest border first; 0 = outside the town. */
export type Sides = Readonly<Record<Side, readonly number[]>>;

/**
 * The four sides of a cell, as a ledger names them: each stretch of border lies on the side its middle lies on, seen from
 * the middle of the cell's box. A neighbour is named on a side only where a fifth of their common border lies there.
 */
export function sidesOfCell(topology: Topology, cell: number): Sides {
  const edges = (topology.borders.get(cell) ?? []).map((no) => edgeOf(topology, no));
  const [west, south, east, north] = boxOf(edges);
  const lengths: Record<Side, Map<number, number>> = {
    east: new Map(),
    south: new Map(),
    west: new Map(),
    north: new Map(),
  };
  const whole = new Map<number, number>();
  for (const { line, leftCell, rightCell } of edges) {
    const beyond = leftCell === cell ? rightCell : leftCell;
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!];
      const dx = ((ax + bx) / 2 - (west + east) / 2) / Math.max(1, east - west);
      const dy = ((ay + by) / 2 - (south + north) / 2) / Math.max(1, north - south);
      const side: Side = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 'east' : 'west') : dy >= 0 ? 'north' : 'south';
      const length = Math.hypot(bx - ax, by - ay);
      lengths[side].set(beyond, (lengths[side].get(beyond) ?? 0) + length);
      whole.set(beyond, (whole.get(beyond) ?? 0) + length);
    }
  }
  const ordered = (side: Side): number[] =>
    [...lengths[side]]
      .filter(([no, length]) => no === OUTSIDE || length * 5 >= whole.get(no)!)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([no]) => no);
  return { east: ordered('east'), south: ordered('south'), west: ordered('west'), north: ordered('north') };
}

function boxOf(edges: readonly TopologyEdge[]): [west: number, south: number, east: number, north: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { line } of edges)
    for (let i = 0; i < line.length; i += 2) {
      box[0] = Math.min(box[0], line[i]!);
      box[1] = Math.min(box[1], line[i + 1]!);
      box[2] = Math.max(box[2], line[i]!);
      box[3] = Math.max(box[3], line[i + 1]!);
    }
  return box;
}

/** Whether a side is the edge of the town alone. */
export const isTownEdge = (beyond: readonly number[]): boolean => beyond.every((no) => no === OUTSIDE);
