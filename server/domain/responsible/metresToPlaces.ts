import { metresPerDegree } from '../boundary/area.ts';

/** Metres, as the crow flies, to the nearest of some places in degrees WGS84; null where there is none. Good to a thousandth within a county. */
export const metresToPlaces = (
  places: readonly (readonly [lon: number, lat: number])[],
): ((lon: number, lat: number) => number | null) => {
  const [first] = places;
  if (first === undefined) return () => null;
  const metres = metresPerDegree(first[1]);
  return (lon, lat) =>
    Math.min(
      ...places.map(([otherLon, otherLat]) => Math.hypot((otherLon - lon) * metres.lon, (otherLat - lat) * metres.lat)),
    );
};
