import type { Feature, FeatureCollection } from 'geojson';
import { type CellOut, propertiesOut } from './cellsOut.ts';

/** Cells as a FeatureCollection (RFC 7946). */
export const featureCollection = (cells: readonly CellOut[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: cells.map(
    (cell): Feature => ({ type: 'Feature', properties: propertiesOut(cell), geometry: cell.geometry }),
  ),
});
