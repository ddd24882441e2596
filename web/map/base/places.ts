import type { LayerSpecification } from 'maplibre-gl';
import type { BaseInks } from './inks.ts';

const places = { source: 'base', 'source-layer': 'places' } as const;

/** The third rank of names: hamlets, hills, waters, sites. Villages and the town are named from our own divisions. */
export const placeLayers = (inks: BaseInks): LayerSpecification[] => [
  {
    id: 'place-hamlet',
    type: 'symbol',
    ...places,
    minzoom: 13.2,
    filter: ['==', ['get', 'rank'], 'hamlet'],
    layout: { 'text-field': ['get', 'name'], 'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10.5, 16, 13] },
    paint: { 'text-color': inks.place, 'text-halo-color': inks.placeHalo, 'text-halo-width': 1.3 },
  },
  {
    id: 'place-hill',
    type: 'symbol',
    ...places,
    minzoom: 12,
    filter: ['==', ['get', 'rank'], 'hill'],
    layout: {
      'text-field': [
        'format',
        ['get', 'name'],
        {},
        '\n',
        {},
        ['to-string', ['get', 'elevation']],
        { 'font-scale': 0.85 },
      ],
      'text-size': 10.5,
      'text-line-height': 1.2,
    },
    paint: { 'text-color': inks.hill, 'text-halo-color': inks.placeHalo, 'text-halo-width': 1.2, 'text-opacity': 0.85 },
  },
  {
    id: 'place-water',
    type: 'symbol',
    source: 'base',
    'source-layer': 'streams',
    minzoom: 11,
    filter: ['to-boolean', ['get', 'name']],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': ['get', 'name'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 11, 11, 15, 15],
      'text-letter-spacing': 0.3,
      'text-max-angle': 40,
    },
    paint: { 'text-color': inks.waterName, 'text-halo-color': inks.placeHalo, 'text-halo-width': 1.1 },
  },
  {
    id: 'place-site',
    type: 'symbol',
    ...places,
    minzoom: 14.6,
    filter: ['==', ['get', 'rank'], 'site'],
    layout: { 'text-field': ['get', 'name'], 'text-size': 11 },
    paint: { 'text-color': inks.place, 'text-halo-color': inks.placeHalo, 'text-halo-width': 1.3 },
  },
];
