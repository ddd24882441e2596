import { outlineOfCells } from '../boundary/outline.ts';
import { geometryOf } from '../boundary/polygonOfCell.ts';
import type { Topology } from '../boundary/topology.ts';
import type { Area } from '../incident/entry.ts';

/** The ground of some cells by `no`, exactly their borders; null where none of them has ground. */
export function areaOfCells(topology: Topology, nos: Iterable<number>): Area | null {
  const parts = outlineOfCells(topology, nos);
  return parts.length === 0 ? null : geometryOf(parts);
}
