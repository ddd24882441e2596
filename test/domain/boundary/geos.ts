import initGeosJs from 'geos-wasm';
import type { GridPolygon } from '../../../server/domain/boundary/outline.ts';

const geos = await initGeosJs();
const allocated = (bytes: number): number => geos.Module['_malloc'](bytes);
const freed = (at: number): void => geos.Module['_free'](at);

/**
 * What GEOS, an independent judge, says of polygons on the integer grid: is each valid, are they a coverage? Where a hole
 * touches its shell in a corner that a neighbour shares, GEOS refuses sound coverages; then the area of the union,
 * equal to the sum of areas, is the proof that nothing overlaps.
 */
export function judgedByGeos(polygons: readonly (readonly GridPolygon[])[]): {
  invalid: number[];
  isCoverage: boolean;
} {
  const judged = geosCoverage(polygons);
  try {
    return { invalid: judged.invalid(), isCoverage: judged.isCoverage() || judged.overlapsNowhere() };
  } finally {
    judged.free();
  }
}

/** A coverage held by GEOS, so that its validation can be timed apart from reading it. */
export function geosCoverage(polygons: readonly (readonly GridPolygon[])[]) {
  const [west = 0, south = 0] = polygons[0]?.[0]?.shell ?? [];
  const moved = polygons.map((parts) => parts.map((part) => shifted(part, west, south)));
  const text = `GEOMETRYCOLLECTION(${moved.map(wkt).join(',')})`;
  const size = text.length + 1;
  const at = allocated(size);
  geos.Module.stringToUTF8(text, at, size);
  const reader = geos.GEOSWKTReader_create();
  const collection = geos.GEOSWKTReader_read(reader, at);
  freed(at);
  geos.GEOSWKTReader_destroy(reader);
  return {
    isCoverage: (): boolean => geos.GEOSCoverageIsValid(collection, 0, 0) === 1,
    invalid: (): number[] =>
      [...polygons.keys()].filter((i) => geos.GEOSisValid(geos.GEOSGetGeometryN(collection, i)) !== 1),
    overlapsNowhere: (): boolean => {
      const union = geos.GEOSUnaryUnion(collection);
      const found = areaOf(union);
      geos.GEOSGeom_destroy(union);
      // Twice the area of whole coordinates is a whole number.
      return Math.abs(found - areaOf(collection)) < 0.25;
    },
    free: (): void => void geos.GEOSGeom_destroy(collection),
  };
}

function areaOf(geometry: number): number {
  const at = allocated(8);
  geos.GEOSArea(geometry, at);
  const area: number = geos.Module.getValue(at, 'double');
  freed(at);
  return area;
}

/** Moved near the origin, where areas of whole coordinates are exact in float64. */
function shifted({ shell, holes }: GridPolygon, west: number, south: number): GridPolygon {
  const move = (ring: readonly number[]) => ring.map((value, i) => value - (i % 2 === 0 ? west : south));
  return { shell: move(shell), holes: holes.map(move) };
}

const wkt = (parts: readonly GridPolygon[]): string =>
  `MULTIPOLYGON(${parts.map(({ shell, holes }) => `(${[shell, ...holes].map(ringText).join(',')})`).join(',')})`;

function ringText(ring: readonly number[]): string {
  const points: string[] = [];
  for (let i = 0; i < ring.length; i += 2) points.push(`${ring[i]} ${ring[i + 1]}`);
  return `(${[...points, points[0]].join(',')})`;
}
