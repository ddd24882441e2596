import type { GridLine } from '#domain/boundary/operation.ts';
import { OUTSIDE, type Topology, type TopologyEdge } from '#domain/boundary/topology.ts';
import { changedEdges } from '#domain/plan/changedEdges.ts';
import { nearestOnSegment } from './nearestOnLine.ts';

/** The stretches of border that are new, and those that are gone. An edge that only got another number is neither. */
export function changedLines(before: Topology, after: Topology): { now: GridLine[]; was: GridLine[] } {
  const { closedEdges, openedEdges } = changedEdges(before, after);
  const closed = closedEdges.flatMap((no) => before.edges.get(no) ?? []);
  const opened = openedEdges.flatMap((no) => after.edges.get(no) ?? []);
  return { now: stretchesNotIn(opened, segmentsOf(closed)), was: stretchesNotIn(closed, segmentsOf(opened)) };
}

/**
 * Cells of which some border is new or gone, or that came or went: ascending. One that only shares a healed or parted
 * corner with them has the ground it had.
 */
export function cellsOfOtherGround(before: Topology, after: Topology): number[] {
  const { cells, closedEdges, openedEdges } = changedEdges(before, after);
  const closed = closedEdges.flatMap((no) => before.edges.get(no) ?? []);
  const opened = openedEdges.flatMap((no) => after.edges.get(no) ?? []);
  return cells.filter((cell) => {
    if (cell === OUTSIDE) return false;
    const borders = ({ leftCell, rightCell }: TopologyEdge): boolean => leftCell === cell || rightCell === cell;
    const [was, now] = [closed.filter(borders), opened.filter(borders)];
    return stretchesNotIn(now, segmentsOf(was)).length > 0 || stretchesNotIn(was, segmentsOf(now)).length > 0;
  });
}

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

interface Segments {
  readonly keys: ReadonlySet<string>;
  readonly all: readonly Segment[];
}

const keyOf = ([ax, ay, bx, by]: Segment): string =>
  ax < bx || (ax === bx && ay < by) ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;

const segmentsIn = ({ line }: TopologyEdge): Segment[] =>
  Array.from({ length: line.length / 2 - 1 }, (_, i) => line.slice(2 * i, 2 * i + 4) as unknown as Segment);

function segmentsOf(edges: readonly TopologyEdge[]): Segments {
  const all = edges.flatMap(segmentsIn);
  return { keys: new Set(all.map(keyOf)), all };
}

/** A new node parts a segment in two, each within rounding of the old: that is no change. Steps of the grid. */
const rounding = 2;

const liesIn = ({ keys, all }: Segments, segment: Segment): boolean => {
  if (keys.has(keyOf(segment))) return true;
  const [ax, ay, bx, by] = segment;
  const isOn = (x: number, y: number, other: Segment): boolean =>
    nearestOnSegment([x, y], ...other, 1).distance <= rounding;
  return all.some((other) => (isOn(ax, ay, other) && isOn(bx, by, other)) || isParted(other, segment, isOn));
};

/** An old segment that was parted: its pieces together lie on it, and the longer piece says so for the whole. */
const isParted = (piece: Segment, whole: Segment, isOn: (x: number, y: number, on: Segment) => boolean): boolean => {
  const [ax, ay, bx, by] = piece;
  const isHalf = 2 * Math.hypot(bx - ax, by - ay) >= Math.hypot(whole[2] - whole[0], whole[3] - whole[1]);
  return isHalf && isOn(ax, ay, whole) && isOn(bx, by, whole);
};

function stretchesNotIn(edges: readonly TopologyEdge[], known: Segments): GridLine[] {
  const stretches: GridLine[] = [];
  for (const edge of edges) {
    let open: number[] = [];
    for (const segment of segmentsIn(edge)) {
      if (liesIn(known, segment)) {
        if (open.length > 0) stretches.push(open);
        open = [];
      } else if (open.length > 0) open.push(segment[2], segment[3]);
      else open = [...segment];
    }
    if (open.length > 0) stretches.push(open);
  }
  return stretches;
}
