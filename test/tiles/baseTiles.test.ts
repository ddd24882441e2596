import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { baseMapIn } from '../../server/tiles/baseTiles.ts';
import { basemapSetting, tiandituAddress } from '../../server/tiles/basemapSetting.ts';
import { tiandituTile } from '../../server/tiles/tiandituTile.ts';
import { cutTile } from '../../server/tiles/tileSource.ts';
import { readTile, tileAt } from './readTile.ts';

describe('our own base map', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianhu-basemap-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, features: unknown[]) =>
    writeFileSync(join(folder, `${name}.geojson`), JSON.stringify({ type: 'FeatureCollection', features }));
  const line = (properties: Record<string, unknown>) => ({
    type: 'Feature',
    properties,
    geometry: {
      type: 'LineString',
      coordinates: [
        [102, 25],
        [102.01, 25.01],
      ],
    },
  });

  it('is none while the folder is empty or not there', async () => {
    expect(await baseMapIn(folder)()).toBeNull();
    expect(await baseMapIn(join(folder, 'nowhere'))()).toBeNull();
  });

  it('shows lanes and minor contours only from near', async () => {
    mkdirSync(folder, { recursive: true });
    write('roads', [line({ class: 'main', name: '省道' }), line({ class: 'lane', name: null })]);
    write('contours', [line({ elevation: 300, index: true }), line({ elevation: 320, index: false })]);
    const map = await baseMapIn(folder)();
    const drawn = (z: number) => {
      const read = readTile(cutTile(map!.layers, tileAt(102.005, 25.005, z))!);
      return [read['roads']?.length ?? 0, read['contours']?.length ?? 0];
    };
    expect(map?.bbox).toEqual([102, 25, 102.01, 25.01]);
    expect([9, 11, 13].map(drawn)).toEqual([
      [1, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('is read anew, under another version, when its files change', async () => {
    const base = baseMapIn(folder);
    const before = await base();
    expect((await base())?.version).toBe(before?.version);
    write('roads', []);
    expect((await base())?.version).not.toBe(before?.version);
  });
});

describe('LIANHU_BASEMAP', () => {
  it('is nothing, a style, picture tiles, or Tianditu', () => {
    expect(basemapSetting(null)).toBeNull();
    expect(basemapSetting('https://maps.example.cn/style.json')).toEqual({
      kind: 'style',
      url: 'https://maps.example.cn/style.json',
    });
    expect(basemapSetting('https://maps.example.cn/{z}/{x}/{y}.png')).toMatchObject({ kind: 'raster' });
    expect(basemapSetting('https://t{s}.tianditu.gov.cn/img_w/wmts?TILEMATRIX={z}&tk=abc')).toEqual({
      kind: 'tianditu',
      host: 'https://t0.tianditu.gov.cn',
      layer: 'img',
      key: 'abc',
    });
  });

  it('asks Tianditu for one tile, with the key', () => {
    const setting = basemapSetting('https://t3.tianditu.gov.cn/vec_w/wmts?tk=abc');
    if (setting?.kind !== 'tianditu') throw new Error('not Tianditu');
    const url = new URL(tiandituAddress(setting, 'cva', { z: 12, x: 3208, y: 1752 }));
    expect(url.origin + url.pathname).toBe('https://t3.tianditu.gov.cn/cva_w/wmts');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      LAYER: 'cva',
      TILEMATRIX: '12',
      TILEROW: '1752',
      TILECOL: '3208',
      tk: 'abc',
    });
  });

  it.each([
    ['a picture', () => new Response('png', { headers: { 'content-type': 'image/png' } }), 'image/png'],
    ['a page saying no', () => new Response('no', { headers: { 'content-type': 'text/html' } }), null],
    ['an error', () => new Response('', { status: 418 }), null],
  ])('gives on what Tianditu answers only when it is a picture: %s', async (_, answer, type) => {
    const setting = basemapSetting('https://t3.tianditu.gov.cn/vec_w/wmts?tk=abc');
    if (setting?.kind !== 'tianditu') throw new Error('not Tianditu');
    const ask = async () => answer();
    expect((await tiandituTile(setting, 'vec', { z: 3, x: 1, y: 1 }, ask))?.type ?? null).toBe(type);
    const unreachable = () => Promise.reject(new TypeError('fetch failed'));
    expect(await tiandituTile(setting, 'vec', { z: 3, x: 1, y: 1 }, unreachable)).toBeNull();
  });
});
