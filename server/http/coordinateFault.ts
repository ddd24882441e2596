import type { Fault } from './problem.ts';
import type { Language } from './language.ts';
import { coordinateSentence } from './text/coordinates.ts';

/** The message of a schema for a number that is a coordinate in grid steps: its path alone would not say so. */
export const coordinateMark = 'coordinate-out-of-range';

/** `point.0`, `geometry.coordinates.0.3.1`, `lon`: a place on earth, or a part of one. */
const isCoordinate = (path: readonly PropertyKey[]): boolean =>
  path.some((part) => part === 'point' || part === 'coordinates') || path.at(-1) === 'lon' || path.at(-1) === 'lat';

const parentOf = (sent: unknown, path: readonly PropertyKey[]): unknown => {
  let value = sent;
  for (const part of path.slice(0, -1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
};

/**
 * What is wrong with a coordinate that a schema refused (degrees WGS84, longitude first); null for what is no coordinate.
 * A latitude over 90 that would do as a longitude is named as swapped, with the swap.
 */
export const coordinateFault = (
  { path, message: said }: { readonly path: readonly PropertyKey[]; readonly message: string },
  sent: unknown,
  language: Language,
): Fault | null => {
  if (said === coordinateMark) return gridFault(path, language);
  if (!isCoordinate(path)) return null;
  const pair = parentOf(sent, path);
  const [lat, lon]: unknown[] = Array.isArray(pair) ? pair : [];
  const isSwapped =
    typeof lat === 'number' &&
    typeof lon === 'number' &&
    Math.abs(lat) <= 90 &&
    Math.abs(lon) > 90 &&
    Math.abs(lon) <= 180;
  const kind = isSwapped ? 'latitude-longitude-swapped' : 'coordinate-out-of-range';
  const message = coordinateSentence(kind, language, isSwapped ? [lon, lat] : null);
  return { path: path.map(String).join('.'), kind, message, ...(isSwapped ? { at: [lon, lat] as const } : {}) };
};

const gridFault = (path: readonly PropertyKey[], language: Language): Fault => ({
  path: path.map(String).join('.'),
  kind: coordinateMark,
  message: coordinateSentence(coordinateMark, language, null),
});
