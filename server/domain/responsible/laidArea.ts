import type { GridPolygon } from '../boundary/outline.ts';
import type { Area } from '../incident/entry.ts';
import { type AreaIndex, areaIndex } from './areaIndex.ts';
import { areaOnGrid } from './areaOnGrid.ts';

/** An area ready to be asked: on the grid, with its index. */
export interface LaidArea {
  readonly parts: readonly GridPolygon[];
  readonly index: AreaIndex;
}

/** Lays a sound area (`areaFaults` finds nothing) on the grid. */
export const laidArea = (area: Area): LaidArea => {
  const parts = areaOnGrid(area);
  return { parts, index: areaIndex(parts) };
};
