import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { cellsSource } from './layers/cells.ts';
import type { Basemap, MapInks } from './model.ts';
import { townStyle } from './style.ts';

export interface GeoStyleAsked {
  readonly basemap: Basemap;
  readonly scheme: 'light' | 'dark';
  readonly inks: MapInks;
  /** Colours of lines and ground by their `kind`. */
  readonly kinds: Readonly<Record<string, string>>;
}

const empty = (): SourceSpecification => ({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } });

const byKind = (kinds: Readonly<Record<string, string>>, otherwise: string): unknown => [
  'match',
  ['get', 'kind'],
  ...Object.entries(kinds).flat(),
  otherwise,
];

/** The town's ground and names, with cells and changes from GeoJSON instead of an edition's tiles: for drafts and comparisons. */
export function geoStyle({ basemap, scheme, inks, kinds }: GeoStyleAsked): StyleSpecification {
  const style = townStyle({ basemap, scheme, inks, cellTiles: '' });
  const colour = byKind(kinds, inks.cellLine) as string;
  const drawn: LayerSpecification[] = [
    {
      id: 'geo-moved',
      type: 'fill',
      source: 'geo-changes',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colour, 'fill-opacity': 0.35 },
    },
    {
      id: 'geo-cells',
      type: 'line',
      source: 'geo-cells',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': inks.cellLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.6, 15, 1.6] },
    },
    {
      id: 'geo-changed',
      type: 'line',
      source: 'geo-changes',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': colour, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 2.5, 15, 5] },
    },
    {
      id: 'geo-points',
      type: 'circle',
      source: 'geo-changes',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': colour,
        'circle-radius': 8,
        'circle-stroke-color': scheme === 'light' ? '#ffffff' : '#10171c',
        'circle-stroke-width': 2.5,
      },
    },
  ];
  const { [cellsSource]: _tiles, ...sources } = style.sources;
  const isOfTiles = (layer: LayerSpecification): boolean => 'source' in layer && layer.source === cellsSource;
  const firstTile = style.layers.findIndex(isOfTiles);
  const without = style.layers.filter((layer) => !isOfTiles(layer));
  const labels = without.findIndex(({ id }) => id === 'cell-label');
  const at = labels < 0 ? Math.max(0, firstTile) : labels;
  return {
    ...style,
    sources: { ...sources, 'geo-cells': empty(), 'geo-changes': empty() },
    layers: [...without.slice(0, at), ...drawn, ...without.slice(at)],
  };
}
