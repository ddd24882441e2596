import type { MultiPolygon, Polygon } from 'geojson';
import type { SiteKind } from '#domain/words.ts';

/** The ground a town is written on, however it came: cells, villages, where people live. Coordinates are degrees × 1e7. */
export interface Ground {
  readonly villages: readonly GroundVillage[];
  /** Numbered from 1 in the order of the list. */
  readonly cells: readonly GroundCell[];
  /** Each becomes a natural village and a residents' group. */
  readonly hamlets: readonly GroundHamlet[];
  readonly homes: readonly Home[];
  readonly sites: readonly GroundSite[];
  /** The two cells of one village whose common border was moved, by number, if any. */
  readonly moved: readonly [giver: number, taker: number] | null;
}

export interface GroundVillage {
  readonly name: string;
  readonly kind: 'village' | 'community';
}

export interface GroundCell {
  readonly name: string;
  readonly village: number;
  readonly isDedicated: boolean;
  readonly geometry: Polygon | MultiPolygon;
  /** As it was before the boundary change; the same where nothing moved. */
  readonly before: Polygon | MultiPolygon;
  /** By the river: what the flood week is about. */
  readonly isByRiver: boolean;
}

export interface GroundHamlet {
  /** Its region on a drawn land, or its cell (from 0) on given ones. */
  readonly region: number;
  readonly name: string;
  readonly village: number;
}

/** Where one household lives. */
export interface Home {
  readonly x: number;
  readonly y: number;
  readonly hamlet: number;
  readonly village: number;
  /** What stands on the envelope after the name of the village or community. */
  readonly address: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
}

export interface GroundSite {
  readonly kind: SiteKind;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly village: number;
  readonly headcount: number | null;
}
