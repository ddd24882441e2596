import { metresPerDegree } from '../boundary/area.ts';
import { toDegrees, toGrid } from '../boundary/gridPoint.ts';
import type { GridPolygon } from '../boundary/outline.ts';
import type { AreaIndex } from './areaIndex.ts';

/**
 * Metres, as the crow flies, from points in degrees WGS84 to an area: 0 in it and on its border. In the plane of the
 * ellipsoid's metres per degree at the area's middle; good to a thousandth within a county.
 */
export function metresToArea(parts: readonly GridPolygon[], index: AreaIndex): (lon: number, lat: number) => number {
  const { south, north } = index.box;
  const metres = metresPerDegree(toDegrees((south + north) / 2));
  const [perX, perY] = [metres.lon / 1e7, metres.lat / 1e7];
  return (lon, lat) => {
    const [x, y] = [toGrid(lon), toGrid(lat)];
    if (index.holds(x, y)) return 0;
    let least = Infinity;
    for (const { shell, holes } of parts)
      for (const ring of [shell, ...holes])
        for (let i = 0; i < ring.length; i += 2) {
          const j = (i + 2) % ring.length;
          const [ax, ay] = [(ring[i]! - x) * perX, (ring[i + 1]! - y) * perY];
          const [bx, by] = [(ring[j]! - x) * perX, (ring[j + 1]! - y) * perY];
          least = Math.min(least, squaredToSegment(ax, ay, bx, by));
        }
    return Math.sqrt(least);
  };
}

/** The squared distance of a segment from 0, 0. */
function squaredToSegment(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return (ax + along * dx) ** 2 + (ay + along * dy) ** 2;
}
