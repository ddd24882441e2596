import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Box, LonLat } from '../../map/model.ts';

const positionsOf = (what: LonLat | Polygon | MultiPolygon): readonly Position[] => {
  if (!('type' in what)) return [[...what]];
  return what.type === 'Polygon' ? what.coordinates.flat() : what.coordinates.flat(2);
};

/** The box around points and areas, degrees; a single point gets a little room. Null around nothing. */
export function boxAround(what: readonly (LonLat | Polygon | MultiPolygon)[]): Box | null {
  const positions = what.flatMap(positionsOf);
  if (positions.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const room = west === east && south === north ? 0.002 : 0;
  return [west - room, south - room, east + room, north + room];
}
