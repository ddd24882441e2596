import { topology } from 'topojson-server';
import type { CellOut } from './cellsOut.ts';
import { featureCollection } from './geojsonOut.ts';

/** Cells as a TopoJSON topology: each border once, coordinates as they are. */
export const topojsonText = (cells: readonly CellOut[]): string =>
  JSON.stringify(topology({ cells: featureCollection(cells) }));
