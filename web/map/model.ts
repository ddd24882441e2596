import type { StyleSpecification } from 'maplibre-gl';

/** What the page tells the map and what the map tells the page; the map knows the words of the trade, not the API. */

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}
export type Box = readonly [west: number, south: number, east: number, north: number];
export type LonLat = readonly [lon: number, lat: number];

/** Where the ground under the cells comes from. */
export type Basemap =
  | {
      readonly kind: 'ours';
      readonly tiles: string;
      readonly minzoom: number;
      readonly maxzoom: number;
      readonly bounds: Box | null;
      readonly attribution: string;
    }
  | { readonly kind: 'style'; readonly style: StyleSpecification }
  | {
      readonly kind: 'raster';
      readonly tiles: readonly string[];
      /** Pictures of names that go over it; none where they are on it already. */
      readonly names: readonly string[];
      readonly maxzoom: number;
      readonly attribution: string;
    }
  | { readonly kind: 'none' };

/**
 * One look per cell: low byte = fill code (0: not there that day), then one bit each for what lies over the fill.
 * `looks[i]` belongs to cell `firstNo + i`.
 */
export interface Looks {
  readonly firstNo: number;
  readonly looks: Uint16Array;
}
export const lookBits = { fill: 0xff, dotted: 0x100, nobody: 0x200, vacant: 0x400, outside: 0x800 } as const;

/** Colours that come from the page, so that map, legend and table always wear the same. */
export interface MapInks {
  /** Fill code → colour. */
  readonly fills: readonly (readonly [code: number, colour: string])[];
  readonly fillOpacity: number;
  readonly cellLine: string;
  readonly accent: string;
  readonly vacant: string;
  readonly conflict: string;
  readonly households: Readonly<Record<HouseholdMark, string>>;
}

/** A point with a name, or a number, of a cell: from a source of its own, since labels from tiles repeat at tile edges. */
export interface CellLabel {
  readonly no: number;
  readonly at: LonLat;
  readonly name: string;
  /** "87%", or empty. */
  readonly value: string;
  readonly conflicts: number;
  readonly isOutside: boolean;
}
export interface VillageLabel {
  readonly id: string;
  readonly at: LonLat;
  readonly name: string;
}

export const householdMarks = ['done', 'due', 'new', 'overdue', 'excused'] as const;
export type HouseholdMark = (typeof householdMarks)[number];

export interface HouseholdPoint {
  readonly id: string;
  readonly at: LonLat;
  readonly mark: HouseholdMark;
  readonly isCentre: boolean;
  readonly groupId: string;
  /** Where the spoke begins: the group's centre household; null for the centre itself, or where it has no point. */
  readonly from: LonLat | null;
}

export interface HeatPoint {
  readonly at: LonLat;
  /** Days since anyone of the household was last met. */
  readonly days: number;
  /** Households a hexagon stands for; 1 for a point. */
  readonly households: number;
}
export interface Heat {
  readonly kind: 'points' | 'hexagons';
  readonly points: readonly HeatPoint[];
  /** Colours of the classes, from just met to long forgotten, and the days at which each begins. */
  readonly ramp: readonly string[];
  readonly breaks: readonly number[];
  /** From the middle of a hexagon to its corner, metres. */
  readonly radiusM: number;
}
