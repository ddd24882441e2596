import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../model.ts';

/** What a mark stands for: told apart by shape, so that colour may say how it stands. */
export const markKinds = ['place', 'person', 'household', 'shelter', 'site', 'hazard', 'team', 'relay'] as const;
export type MarkKind = (typeof markKinds)[number];

/** How it stands: plain not asked yet · accent the one looked at · good settled · waiting under way · danger needs somebody · faint not in question. */
export const markTones = ['plain', 'accent', 'good', 'waiting', 'danger', 'faint'] as const;
export type MarkTone = (typeof markTones)[number];

/** A point on the incident map. */
export interface DeskMark {
  /** Told when it is pressed. */
  readonly id: string;
  readonly kind: MarkKind;
  readonly at: LonLat;
  readonly tone: MarkTone;
  /** Beside it when there is room; empty for none. */
  readonly label: string;
  /** Up to two signs inside it: the place in the order to move. */
  readonly inside?: string;
}

/** asked: being asked about · incident: of an open one · drill: of a drill, hatched · over: of one that ended. */
export const areaTones = ['asked', 'incident', 'drill', 'over'] as const;
export type AreaTone = (typeof areaTones)[number];

export interface DeskArea {
  readonly id: string;
  /** degrees, WGS84 */
  readonly geometry: Polygon | MultiPolygon;
  readonly tone: AreaTone;
}

/** One layer of the incident map, drawn by one part of the page. */
export interface DeskDrawing {
  readonly marks?: readonly DeskMark[];
  readonly areas?: readonly DeskArea[];
}

/** What is being drawn by hand: corners so far and the line through them. */
export interface Sketch {
  readonly line: readonly LonLat[];
  readonly corners: readonly LonLat[];
}

/** Colours of the incident map; from the page, so that map and panel wear the same. */
export interface IncidentInks {
  readonly tones: Readonly<Record<MarkTone, string>>;
  readonly areas: Readonly<Record<AreaTone, string>>;
  /** Inside marks and around words. */
  readonly paper: string;
}
