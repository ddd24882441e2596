import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { type TileLayer, tileLayer } from './tileSource.ts';

/** The layers of our own base map, lowest first; each a GeoJSON file of that name in the folder `basemap`. */
export const baseLayerNames = [
  'ground',
  'contours',
  'landuse',
  'water',
  'streams',
  'roads',
  'buildings',
  'places',
] as const;
type BaseLayerName = (typeof baseLayerNames)[number];

type Tags = Readonly<Record<string, unknown>>;

const atLeast =
  (zooms: Readonly<Record<string, number>>, key: string, otherwise: number) =>
  (tags: Tags, z: number): boolean =>
    z >= (zooms[String(tags[key])] ?? otherwise);

/** From which zoom on something is worth drawing. */
const keeps: Readonly<Record<BaseLayerName, (tags: Tags, z: number) => boolean>> = {
  ground: () => true,
  contours: (tags, z) => z >= (tags['index'] === true ? 11 : 13),
  landuse: (_, z) => z >= 10,
  water: () => true,
  streams: (tags, z) => tags['kind'] === 'river' || z >= 14 - Number(tags['order'] ?? 1),
  roads: atLeast({ main: 8, secondary: 10, lane: 12, path: 13 }, 'class', 12),
  buildings: (_, z) => z >= 13,
  places: atLeast({ town: 8, village: 10, hamlet: 12, hill: 11, river: 11, site: 13 }, 'rank', 12),
};

/** The zooms at which the base map has tiles of its own. */
export const baseZooms = { min: 8, max: 15 } as const;

/** A base map that is there. */
export interface BaseMap {
  /** Changes with the files: part of the address of its tiles. */
  readonly version: string;
  readonly layers: readonly TileLayer[];
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
}

/** Looks after the base map in a folder: read when first asked for, read again when its files change. */
export const baseMapIn = (folder: string): (() => Promise<BaseMap | null>) => {
  let known: { readonly version: string; readonly map: Promise<BaseMap | null> } | null = null;
  return async () => {
    const version = await versionOf(folder);
    if (version === null) return null;
    if (known?.version !== version) known = { version, map: readBaseMap(folder, version) };
    return known.map;
  };
};

const fileOf = (folder: string, name: BaseLayerName): string => join(folder, `${name}.geojson`);

/** What the files are by size and time of change; null when there is none. */
async function versionOf(folder: string): Promise<string | null> {
  const files = await Promise.all(baseLayerNames.map((name) => statOrNull(fileOf(folder, name))));
  if (files.every((file) => file === null)) return null;
  const told = files.map((file) => (file ? `${file.size} ${file.mtimeMs}` : '-')).join();
  return createHash('sha256').update(told).digest('hex').slice(0, 12);
}

/** Layer by layer, letting others have their turn in between. */
async function readBaseMap(folder: string, version: string): Promise<BaseMap | null> {
  const layers: TileLayer[] = [];
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const name of baseLayerNames) {
    const text = await textOrNull(fileOf(folder, name));
    if (text === null) continue;
    const { features } = JSON.parse(text) as FeatureCollection;
    await breathe();
    for (const { geometry } of features) if ('coordinates' in geometry) widen(box, geometry.coordinates);
    layers.push(tileLayer(name, features, keeps[name]));
    await breathe();
  }
  return layers.length === 0 ? null : { version, layers, bbox: box };
}

type Nested = readonly (number | Nested)[];

function widen(box: [number, number, number, number], coordinates: Nested): void {
  const [lon, lat] = coordinates;
  if (typeof lon !== 'number' || typeof lat !== 'number') {
    for (const inner of coordinates) if (typeof inner !== 'number') widen(box, inner);
    return;
  }
  box[0] = Math.min(box[0], lon);
  box[1] = Math.min(box[1], lat);
  box[2] = Math.max(box[2], lon);
  box[3] = Math.max(box[3], lat);
}

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const isAbsent = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

async function statOrNull(path: string): Promise<{ size: number; mtimeMs: number } | null> {
  try {
    return await stat(path);
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw cause;
  }
}

async function textOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw cause;
  }
}
