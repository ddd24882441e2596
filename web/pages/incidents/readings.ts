import type { CoordinateSystem, LonLat } from '#domain/coordinateSystem.ts';
import { toGrid } from '#domain/boundary/gridPoint.ts';
import type { NamedPlace } from '#domain/responsible/facts.ts';
import type { PackGround } from '#domain/responsible/packGround.ts';
import { placeInWords } from '#domain/responsible/placeInWords.ts';
import { type ReadPlace, typedPlace } from '#domain/responsible/typedPlace.ts';

/** Where a place lies: in a cell, or how far from the nearest. */
export interface Lying {
  readonly cellNo: number;
  /** 0 inside; null where no cell is near at all. */
  readonly distanceM: number | null;
}

/** One way to read what somebody typed. */
export type Reading =
  | {
      readonly kind: 'coordinates';
      readonly place: LonLat;
      readonly system: ReadPlace['system'];
      /** Latitude was written first. */
      readonly isSwapped: boolean;
      /** Not in the chosen system, which would lie in no cell. */
      readonly isInstead: boolean;
      readonly lies: Lying;
    }
  | { readonly kind: 'named'; readonly named: NamedPlace }
  /** Coordinates of a place that cannot be meant. */
  | {
      readonly kind: 'elsewhere';
      readonly place: LonLat;
      readonly where: 'china' | 'sea' | 'abroad';
      readonly metres: number;
    }
  | { readonly kind: 'outOfRange'; readonly place: LonLat };

/** What words are read against. */
export interface ReadAgainst {
  readonly places: readonly NamedPlace[];
  readonly ground: PackGround;
  /** The town's box, degrees WGS84; null where it is not known. */
  readonly bbox: readonly [number, number, number, number] | null;
}

const mostNames = 8;

export const lyingAt = (ground: PackGround, [lon, lat]: LonLat): Lying => {
  const cellNo = ground.locator.cellAt(toGrid(lon), toGrid(lat));
  if (cellNo !== 0) return { cellNo, distanceM: 0 };
  const near = ground.nearestCell(lon, lat);
  return { cellNo: near?.no ?? 0, distanceM: near?.distanceM ?? null };
};

/**
 * What somebody typed, read in every way that makes sense, the likeliest first: coordinates in the chosen system — and in another
 * where only that one lies in a cell — or places of that name.
 */
export function readingsOf(words: string, system: CoordinateSystem, against: ReadAgainst): readonly Reading[] {
  if (words.trim() === '') return [];
  const { places, ground, bbox } = against;
  const isInCell = (lon: number, lat: number): boolean => ground.locator.cellAt(toGrid(lon), toGrid(lat)) !== 0;
  const typed = typedPlace(words, system, bbox && { bbox, isInCell });
  const read = ({ lon, lat, system: of }: ReadPlace, how: { isSwapped?: boolean; isInstead?: boolean }): Reading => ({
    kind: 'coordinates',
    place: [lon, lat],
    system: of,
    isSwapped: how.isSwapped ?? false,
    isInstead: how.isInstead ?? false,
    lies: lyingAt(ground, [lon, lat]),
  });
  switch (typed.kind) {
    case 'place':
      return [read(typed.place, {}), ...typed.insteadIn.map((other) => read(other, { isInstead: true }))];
    case 'swapped':
      return [read(typed.place, { isSwapped: true })];
    case 'elsewhere':
      return [
        {
          kind: 'elsewhere',
          place: [typed.place.lon, typed.place.lat],
          where: typed.where,
          metres: typed.metres,
        },
      ];
    case 'outOfRange':
      return [{ kind: 'outOfRange', place: [typed.lon, typed.lat] }];
    case 'unreadable':
      return placeInWords(places, words)
        .slice(0, mostNames)
        .map((named) => ({ kind: 'named', named }));
  }
}
