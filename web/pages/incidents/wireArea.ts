import type { AskArea } from '../../../server/app.ts';
import type { Ground } from './areaSpec.ts';

type Point = [number, number];

const ringOf = (ring: readonly (readonly number[])[]): Point[] =>
  ring.map(([lon = 0, lat = 0]) => [Number(lon.toFixed(7)), Number(lat.toFixed(7))]);

/** An area as the server takes it: pairs of degrees, no finer than the ground's own grid. */
export const wireArea = (ground: Ground): NonNullable<AskArea['area']> =>
  ground.type === 'Polygon'
    ? { type: 'Polygon', coordinates: ground.coordinates.map(ringOf) }
    : { type: 'MultiPolygon', coordinates: ground.coordinates.map((part) => part.map(ringOf)) };
