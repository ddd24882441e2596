import type { Feature, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { lonLat } from '#domain/boundary/gridPoint.ts';
import type { GridLine } from '#domain/boundary/operation.ts';
import { outlineOfCell } from '#domain/boundary/outline.ts';
import { geometryOf } from '#domain/boundary/polygonOfCell.ts';
import { OUTSIDE, type Topology, type TopologyEdge } from '#domain/boundary/topology.ts';
import type { Draft } from '#domain/plan/draft.ts';
import { leadOf } from '#domain/plan/heirOf.ts';

/** Which tint a village and a lead wear; -1 has none. */
export interface Dealt {
  readonly village: (id: string) => number;
  readonly lead: (id: string | null) => number;
}

/** Outlines by border row: the row is another one as soon as the cell's border is, so a known outline is never stale. */
const outlines = new WeakMap<readonly number[], Polygon | MultiPolygon>();

/** A cell's ground in degrees; null when it has none. */
export function groundOfCell(topology: Topology, cell: number): Polygon | MultiPolygon | null {
  const border = topology.borders.get(cell);
  if (!border || border.length === 0) return null;
  const known = outlines.get(border);
  if (known) return known;
  const ground = geometryOf(outlineOfCell(topology, cell));
  outlines.set(border, ground);
  return ground;
}

export function cellFeature(draft: Draft, no: number, dealt: Dealt): Feature<Polygon | MultiPolygon> | null {
  const cell = draft.cells.get(no);
  const geometry = groundOfCell(draft.topology, no);
  if (!cell || !geometry) return null;
  const properties = { is: 'cell', village: dealt.village(cell.villageId), lead: dealt.lead(leadOf(draft, no)) };
  return { type: 'Feature', id: no, geometry, properties };
}

export type Rank = 'town' | 'village' | 'cell';

/** What a line parts: the town from what is outside, two villages, or two cells of one. */
export function rankOf({ cells }: Draft, { leftCell, rightCell }: TopologyEdge): Rank {
  if (leftCell === OUTSIDE || rightCell === OUTSIDE) return 'town';
  return cells.get(leftCell)?.villageId === cells.get(rightCell)?.villageId ? 'cell' : 'village';
}

export const edgeFeature = (draft: Draft, edge: TopologyEdge): Feature<LineString> => ({
  type: 'Feature',
  id: edge.no,
  geometry: { type: 'LineString', coordinates: positionsOf(edge.line) },
  properties: { is: 'edge', rank: rankOf(draft, edge) },
});

export const lineFeature = (line: GridLine, is: string): Feature<LineString> => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: positionsOf(line) },
  properties: { is },
});

export const areaFeature = (rings: readonly GridLine[], is: string): Feature<Polygon> => ({
  type: 'Feature',
  geometry: { type: 'Polygon', coordinates: rings.map((ring) => positionsOf([...ring, ...ring.slice(0, 2)])) },
  properties: { is },
});

export const pointFeature = (x: number, y: number, properties: Record<string, unknown>): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: lonLat(x, y) },
  properties,
});

export function positionsOf(line: GridLine): Position[] {
  const positions: Position[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) positions.push(lonLat(line[i]!, line[i + 1]!));
  return positions;
}
