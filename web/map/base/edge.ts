import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Box } from '../model.ts';
import type { BaseInks } from './inks.ts';

/** The rim of our base map, so that it can fade into the paper instead of ending at a cut. */
export const edgeSource = ([west, south, east, north]: Box): SourceSpecification => ({
  type: 'geojson',
  data: {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'LineString',
      coordinates: [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
        [east, south],
      ],
    },
  },
});

/** Wide and blurred: half of it lies over the map, half over the paper. */
export const edgeLayer = ({ ground }: BaseInks): LayerSpecification => ({
  id: 'base-edge',
  type: 'line',
  source: 'base-edge',
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': ground,
    'line-width': ['interpolate', ['exponential', 2], ['zoom'], 10, 90, 14, 1300],
    'line-blur': ['interpolate', ['exponential', 2], ['zoom'], 10, 45, 14, 650],
  },
});
