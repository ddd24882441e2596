import type { Geometry, Position } from 'geojson';
import { gridPoint } from '#domain/boundary/gridPoint.ts';
import type { GridLine } from '#domain/boundary/operation.ts';
import type { BlockLayer } from '#domain/words.ts';
import type { Block } from './tool.ts';

export interface BlockAnswer {
  readonly id: string;
  readonly layer: BlockLayer;
  readonly name: string;
  readonly geometry: { readonly type: string };
}

const lineOf = (positions: readonly Position[]): GridLine =>
  positions.flatMap(([lon = 0, lat = 0]) => [...gridPoint(lon, lat)]);

/** Blocks as tools paint, snap to and trace them. */
export const blocksOf = (answers: readonly BlockAnswer[]): Block[] =>
  answers.map(({ id, layer, name, geometry }) => ({ id, layer, name, ...shapesOf(geometry as Geometry) }));

function shapesOf(geometry: Geometry): Pick<Block, 'areas' | 'lines'> {
  switch (geometry.type) {
    case 'LineString':
      return { areas: [], lines: [lineOf(geometry.coordinates)] };
    case 'MultiLineString':
      return { areas: [], lines: geometry.coordinates.map(lineOf) };
    case 'Polygon':
      return areasOf([geometry.coordinates]);
    case 'MultiPolygon':
      return areasOf(geometry.coordinates);
    default:
      return { areas: [], lines: [] };
  }
}

const areasOf = (polygons: readonly (readonly Position[][])[]): Pick<Block, 'areas' | 'lines'> => ({
  areas: polygons.map((rings) => rings.map((ring) => lineOf(ring.slice(0, -1)))),
  lines: polygons.flatMap((rings) => rings.map(lineOf)),
});
