import type { LayerSpecification } from 'maplibre-gl';
import type { MapInks } from '../model.ts';

/** Open conflicts: a violet circle whose area is the number, and the number inside. */
export const conflictLayers = (inks: MapInks, text: string): LayerSpecification[] => [
  {
    id: 'conflict-circle',
    type: 'circle',
    source: 'cell-labels',
    filter: ['all', ['>', ['get', 'conflicts'], 0], ['!', ['get', 'isOutside']]],
    paint: {
      'circle-radius': [
        'interpolate',
        ['linear'],
        ['zoom'],
        10,
        ['*', 5, ['sqrt', ['get', 'conflicts']]],
        14,
        ['*', 10, ['sqrt', ['get', 'conflicts']]],
      ],
      'circle-color': inks.conflict,
      'circle-opacity': 0.86,
      'circle-stroke-color': text,
      'circle-stroke-width': 1.2,
    },
    layout: { visibility: 'none' },
  },
  {
    id: 'conflict-count',
    type: 'symbol',
    source: 'cell-labels',
    filter: ['all', ['>', ['get', 'conflicts'], 0], ['!', ['get', 'isOutside']]],
    layout: {
      visibility: 'none',
      'text-field': ['to-string', ['get', 'conflicts']],
      'text-size': ['interpolate', ['linear'], ['zoom'], 10, 10, 14, 15],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': text },
  },
];
