import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { mapInks } from '../../../web/pages/coverage/fills.ts';
import type { Basemap } from '../../../web/map/model.ts';
import { townStyle } from '../../../web/map/style.ts';

const ours: Basemap = {
  kind: 'ours',
  tiles: 'http://localhost/tiles/base/{z}/{x}/{y}',
  minzoom: 8,
  maxzoom: 15,
  bounds: null,
  attribution: '',
};
const raster: Basemap = {
  kind: 'raster',
  tiles: ['http://localhost/vec/{z}/{x}/{y}'],
  names: ['http://localhost/cva/{z}/{x}/{y}'],
  maxzoom: 18,
  attribution: '',
};
const foreign: Basemap = {
  kind: 'style',
  style: {
    version: 8,
    glyphs: 'http://elsewhere/{fontstack}/{range}.pbf',
    sources: { cells: { type: 'vector', tiles: ['http://elsewhere/{z}/{x}/{y}'] } },
    layers: [{ id: 'cell-fill', type: 'fill', source: 'cells', 'source-layer': 'land', paint: {} }],
  },
};
const grounds: readonly Basemap[] = [ours, raster, foreign, { kind: 'none' }];
const schemes = ['light', 'dark'] as const;

const styleOf = (basemap: Basemap, scheme: 'light' | 'dark') =>
  townStyle({ basemap, scheme, inks: mapInks[scheme], cellTiles: 'http://localhost/tiles/cells/e/{z}/{x}/{y}' });

describe('the style of the map', () => {
  it.each(grounds.flatMap((basemap) => schemes.map((scheme) => ({ basemap, scheme, kind: basemap.kind }))))(
    'is sound over a ground of kind $kind in $scheme',
    ({ basemap, scheme }) => {
      expect(validateStyleMin(styleOf(basemap, scheme))).toEqual([]);
    },
  );

  it('lies over a style of somebody else without mixing up the names of the two', () => {
    const { layers, sources } = styleOf(foreign, 'light');
    expect(sources).toHaveProperty('foreign-cells');
    expect(layers.filter(({ id }) => id.endsWith('cell-fill')).map(({ id }) => id)).toEqual([
      'foreign-cell-fill',
      'cell-fill',
    ]);
  });

  it('names no glyphs and no sprite, so that nothing is fetched for words', () => {
    const style = styleOf(ours, 'light');
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
  });

  it('has the same layers in both themes, so that a change of theme repaints and reloads nothing', () => {
    const ids = (scheme: 'light' | 'dark') => styleOf(ours, scheme).layers.map(({ id }) => id);
    expect(ids('dark')).toEqual(ids('light'));
    expect(new Set(ids('light')).size).toBe(ids('light').length);
  });

  it('lays the hills over the fills, and the borders over the hills', () => {
    const ids = styleOf(ours, 'light').layers.map(({ id }) => id);
    expect(ids.indexOf('cell-fill')).toBeLessThan(ids.indexOf('shadow'));
    expect(ids.indexOf('building')).toBeLessThan(ids.indexOf('cell-border'));
    expect(ids.indexOf('cell-border')).toBeLessThan(ids.indexOf('cell-label'));
  });
});
