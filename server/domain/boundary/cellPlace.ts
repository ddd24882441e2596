import { lonLat } from './gridPoint.ts';
import type { Place } from './partitionFault.ts';
import type { Topology } from './topology.ts';

/** A place on the border of a cell, to fly to; null when the topology has no such cell. */
export function placeOfCell(topology: Topology, cell: number): Place | null {
  const [first] = topology.borders.get(cell) ?? [];
  const line = first === undefined ? undefined : topology.edges.get(first)?.line;
  return line ? lonLat(line[0]!, line[1]!) : null;
}

/** Whether a number has ground in the topology. */
export const hasCell = (topology: Topology, cell: number): boolean => (topology.borders.get(cell)?.length ?? 0) > 0;
