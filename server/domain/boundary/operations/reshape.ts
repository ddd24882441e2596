import { doubleArea } from '../area.ts';
import { isChange, type Operated } from '../change.ts';
import { type GridPoint, lonLat, toGrid } from '../gridPoint.ts';
import { reversed } from '../halfEdge.ts';
import type { GridLine, TopologyOperation } from '../operation.ts';
import type { Topology, TopologyEdge } from '../topology.ts';
import { edgeFound, isFault, lineFault, pointOf } from './found.ts';
import { type Foot, footOn } from './foot.ts';
import { loopOf, redraw, respliced } from './redraw.ts';
import type { Stretch } from './sweep.ts';
import { tightened } from './tightened.ts';

type Reshape = Extract<TopologyOperation, { readonly kind: 'reshape' }>;

/**
 * The edge takes the way of `path` between the two places where the path starts and ends on it. Of a closed edge the
 * side nearer to the path is replaced, or the whole ring when the path is a ring from one of its vertices.
 */
export function reshape(topology: Topology, { edge: no, path: drawn }: Reshape): Operated {
  const fault = lineFault(drawn);
  if (fault) return { faults: [fault] };
  const path = withoutRepeats(drawn);
  const edge = edgeFound(topology, no, path.length > 0 ? pointOf(path, 0) : null);
  if (isFault(edge)) return { faults: [edge] };
  const [first, last] = [pointOf(path, 0), pointOf(path, path.length / 2 - 1)];
  if (path.length < 4) return offTheEdge(no, path.length > 0 ? first : pointOf(edge.line, 0));
  const [start, end] = [footOn(edge.line, first), footOn(edge.line, last)];
  if (!start || !end) return offTheEdge(no, start ? last : first);
  const way = replacement(topology, edge, { path, start, end });
  if (!way) return { faults: [{ kind: 'crosses-itself', at: lonLat(...first) }] };
  const { stretch, movedFrom } = way;
  if (movedFrom === null && isSameLine(respliced(stretch.edge, [stretch]), edge.line))
    return { faults: [{ kind: 'nothing-changes', at: lonLat(...first) }] };
  const node = movedFrom === null ? undefined : { no: movedFrom, to: pointOf(stretch.edge.line, 0) };
  const operated = redraw(topology, { stretches: [stretch], loops: [loopOf(stretch)] }, node);
  const bends = [start.isVertex ? [] : [first], end.isVertex ? [] : [last]].flat();
  return !isChange(operated) && bends.some((bend) => isBeside(operated, bend)) ? tightened(operated) : operated;
}

const offTheEdge = (edge: number, at: GridPoint): Operated => ({
  faults: [{ kind: 'off-the-edge', edge, at: lonLat(...at) }],
});

const withoutRepeats = (line: GridLine): number[] =>
  line.filter((_, i) => {
    const at = i - (i % 2);
    return at === 0 || line[at] !== line[at - 2] || line[at + 1] !== line[at - 1];
  });

const isSameLine = (a: GridLine, b: GridLine): boolean => a.length === b.length && a.every((v, i) => v === b[i]);

/** A path between two feet on an edge. */
interface Path {
  readonly path: GridLine;
  readonly start: Foot;
  readonly end: Foot;
}

/** The stretch that makes way for a path, on the edge or, where its closed line has to start elsewhere, on it turned. */
interface Replacement {
  readonly stretch: Stretch;
  /** The node of a closed edge that lies on the replaced side and moves to the start of the turned line. */
  readonly movedFrom: number | null;
}

function replacement(topology: Topology, edge: TopologyEdge, drawn: Path): Replacement | null {
  const isForward = drawn.start.place <= drawn.end.place;
  const { path, start, end } = isForward ? drawn : { path: reversed(drawn.path), start: drawn.end, end: drawn.start };
  const isClosed = edge.startNode === edge.endNode;
  const points = edge.line.length / 2 - 1;
  const isFree = isClosed && topology.fans.get(edge.startNode)?.length === 2;
  if (start.place === end.place) return isFree && start.isVertex ? wholeRing(edge, path, start.low % points) : null;
  const direct = { edge, from: start.low, to: end.high, way: wayOf(edge, path, start, end) };
  if (!isFree || start.high + points - end.low > points) return { stretch: direct, movedFrom: null };
  const line = turnedTo(edge.line, end.low);
  const turned = { ...edge, line };
  const around: Stretch = {
    edge: turned,
    from: 0,
    to: start.high + points - end.low,
    way: wayOf(edge, reversed(path), end, start),
  };
  return size(around) < size(direct)
    ? { stretch: around, movedFrom: end.low % points === 0 ? null : edge.startNode }
    : { stretch: direct, movedFrom: null };
}

/** The path, led back to the vertices beside its feet. */
const wayOf = (edge: TopologyEdge, path: GridLine, start: Foot, end: Foot): number[] => [
  ...(start.isVertex ? [] : pointOf(edge.line, start.low)),
  ...path,
  ...(end.isVertex ? [] : pointOf(edge.line, end.high)),
];

function wholeRing(edge: TopologyEdge, path: GridLine, vertex: number): Replacement {
  const turned = { ...edge, line: turnedTo(edge.line, vertex) };
  const way = doubleArea(path) > 0n === doubleArea(edge.line) > 0n ? path : reversed(path);
  const stretch = { edge: turned, from: 0, to: edge.line.length / 2 - 1, way };
  return { stretch, movedFrom: vertex === 0 ? null : edge.startNode };
}

/** A closed line walked from another of its points. */
const turnedTo = (line: GridLine, point: number): number[] => [
  ...line.slice(2 * point, -2),
  ...line.slice(0, 2 * point + 2),
];

/** How much ground lies between the old way and the new. */
function size(stretch: Stretch): bigint {
  const area = doubleArea(loopOf(stretch));
  return area < 0n ? -area : area;
}

/** Whether a fault lies where the line was bent towards the foot of a path. */
const isBeside = (operated: Exclude<Operated, { topology: Topology }>, [x, y]: GridPoint): boolean =>
  operated.faults.some(
    (fault) =>
      'at' in fault &&
      fault.at !== null &&
      Math.abs(toGrid(fault.at[0]) - x) <= 2 &&
      Math.abs(toGrid(fault.at[1]) - y) <= 2,
  );
