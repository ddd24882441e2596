import { join } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../http/allow.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { divisionNames } from '../queries/divisionNames.ts';
import { editionById, type EditionRow, groundOf } from '../queries/groundOfEdition.ts';
import { baseMapIn, baseZooms } from '../tiles/baseTiles.ts';
import { basemapSetting, namesOver, tiandituLayers } from '../tiles/basemapSetting.ts';
import { cellLayers } from '../tiles/cellTiles.ts';
import { cutTile, isTile, type TileLayer } from '../tiles/tileSource.ts';
import { tiandituTile } from '../tiles/tiandituTile.ts';
import { TileKeeper } from '../tiles/tileKeeper.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { tileAnswer } from './tiles/answer.ts';
import { basemap, type Basemap } from './wire/basemap.ts';

const count = z.coerce.number().int().min(0);
const tileNo = { z: count, x: count, y: count };

const vectorTile = {
  ...refusals,
  200: {
    description: 'A vector tile',
    content: { 'application/vnd.mapbox-vector-tile': { schema: z.string().openapi({ format: 'binary' }) } },
  },
  204: { description: 'Nothing lies there' },
  304: { description: 'As you have it' },
};

const cellsRoute = createRoute({
  method: 'get',
  path: '/tiles/cells/{edition}/{z}/{x}/{y}',
  summary: 'Cells, villages and borders of an edition; never changes',
  middleware: [allow('map.read')],
  request: { params: z.object({ edition: z.string().min(1).max(64), ...tileNo }) },
  responses: vectorTile,
});

const baseRoute = createRoute({
  method: 'get',
  path: '/tiles/base/{z}/{x}/{y}',
  summary: 'Our own base map: ground, contours, landuse, water, streams, roads, buildings, places',
  middleware: [allow('map.read')],
  request: { params: z.object(tileNo), query: z.strictObject({ v: z.string().max(64).optional() }) },
  responses: vectorTile,
});

const tiandituRoute = createRoute({
  method: 'get',
  path: '/tiles/tianditu/{layer}/{z}/{x}/{y}',
  summary: 'A picture tile of Tianditu, fetched by us: its key stays here',
  middleware: [allow('map.read')],
  request: { params: z.object({ layer: z.enum(tiandituLayers), ...tileNo }) },
  responses: { ...refusals, 200: { description: 'A picture' }, 503: { description: 'Tianditu does not answer' } },
});

const basemapRoute = createRoute({
  method: 'get',
  path: '/api/basemap',
  summary: 'Where the ground under the cells comes from',
  middleware: [allow('map.read')],
  responses: { ...refusals, 200: json(basemap, 'The base map') },
});

/** Tiles and what they are drawn on. Mounted at the root: half of them are no API. */
export const tilesRoutes = ({ store, settings }: Deps) => {
  const keeper = new TileKeeper();
  const layersOf = new Map<string, Promise<TileLayer[]>>();
  const base = baseMapIn(join(store.folder, 'basemap'));
  const setting = basemapSetting(settings.basemap);

  const readLayers = async (edition: EditionRow): Promise<TileLayer[]> => {
    const { topology, cells } = await groundOf(store, edition);
    return cellLayers(topology, [...cells.values()], await divisionNames(store, edition.townId));
  };
  const layersOfEdition = (edition: EditionRow): Promise<TileLayer[]> => {
    const known = layersOf.get(edition.id);
    if (known) return known;
    const layers = readLayers(edition);
    for (const oldest of layersOf.keys()) if (layersOf.size >= 4) layersOf.delete(oldest);
    layersOf.set(edition.id, layers);
    layers.catch(() => layersOf.delete(edition.id));
    return layers;
  };

  return newRoutes()
    .openapi(cellsRoute, async (c) => {
      const { edition: id, ...tile } = c.req.valid('param');
      const edition = await editionById(store, c.get('actor').townId, id);
      if (edition === null || !isTile(tile)) throw problem('notFound');
      const layers = await layersOfEdition(edition);
      const kept = keeper.tile(`${edition.townId} ${id} ${tile.z} ${tile.x} ${tile.y}`, () => cutTile(layers, tile));
      return tileAnswer(c, kept, true);
    })
    .openapi(baseRoute, async (c) => {
      const tile = c.req.valid('param');
      if (!isTile(tile)) throw problem('notFound');
      const map = await base();
      const kept =
        map && keeper.tile(`base ${map.version} ${tile.z} ${tile.x} ${tile.y}`, () => cutTile(map.layers, tile));
      return tileAnswer(c, kept, map !== null && c.req.valid('query').v === map.version);
    })
    .openapi(tiandituRoute, async (c) => {
      const { layer, ...tile } = c.req.valid('param');
      if (setting?.kind !== 'tianditu' || tile.z > 18) throw problem('notFound');
      const picture = await tiandituTile(setting, layer, tile);
      if (picture === null) throw problem('busy');
      c.header('cache-control', 'private, max-age=604800');
      c.header('content-type', picture.type);
      return c.body(picture.bytes);
    })
    .openapi(basemapRoute, async (c) => c.json(await basemapOf(), 200));

  async function basemapOf(): Promise<Basemap> {
    if (setting?.kind === 'style') return { kind: 'style', url: setting.url };
    if (setting?.kind === 'raster')
      return { kind: 'raster', tiles: [setting.tiles], names: [], maxzoom: setting.maxzoom, attribution: '' };
    if (setting?.kind === 'tianditu') {
      const over = namesOver[setting.layer];
      const tilesOf = (layer: string) => `/tiles/tianditu/${layer}/{z}/{x}/{y}`;
      const names = over ? [tilesOf(over)] : [];
      return { kind: 'raster', tiles: [tilesOf(setting.layer)], names, maxzoom: 18, attribution: '天地图' };
    }
    const map = await base();
    if (map === null) return { kind: 'none' };
    const tiles = `/tiles/base/{z}/{x}/{y}?v=${map.version}`;
    return { kind: 'ours', tiles, minzoom: baseZooms.min, maxzoom: baseZooms.max, bbox: [...map.bbox] };
  }
};
