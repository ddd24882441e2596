import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { baseLayersOver, baseLayersUnder, baseNames } from './base/layers.ts';
import { edgeLayer, edgeSource } from './base/edge.ts';
import { foreignGround } from './base/foreign.ts';
import { baseInks, type MapScheme } from './base/inks.ts';
import { cellFills, cellLines, cellsSource } from './layers/cells.ts';
import { conflictLayers } from './layers/conflicts.ts';
import { householdLayers } from './layers/households.ts';
import { labelInks, labelLayers } from './layers/labels.ts';
import type { Basemap, MapInks } from './model.ts';

export interface StyleAsked {
  readonly basemap: Basemap;
  readonly scheme: MapScheme;
  readonly inks: MapInks;
  /** Address of the edition's tiles, `{z}/{x}/{y}` in it. */
  readonly cellTiles: string;
}

const emptyPoints = (): SourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
});

/** The ground first: a paper colour where the base map has no tiles. */
const background = (scheme: MapScheme): LayerSpecification => ({
  id: 'paper',
  type: 'background',
  paint: { 'background-color': baseInks[scheme].ground },
});

const baseSource = (basemap: Basemap): Record<string, SourceSpecification> => {
  if (basemap.kind === 'ours') {
    const { tiles, minzoom, maxzoom, bounds, attribution } = basemap;
    return {
      base: {
        type: 'vector',
        tiles: [tiles],
        minzoom,
        maxzoom,
        attribution,
        ...(bounds ? { bounds: [...bounds] as [number, number, number, number] } : {}),
      },
      ...(bounds ? { 'base-edge': edgeSource(bounds) } : {}),
    };
  }
  if (basemap.kind === 'raster') {
    const { tiles, names, maxzoom, attribution } = basemap;
    const pictures = (of: readonly string[]): SourceSpecification => ({
      type: 'raster',
      tiles: [...of],
      tileSize: 256,
      maxzoom,
      attribution,
    });
    return { base: pictures(tiles), ...(names.length > 0 ? { 'base-names': pictures(names) } : {}) };
  }
  return basemap.kind === 'style' ? foreignGround(basemap.style).sources : {};
};

const rasterLayer = (source: 'base' | 'base-names', scheme: MapScheme): LayerSpecification => ({
  id: `${source}-raster`,
  type: 'raster',
  source,
  paint: {
    'raster-saturation': -0.55,
    'raster-opacity': scheme === 'dark' ? 0.55 : 0.9,
    'raster-brightness-max': scheme === 'dark' ? 0.55 : 1,
  },
});

/** On a foreign ground the fills must let it show through; on ours the shade of the hills is laid over them. */
export const fillOpacityOver = ({ kind }: Basemap, { fillOpacity }: MapInks): number =>
  kind === 'ours' ? fillOpacity : Math.min(fillOpacity, 0.62);

/**
 * One style: ground, fills, the shade of hills and the lanes over them, borders, names. Everything that changes
 * later changes through sources and feature-state, so the style itself is built once per theme.
 */
export const townStyle = ({ basemap, scheme, inks, cellTiles }: StyleAsked): StyleSpecification => {
  const base = baseInks[scheme];
  const isOurs = basemap.kind === 'ours';
  const ownInks = { ...inks, fillOpacity: fillOpacityOver(basemap, inks) };
  const text = labelInks[scheme];
  const foreign = basemap.kind === 'style' ? foreignGround(basemap.style) : null;
  return {
    version: 8,
    ...(foreign?.sprite === undefined ? {} : { sprite: foreign.sprite }),
    sources: {
      ...baseSource(basemap),
      [cellsSource]: { type: 'vector', tiles: [cellTiles], minzoom: 0, maxzoom: 14 },
      'cell-labels': emptyPoints(),
      'village-labels': emptyPoints(),
      spokes: emptyPoints(),
      households: emptyPoints(),
    },
    layers: [
      background(scheme),
      ...(basemap.kind === 'raster' ? [rasterLayer('base', scheme)] : []),
      ...(foreign?.layers ?? []),
      ...(isOurs ? baseLayersUnder(base) : []),
      ...cellFills(ownInks),
      ...(isOurs ? baseLayersOver(base) : []),
      ...(isOurs && basemap.bounds ? [edgeLayer(base)] : []),
      ...(basemap.kind === 'raster' && basemap.names.length > 0 ? [rasterLayer('base-names', scheme)] : []),
      ...cellLines(ownInks),
      ...(isOurs ? baseNames(base) : []),
      ...labelLayers(text),
      ...conflictLayers(ownInks, scheme === 'dark' ? '#16121f' : '#ffffff'),
      ...householdLayers(ownInks),
    ],
  };
};
