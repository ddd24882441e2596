import { difference, featureCollection, feature, union } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';

type Ground = Polygon | MultiPolygon;

export const areaWays = ['extend', 'shrink', 'replace'] as const;
export type AreaWay = (typeof areaWays)[number];

/** The area of an incident after a newly drawn one is added to it, cut from it or put in its place; null where nothing is left. Degrees WGS84. */
export const combinedArea = (before: Ground | null, drawn: Ground, way: AreaWay): Ground | null => {
  if (way === 'replace' || (before === null && way === 'extend')) return drawn;
  if (before === null) return null;
  const both = featureCollection<Ground>([feature(before), feature(drawn)]);
  return (way === 'extend' ? union(both) : difference(both))?.geometry ?? null;
};
