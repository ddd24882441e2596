import type { Context } from 'hono';
import { typedPlace } from '#domain/responsible/typedPlace.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { coordinateSentence, elsewhereSentence } from '../../http/text/coordinates.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * A point asked about, degrees WGS84, in or near the town (trust.md, rows 2–4).
 * @throws Problem 422 where it is not on earth, swapped (with the swap), or too far for anybody of the town to answer (with how far)
 */
export const askedPoint = (
  c: Context<Env>,
  { lon, lat }: { readonly lon: number; readonly lat: number },
  bbox: Box | null,
): { readonly lon: number; readonly lat: number } => {
  const language = c.get('language');
  const refuse = (path: string, kind: string, message: string, at?: readonly [number, number]) =>
    problem('coordinateOutOfRange', {
      detail: message,
      faults: [{ path, kind, message, ...(at === undefined ? {} : { at }) }],
    });
  const read = typedPlace(`${lon.toFixed(9)}, ${lat.toFixed(9)}`, 'wgs84', bbox === null ? null : { bbox });
  switch (read.kind) {
    case 'place':
      return { lon, lat };
    case 'swapped': {
      const kind = 'latitude-longitude-swapped';
      const at = [lat, lon] as const;
      throw refuse('lat', kind, coordinateSentence(kind, language, at), at);
    }
    case 'elsewhere':
      throw refuse('lon', 'far-from-town', elsewhereSentence(read.where, read.metres, language), [lon, lat]);
    case 'outOfRange':
    case 'unreadable': {
      const kind = 'coordinate-out-of-range';
      throw refuse(Math.abs(lat) > 90 ? 'lat' : 'lon', kind, coordinateSentence(kind, language, null));
    }
  }
};
