import type { MultiPolygon, Polygon } from 'geojson';
import { doubleArea } from './area.ts';
import { toGrid } from './gridPoint.ts';
import { reversed } from './halfEdge.ts';
import type { PartitionFault, PolygonKey } from './partitionFault.ts';
import { SoupBuilder, type Soup } from './soup.ts';

/** A polygon of a file, in degrees WGS84. Its geometry is checked, not trusted. */
export interface PolygonIn {
  readonly key: PolygonKey;
  /** The cell's number in the topology; its place in the list, counted from 1, when left out. */
  readonly no?: number;
  readonly geometry: Polygon | MultiPolygon | null;
}

/** Brings polygons to the integer grid, rings turned to their proper side, or says what cannot be read. */
export function quantise(polygons: readonly PolygonIn[]): { soup: Soup } | { faults: PartitionFault[] } {
  const faults: PartitionFault[] = [];
  const builder = new SoupBuilder();
  if (polygons.length === 0) faults.push({ kind: 'no-cells' });
  const keys = new Set<PolygonKey>();
  for (const [index, { key, geometry }] of polygons.entries()) {
    if (keys.has(key)) faults.push({ kind: 'duplicate-cell', key });
    keys.add(key);
    const parts = partsOf(geometry);
    if (parts.length === 0) faults.push({ kind: 'no-geometry', key });
    for (const [part, rings] of parts.entries())
      for (const [ring, positions] of rings.entries()) {
        const read = readRing(positions, { key, part, ring });
        if (!read) continue;
        if ('kind' in read) faults.push(read);
        else builder.add(turned(read.line, ring > 0), index, ring > 0);
      }
  }
  return faults.length > 0 ? { faults: swapped(polygons, faults) } : checkedChina(polygons, builder.soup());
}

/** The parts of a geometry as read from a file; empty for none. */
function partsOf(geometry: Polygon | MultiPolygon | null): unknown[][][] {
  if (!geometry || !Array.isArray(geometry.coordinates)) return [];
  const parts: unknown[] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.filter((part) => Array.isArray(part)).map((part) => part.filter((ring) => Array.isArray(ring)));
}

function readRing(
  positions: unknown[],
  place: { key: PolygonKey; part: number; ring: number },
): { line: number[] } | PartitionFault | null {
  const line: number[] = [];
  for (const [point, position] of positions.entries()) {
    const [lon, lat] = Array.isArray(position) ? (position as unknown[]) : [];
    if (!isWithin(lon, 180) || !isWithin(lat, 90))
      return { kind: 'coordinate-out-of-range', ...place, point, value: shown(position) };
    const x = toGrid(lon);
    const y = toGrid(lat);
    if (line.length > 0 && line[line.length - 2] === x && line[line.length - 1] === y) continue;
    line.push(x, y);
  }
  const first = positions[0] as [number, number] | undefined;
  const at = first ? ([first[0], first[1]] as const) : null;
  if (positions.length < 4 || !at) return { kind: 'too-few-points', ...place, at };
  const isClosed = line[0] === line[line.length - 2] && line[1] === line[line.length - 1];
  if (!isClosed && line.length > 2) return { kind: 'ring-not-closed', ...place, at };
  const open = line.slice(0, -2);
  if (open.length < 6) return place.ring > 0 ? null : { kind: 'too-small', key: place.key, at };
  return { line: open };
}

const isWithin = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && value >= -limit && value <= limit;

/** A bad position as text: at most 80 characters; what is nested deeper is not looked into. */
const shown = (position: unknown): string => {
  const values: unknown[] = Array.isArray(position) ? position : [position];
  return values.slice(0, 3).map(shownValue).join(', ').slice(0, 80);
};

const shownValue = (value: unknown): string =>
  value === null || typeof value !== 'object' ? String(value) : Array.isArray(value) ? '[…]' : '{…}';

const turned = (line: number[], isHole: boolean): number[] =>
  doubleArea(line) < 0n === isHole ? line : reversed(line);

/** Out-of-range latitudes that would be sound longitudes: the axes are swapped, and that is what to say. */
function swapped(polygons: readonly PolygonIn[], faults: PartitionFault[]): PartitionFault[] {
  const outOfRange = faults.find((fault) => fault.kind === 'coordinate-out-of-range');
  if (!outOfRange) return faults;
  const position = firstPosition(
    polygons,
    ([lon, lat]) => Math.abs(lon) <= 90 && Math.abs(lat) > 90 && Math.abs(lat) <= 180,
  );
  return position ? [swapFault(position), ...faults] : faults;
}

/**
 * Latitude and longitude swapped in range: between 73° and 90° north of Europe's Arctic lies no township, but read the
 * other way round it is China or India.
 */
function checkedChina(polygons: readonly PolygonIn[], soup: Soup): { soup: Soup } | { faults: PartitionFault[] } {
  for (let i = 0; i < soup.x.length; i += 1)
    if (soup.x[i]! < 3e7 || soup.x[i]! > 54e7 || soup.y[i]! < 68e7) return { soup };
  const position = firstPosition(polygons, () => true);
  return position ? { faults: [swapFault(position)] } : { soup };
}

const swapFault = ({ key, at }: { key: PolygonKey; at: readonly [number, number] }): PartitionFault => ({
  kind: 'latitude-longitude-swapped',
  key,
  at,
  swapped: [at[1], at[0]],
});

function firstPosition(polygons: readonly PolygonIn[], fits: (position: readonly [number, number]) => boolean) {
  for (const { key, geometry } of polygons)
    for (const ring of partsOf(geometry).flat())
      for (const position of ring) {
        if (!Array.isArray(position)) continue;
        const [lon, lat] = position as unknown[];
        if (typeof lon === 'number' && typeof lat === 'number' && fits([lon, lat]))
          return { key, at: [lon, lat] as const };
      }
  return null;
}
