import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { BaseInks } from './inks.ts';

const from = (layer: string) => ({ source: 'base', 'source-layer': layer }) as const;

const roadWidth = (extra: number): ExpressionSpecification =>
  [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    10,
    ['match', ['get', 'class'], 'main', 1.1 + extra, 'secondary', 0.7 + extra, 0.3 + extra * 0.4],
    14,
    ['match', ['get', 'class'], 'main', 3.2 + extra, 'secondary', 2.2 + extra, 'lane', 1.2 + extra * 0.7, 0.8],
    18,
    ['match', ['get', 'class'], 'main', 15 + extra, 'secondary', 11 + extra, 'lane', 6.5 + extra, 2],
  ] as unknown as ExpressionSpecification;

const carries: ExpressionSpecification = ['match', ['get', 'class'], ['main', 'secondary'], true, false];

/** River and streams, then lanes: readable, but fainter than any border. */
export const waterLayers = (inks: BaseInks): LayerSpecification[] => [
  {
    id: 'stream',
    type: 'line',
    ...from('streams'),
    filter: ['!=', ['get', 'kind'], 'river'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': inks.waterLine,
      'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.3, 14, ['*', 0.6, ['get', 'order']], 17, 3],
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 10, 0.35, 13, 0.75],
    },
  },
  { id: 'water', type: 'fill', ...from('water'), paint: { 'fill-color': inks.water, 'fill-opacity': 0.92 } },
  {
    id: 'shore',
    type: 'line',
    ...from('water'),
    paint: { 'line-color': inks.waterLine, 'line-width': 0.8, 'line-opacity': 0.8 },
  },
];

export const laneLayers = (inks: BaseInks): LayerSpecification[] => [
  {
    id: 'path',
    type: 'line',
    ...from('roads'),
    minzoom: 13.5,
    filter: ['==', ['get', 'class'], 'path'],
    paint: { 'line-color': inks.roadCase, 'line-width': 0.9, 'line-dasharray': [3, 2], 'line-opacity': 0.5 },
  },
  {
    id: 'road-case',
    type: 'line',
    ...from('roads'),
    filter: ['all', ['!=', ['get', 'class'], 'path'], ['any', carries, ['>=', ['zoom'], 12]]],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': inks.roadCase, 'line-width': roadWidth(1.1), 'line-opacity': 0.55 },
  },
  {
    id: 'road',
    type: 'line',
    ...from('roads'),
    filter: ['all', ['!=', ['get', 'class'], 'path'], ['any', carries, ['>=', ['zoom'], 12]]],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': inks.road, 'line-width': roadWidth(0), 'line-opacity': inks.roadOpacity },
  },
];

export const buildingLayers = (inks: BaseInks): LayerSpecification[] => [
  {
    id: 'building',
    type: 'fill',
    ...from('buildings'),
    minzoom: 13,
    paint: {
      'fill-color': inks.building,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13, 0.35, 15, 0.95],
      'fill-outline-color': inks.buildingLine,
    },
  },
];
