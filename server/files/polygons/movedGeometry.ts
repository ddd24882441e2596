import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A polygon with every position led through `move`. What is no pair of numbers stays as it is, to be refused by name. */
export function movedGeometry(
  geometry: Polygon | MultiPolygon,
  move: (x: number, y: number) => readonly [lon: number, lat: number],
): Polygon | MultiPolygon {
  const position = (given: unknown): unknown => {
    if (!Array.isArray(given)) return given;
    const [x, y] = given as unknown[];
    return Number.isFinite(x) && Number.isFinite(y) ? [...move(x as number, y as number)] : given;
  };
  const ring = (given: unknown): unknown => (Array.isArray(given) ? given.map(position) : given);
  const part = (given: unknown): unknown => (Array.isArray(given) ? given.map(ring) : given);
  if (!Array.isArray(geometry.coordinates)) return geometry;
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: part(geometry.coordinates) as Position[][] }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(part) as Position[][][] };
}
