import type { Position } from 'geojson';
import type { Ground } from '../claims.ts';
import { groundFrom } from '../ground.ts';
import { lonLat } from '../gridPoint.ts';
import type { PartitionFault } from '../partitionFault.ts';
import type { PolygonIn } from '../quantise.ts';
import { stripPieces } from './stripPieces.ts';

/** The ground of polygons that may overlap and leave gaps, with strips of nobody's ground cut where neighbours change. */
export function repairGround(
  polygons: readonly PolygonIn[],
  enclosed: Ground['enclosed'],
): { readonly ground: Ground } | { readonly faults: readonly PartitionFault[] } {
  const read = groundFrom(polygons, enclosed);
  if ('faults' in read) return read;
  const pieces = enclosed === 'gap' ? stripPieces(read.ground) : [];
  if (pieces.length === 0) return read;
  // The pieces go in as polygons so that their cuts are noded with everything else; then they claim nothing.
  const cut = groundFrom([...polygons, ...pieces.map(polygonOf)], enclosed);
  if ('faults' in cut) return read;
  const covers = cut.ground.covers.map((cover) => cover.filter(([polygon]) => polygon < polygons.length));
  return { ground: { ...cut.ground, polygons, covers } };
}

function polygonOf(ring: readonly number[], at: number): PolygonIn {
  const positions: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) positions.push(lonLat(ring[i]!, ring[i + 1]!));
  // No file has a name with a zero byte in it.
  return { key: `\0strip ${at}`, geometry: { type: 'Polygon', coordinates: [[...positions, positions[0]!]] } };
}
