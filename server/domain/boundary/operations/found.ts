import { type GridPoint, lonLat, toDegrees } from '../gridPoint.ts';
import type { GridLine } from '../operation.ts';
import type { OperationFault } from '../operationFault.ts';
import type { Topology, TopologyEdge, TopologyNode } from '../topology.ts';

/** The most points a drawn line may have. */
export const MOST_POINTS = 20_000;

/** The edge an operation names, or the fault that it is gone; `at` is where the person pointed. */
export function edgeFound({ edges }: Topology, no: number, at: GridPoint | null): TopologyEdge | OperationFault {
  return edges.get(no) ?? { kind: 'edge-gone', edge: no, at: at && lonLat(...at) };
}

/** The corner an operation names, or the fault that it is gone; `at` is where the person pointed. */
export function nodeFound({ nodes }: Topology, no: number, at: GridPoint | null): TopologyNode | OperationFault {
  return nodes.get(no) ?? { kind: 'node-gone', node: no, at: at && lonLat(...at) };
}

/** Whether what was looked for is not there: edges and corners have no `kind`. */
export const isFault = (found: object): found is OperationFault => 'kind' in found;

/** The first point that lies nowhere on earth or between two grid points. */
export function rangeFault(...points: readonly GridPoint[]): OperationFault | null {
  const isAt = (value: number, limit: number) => Number.isInteger(value) && Math.abs(value) <= limit;
  const off = points.find(([x, y]) => !isAt(x, 180e7) || !isAt(y, 90e7));
  return off ? { kind: 'coordinate-out-of-range', value: `${toDegrees(off[0])}, ${toDegrees(off[1])}` } : null;
}

/** What is wrong with a drawn line before it is laid on anything: too long, or off the earth. */
export const lineFault = (line: GridLine, most = MOST_POINTS): OperationFault | null =>
  line.length / 2 > most ? { kind: 'too-many-points', points: line.length / 2, most } : offEarth(line);

/** The first point of a line that lies nowhere on earth. */
export function offEarth(line: GridLine): OperationFault | null {
  for (let i = 0; i < line.length; i += 2) {
    const fault = rangeFault([line[i]!, line[i + 1]!]);
    if (fault) return fault;
  }
  return null;
}

/** The inner vertex of a line at a point, counted from 0; −1 when none is there. */
export function innerVertexAt(line: GridLine, [x, y]: GridPoint): number {
  for (let i = 2; i < line.length - 2; i += 2) if (line[i] === x && line[i + 1] === y) return i / 2;
  return -1;
}

/** A point of a line by its number. */
export const pointOf = (line: GridLine, point: number): GridPoint => [line[2 * point]!, line[2 * point + 1]!];

/** Whether two grid points are one. */
export const isSamePoint = ([ax, ay]: GridPoint, [bx, by]: GridPoint): boolean => ax === bx && ay === by;
