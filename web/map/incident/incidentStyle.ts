import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { cellsSource } from '../layers/cells.ts';
import { labelInks } from '../layers/labels.ts';
import type { Basemap, MapInks } from '../model.ts';
import { townStyle } from '../style.ts';
import { areaTones, type IncidentInks } from './drawing.ts';

export interface IncidentStyleAsked {
  readonly basemap: Basemap;
  readonly scheme: 'light' | 'dark';
  readonly inks: MapInks;
  readonly incidentInks: IncidentInks;
}

export const drawnSources = ['desk-borders', 'desk-lit', 'desk-areas', 'desk-sketch', 'desk-marks'] as const;

const empty = (): SourceSpecification => ({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } });

/**
 * The town's ground with borders from the pack instead of tiles, so that they are there without a server; over them
 * the cells that answer, areas, what is being drawn, and marks.
 */
export function incidentStyle({ basemap, scheme, inks, incidentInks }: IncidentStyleAsked): StyleSpecification {
  const style = townStyle({ basemap, scheme, inks, cellTiles: '' });
  const { [cellsSource]: _tiles, ...sources } = style.sources;
  const isOfTiles = (layer: LayerSpecification): boolean => 'source' in layer && layer.source === cellsSource;
  const ground = style.layers.filter((layer) => !isOfTiles(layer));
  const words = ground.findIndex(({ id }) => id === 'cell-label');
  return {
    ...style,
    sources: { ...sources, ...Object.fromEntries(drawnSources.map((id) => [id, empty()])) },
    layers: [
      ...ground.slice(0, words),
      ...underWords(inks, incidentInks),
      ...ground.slice(words),
      ...overWords(scheme, incidentInks),
    ],
  };
}

const underWords = (inks: MapInks, { areas }: IncidentInks): LayerSpecification[] => {
  const areaColour = [
    'match',
    ['get', 'tone'],
    ...areaTones.flatMap((tone) => [tone, areas[tone]]),
    areas.asked,
  ] as unknown as ExpressionSpecification;
  return [
    { id: 'desk-lit', type: 'fill', source: 'desk-lit', paint: { 'fill-color': inks.accent, 'fill-opacity': 0.13 } },
    {
      id: 'desk-borders',
      type: 'line',
      source: 'desk-borders',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': inks.cellLine,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          10,
          ['match', ['get', 'kind'], 'town', 1.8, 'village', 1.2, 0.5],
          13,
          ['match', ['get', 'kind'], 'town', 3.2, 'village', 2.2, 1.1],
          16,
          ['match', ['get', 'kind'], 'town', 4.5, 'village', 3.4, 2],
        ],
        'line-opacity': ['match', ['get', 'kind'], 'cell', 0.62, 0.9],
      },
    },
    {
      id: 'desk-lit-line',
      type: 'line',
      source: 'desk-lit',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': inks.accent, 'line-width': 4 },
    },
    {
      id: 'desk-area',
      type: 'fill',
      source: 'desk-areas',
      paint: { 'fill-color': areaColour, 'fill-opacity': 0.12 },
    },
    {
      id: 'desk-area-hatch',
      type: 'fill',
      source: 'desk-areas',
      filter: ['==', ['get', 'tone'], 'drill'],
      paint: { 'fill-pattern': 'area-hatch-drill', 'fill-opacity': 0.55 },
    },
    {
      id: 'desk-area-line',
      type: 'line',
      source: 'desk-areas',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': areaColour, 'line-width': 3 },
    },
  ];
};

const overWords = (scheme: 'light' | 'dark', { areas, paper }: IncidentInks): LayerSpecification[] => [
  {
    id: 'desk-sketch-line',
    type: 'line',
    source: 'desk-sketch',
    filter: ['==', ['geometry-type'], 'LineString'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': areas.asked, 'line-width': 3, 'line-dasharray': [1.5, 1.5] },
  },
  {
    id: 'desk-sketch-corner',
    type: 'circle',
    source: 'desk-sketch',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': 5.5,
      'circle-color': paper,
      'circle-stroke-color': areas.asked,
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: 'desk-mark',
    type: 'symbol',
    source: 'desk-marks',
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        11,
        ['case', ['get', 'isPlace'], 1.15, 0.6],
        15,
        ['case', ['get', 'isPlace'], 1.35, 0.95],
      ],
      'icon-offset': ['case', ['get', 'isPlace'], ['literal', [0, -12]], ['literal', [0, 0]]],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-optional': true,
      'text-field': ['step', ['zoom'], '', 12.5, ['get', 'label']],
      'text-size': 12.5,
      'text-anchor': 'top',
      'text-offset': [0, 0.95],
      'text-padding': 3,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': labelInks[scheme].text,
      'text-halo-color': labelInks[scheme].halo,
      'text-halo-width': 1.8,
    },
  },
  {
    id: 'desk-mark-inside',
    type: 'symbol',
    source: 'desk-marks',
    minzoom: 13,
    filter: ['!=', ['get', 'inside'], ''],
    layout: {
      'text-field': ['get', 'inside'],
      'text-size': 11,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': paper },
  },
];
