import type { TileNo } from './tileSource.ts';

/** What `LIANHU_BASEMAP` asks for in place of our own base map. */
export type BasemapSetting =
  | { readonly kind: 'style'; readonly url: string }
  | { readonly kind: 'raster'; readonly tiles: string; readonly maxzoom: number }
  | { readonly kind: 'tianditu'; readonly host: string; readonly layer: TiandituLayer; readonly key: string };

/** Tianditu's layers on the web Mercator (`_w`): streets, imagery, terrain, and the names over each. */
export const tiandituLayers = ['vec', 'cva', 'img', 'cia', 'ter', 'cta'] as const;
export type TiandituLayer = (typeof tiandituLayers)[number];

/** The names that go over a ground. */
export const namesOver: Readonly<Partial<Record<TiandituLayer, TiandituLayer>>> = {
  vec: 'cva',
  img: 'cia',
  ter: 'cta',
};

/**
 * Reads the setting: a Tianditu address with its key (`https://t0.tianditu.gov.cn/vec_w/wmts?tk=…`), which stays on the
 * server; an address with `{z}` `{x}` `{y}` of picture tiles; anything else is a MapLibre style.
 */
export function basemapSetting(text: string | null): BasemapSetting | null {
  const value = text?.trim() ?? '';
  if (value === '') return null;
  const address = value.replace('{s}', '0');
  const url = URL.canParse(address) ? new URL(address) : null;
  const key = url?.searchParams.get('tk');
  if (url && key && /(^|\.)tianditu\.(gov\.cn|com)$/.test(url.hostname)) {
    const named = /\/([a-z]{3})_w\b/.exec(url.pathname)?.[1];
    const layer = tiandituLayers.find((one) => one === named) ?? 'vec';
    return { kind: 'tianditu', host: url.origin, layer, key };
  }
  return value.includes('{z}') ? { kind: 'raster', tiles: value, maxzoom: 18 } : { kind: 'style', url: value };
}

/** The address of a Tianditu tile, key and all: only for our own server to ask. */
export function tiandituAddress(
  { host, key }: Extract<BasemapSetting, { kind: 'tianditu' }>,
  layer: TiandituLayer,
  { z, x, y }: TileNo,
): string {
  const url = new URL(`/${layer}_w/wmts`, host);
  const asked = { SERVICE: 'WMTS', REQUEST: 'GetTile', VERSION: '1.0.0', LAYER: layer, STYLE: 'default' };
  const tile = { TILEMATRIXSET: 'w', FORMAT: 'tiles', TILEMATRIX: z, TILEROW: y, TILECOL: x, tk: key };
  for (const [name, value] of Object.entries({ ...asked, ...tile })) url.searchParams.set(name, String(value));
  return url.href;
}
