import type { MultiPolygon, Polygon, Position } from 'geojson';
import { pointInRing } from '#domain/boundary/pointInRing.ts';

/** Rings without order, as a Shapefile keeps them, as polygons: shells run clockwise, each hole goes to the shell around it. */
export function ringParts(rings: readonly Position[][]): Polygon | MultiPolygon | null {
  if (rings.length === 0) return null;
  const shells = rings.filter((ring) => signedArea(ring) <= 0);
  const outer = shells.length > 0 ? shells : rings.slice(0, 1);
  const parts = outer.map((shell) => ({ flat: shell.flatMap(([x = 0, y = 0]) => [x, y]), rings: [shell] }));
  for (const hole of rings) {
    if (outer.includes(hole)) continue;
    const around = parts.length === 1 ? parts[0] : parts.find(({ flat }) => isAround(flat, hole));
    // A hole in no shell stays with the first: that it lies outside is then said by name.
    (around ?? parts[0]!).rings.push(hole);
  }
  const coordinates = parts.map((part) => part.rings);
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates };
}

const isAround = (shell: readonly number[], hole: readonly Position[]): boolean => {
  for (const [x = 0, y = 0] of hole) {
    const side = pointInRing(x, y, shell);
    if (side !== 0) return side > 0;
  }
  return true;
};

/** Positive counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i += 1) {
    const [ax = 0, ay = 0] = ring[i]!;
    const [bx = 0, by = 0] = ring[i + 1]!;
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}
