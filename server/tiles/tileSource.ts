import { GeoJSONVT, type GeoJSONVTOptions, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection } from 'geojson';

/** Which tile: zoom, column from the west, row from the north. */
export interface TileNo {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** One layer of tiles, ready to be cut. */
export interface TileLayer {
  readonly name: string;
  readonly index: GeoJSONVT;
  /** Whether a feature is worth drawing at a zoom; everything, when left out. */
  readonly keeps?: (tags: Readonly<Record<string, unknown>>, z: number) => boolean;
}

const EXTENT = 4096;

/** The deepest zoom with a tile of its own; the map enlarges it further in. A step is 15 cm at 25° N. */
export const DEEPEST = 16;

/** Whether a tile of that number exists at all. */
export const isTile = ({ z, x, y }: TileNo): boolean => z <= DEEPEST && x < 2 ** z && y < 2 ** z;

const options: GeoJSONVTOptions = {
  maxZoom: DEEPEST,
  indexMaxZoom: 0,
  extent: EXTENT,
  buffer: 64,
  tolerance: 3,
};

/** Prepares features (degrees WGS84) to be cut into tiles. */
export const tileLayer = (name: string, features: readonly Feature[], keeps?: TileLayer['keeps']): TileLayer => {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
  return { name, index: new GeoJSONVT(collection, options), ...(keeps ? { keeps } : {}) };
};

/** A vector tile (MVT 2), or null where nothing lies. */
export function cutTile(layers: readonly TileLayer[], { z, x, y }: TileNo): Uint8Array | null {
  const cut: Record<string, GeoJSONVTTile> = {};
  for (const { name, index, keeps } of layers) {
    const tile = index.getTile(z, x, y);
    const features = tile?.features.filter(({ tags }) => !keeps || keeps(tags ?? {}, z)) ?? [];
    if (tile && features.length > 0) cut[name] = { ...tile, features: features as GeoJSONVTTile['features'] };
  }
  return Object.keys(cut).length === 0 ? null : fromGeojsonVt(cut, { version: 2, extent: EXTENT });
}
