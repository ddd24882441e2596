/** A place in degrees WGS84, [lon, lat]. */
export type Place = readonly [lon: number, lat: number];

/** What names a polygon in a file: a code, or the feature's number. */
export type PolygonKey = string | number;

/** Where in a geometry: polygon part, ring (0 = shell), point, each counted from 0. */
export interface RingPlace {
  readonly part: number;
  readonly ring: number;
}

/** Ground that two polygons claim, or none: drawn on the map, so it comes with its rings (closed, degrees). */
export interface FaultGround {
  readonly areaM2: number;
  /** Mean width in metres: tells a sliver from a missing field. */
  readonly widthM: number;
  /** A point on its border, to fly to. */
  readonly at: Place;
  /** Shell first, then holes. */
  readonly rings: readonly (readonly Place[])[];
}

/** What can be wrong with a set of polygons that should be a partition. Data, not prose. */
export type PartitionFault =
  | { readonly kind: 'no-cells' }
  | { readonly kind: 'no-geometry'; readonly key: PolygonKey }
  | { readonly kind: 'duplicate-cell'; readonly key: PolygonKey }
  | ({
      readonly kind: 'coordinate-out-of-range';
      readonly key: PolygonKey;
      readonly point: number;
      /** The position as read, as text: it may be null, 1e308 or a word. */
      readonly value: string;
    } & RingPlace)
  | {
      readonly kind: 'latitude-longitude-swapped';
      readonly key: PolygonKey;
      readonly at: Place;
      readonly swapped: Place;
    }
  | ({ readonly kind: 'ring-not-closed'; readonly key: PolygonKey; readonly at: Place } & RingPlace)
  | ({ readonly kind: 'too-few-points'; readonly key: PolygonKey; readonly at: Place | null } & RingPlace)
  | { readonly kind: 'too-small'; readonly key: PolygonKey; readonly at: Place }
  | { readonly kind: 'self-crossing'; readonly key: PolygonKey; readonly at: Place }
  | { readonly kind: 'hole-outside-shell'; readonly key: PolygonKey; readonly at: Place }
  | { readonly kind: 'parts-overlap'; readonly key: PolygonKey; readonly at: Place }
  | { readonly kind: 'same-ground'; readonly keys: readonly PolygonKey[]; readonly at: Place }
  | ({ readonly kind: 'overlap'; readonly keys: readonly PolygonKey[] } & FaultGround)
  | ({ readonly kind: 'gap'; readonly neighbours: readonly PolygonKey[] } & FaultGround);

export type PartitionFaultKind = PartitionFault['kind'];
