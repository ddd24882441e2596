import type { Context } from 'hono';
import type { Env } from '../../http/env.ts';
import { contentTag, isKnown } from '../../http/etag.ts';
import type { KeptTile } from '../../tiles/tileKeeper.ts';

const FOREVER = 'private, max-age=31536000, immutable';

/**
 * The answer with a vector tile: packed for whoever can unpack it, 204 where nothing lies. `isForever`: its address names
 * content that never changes.
 */
export function tileAnswer(c: Context<Env>, tile: KeptTile | null, isForever: boolean): Response {
  c.header('cache-control', isForever ? FOREVER : 'private, no-cache');
  c.header('vary', 'accept-encoding');
  if (!tile) return c.body(null, 204);
  if (isKnown(c, contentTag(tile.plain))) return c.body(null, 304);
  c.header('content-type', 'application/vnd.mapbox-vector-tile');
  const unpacks = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  if (unpacks) c.header('content-encoding', 'gzip');
  return c.body(unpacks ? tile.packed : tile.plain);
}
