import { surveyedPlace } from '../boundary/surveyGrid.ts';
import { type CoordinateSystem, coordinateSystems, type LonLat, wgs84Of } from '../coordinateSystem.ts';
import { anglesOf } from './typed/angles.ts';
import { metresToBox } from './typed/metresToBox.ts';
import { placeInLink } from './typed/mapLink.ts';
import { plainText } from './typed/plainText.ts';
import { whereabouts } from './typed/whereabouts.ts';

/** A place that was read, in degrees WGS84. */
export interface ReadPlace {
  readonly lon: number;
  readonly lat: number;
  /** What it was read in: as chosen, as the copied address says, or metres of a survey (CGCS2000). */
  readonly system: CoordinateSystem | 'cgcs2000';
}

/** What somebody typed as a place; every fault with what can be offered for it. */
export type TypedPlace =
  | {
      readonly kind: 'place';
      readonly place: ReadPlace;
      /** In no cell; read in one of these systems instead it would be in one. Else empty. */
      readonly insteadIn: readonly ReadPlace[];
    }
  /** Latitude first, and no letters that say so: `place` is how it must be meant. */
  | { readonly kind: 'swapped'; readonly place: ReadPlace }
  /** Far from the town (`metres`, straight): in China, in a sea beside it, or in another country. */
  | {
      readonly kind: 'elsewhere';
      readonly place: ReadPlace;
      readonly where: 'china' | 'sea' | 'abroad';
      readonly metres: number;
    }
  /** Read as numbers, but no such place is on earth. */
  | { readonly kind: 'outOfRange'; readonly lon: number; readonly lat: number }
  | { readonly kind: 'unreadable' };

/** What is known of the town a place is typed for. */
export interface TypedFor {
  /** west, south, east, north; degrees WGS84. */
  readonly bbox: readonly [number, number, number, number];
  /** Whether a place in degrees WGS84 lies in one of its cells. */
  readonly isInCell?: (lon: number, lat: number) => boolean;
}

/** Up to here a place is near: the next town's, and still worth an answer. */
const nearMetres = 30_000;

/** Longer than any coordinate and any address of a map. */
const mostCharacters = 2000;

/**
 * A place as people write or paste it: `111.52, 28.46`, `111°31′24″E 28°28′4″N`, 北纬28度28分…, with Chinese punctuation
 * and full-width digits; CGCS2000 metres with the zone before the easting; the address of a map, which says its own
 * system. Longitude comes first unless letters or words say otherwise.
 */
export function typedPlace(typed: string, system: CoordinateSystem, town: TypedFor | null = null): TypedPlace {
  if (typed.length > mostCharacters) return { kind: 'unreadable' };
  const linked = placeInLink(typed);
  if (linked) return judged([linked.lon, linked.lat], linked.system ?? system, { town, isSure: true });
  const text = plainText(typed);
  const surveyed = surveyedPlace(text.replaceAll(/[XYNE]/giu, ' '));
  if (surveyed) return settled({ lon: surveyed[0], lat: surveyed[1], system: 'cgcs2000' }, town, []);
  const angles = anglesOf(text);
  if (!angles) return { kind: 'unreadable' };
  const [first, second] = angles;
  const isSure = first.is !== null || second.is !== null;
  const isLatFirst = first.is === 'lat' || second.is === 'lon';
  const point: LonLat = isLatFirst ? [second.value, first.value] : [first.value, second.value];
  return judged(point, system, { town, isSure });
}

interface Judging {
  readonly town: TypedFor | null;
  /** Which is longitude and which latitude was said. */
  readonly isSure: boolean;
}

const isOnEarth = ([lon, lat]: LonLat): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

function judged(point: LonLat, system: CoordinateSystem, { town, isSure }: Judging): TypedPlace {
  const swap: LonLat = [point[1], point[0]];
  if (!isOnEarth(point))
    return !isSure && isOnEarth(swap)
      ? { kind: 'swapped', place: readIn(swap, system) }
      : { kind: 'outOfRange', lon: point[0], lat: point[1] };
  const place = readIn(point, system);
  if (town && !isSure && metresTo(town, place) > nearMetres && metresTo(town, readIn(swap, system)) <= nearMetres)
    return { kind: 'swapped', place: readIn(swap, system) };
  return settled(place, town, town?.isInCell ? otherReadings(point, system, town.isInCell) : []);
}

const readIn = (point: LonLat, system: CoordinateSystem): ReadPlace => {
  const [lon, lat] = wgs84Of(point, system);
  return { lon, lat, system };
};

const metresTo = ({ bbox }: TypedFor, { lon, lat }: ReadPlace): number => metresToBox(bbox, [lon, lat]);

function settled(place: ReadPlace, town: TypedFor | null, insteadIn: readonly ReadPlace[]): TypedPlace {
  const metres = town === null ? 0 : metresTo(town, place);
  return metres > nearMetres
    ? { kind: 'elsewhere', place, where: whereabouts([place.lon, place.lat]), metres }
    : { kind: 'place', place, insteadIn };
}

/** In which other systems the numbers would name a place in a cell; none where they do so as they were read. */
function otherReadings(
  point: LonLat,
  system: CoordinateSystem,
  isInCell: (lon: number, lat: number) => boolean,
): ReadPlace[] {
  const isIn = ({ lon, lat }: ReadPlace): boolean => isInCell(lon, lat);
  if (isIn(readIn(point, system))) return [];
  return coordinateSystems
    .filter((other) => other !== system)
    .map((other) => readIn(point, other))
    .filter(isIn);
}
