import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

export interface LabelInks {
  readonly text: string;
  readonly halo: string;
  readonly village: string;
  readonly villageHalo: string;
}

export const labelInks: Readonly<Record<'light' | 'dark', LabelInks>> = {
  light: { text: '#1c2832', halo: 'rgba(255,253,247,0.92)', village: '#3d4c59', villageHalo: 'rgba(255,253,247,0.55)' },
  dark: { text: '#f2f5f7', halo: 'rgba(13,19,23,0.9)', village: '#dde5ea', villageHalo: 'rgba(13,19,23,0.6)' },
};

const valueAndName: ExpressionSpecification = [
  'format',
  ['get', 'value'],
  { 'font-scale': 1.12 },
  ['case', ['==', ['get', 'value'], ''], '', '\n'],
  {},
  ['get', 'name'],
  { 'font-scale': 0.84 },
];

/**
 * Three ranks only: village (large and pale), cell (its number, then its name when there is room), place (base map).
 * Placement begins with the last layer: villages take their ground first, and cells' words step aside for them.
 */
export const labelLayers = (inks: LabelInks): LayerSpecification[] => [
  {
    id: 'cell-label',
    type: 'symbol',
    source: 'cell-labels',
    minzoom: 10,
    filter: ['!', ['get', 'isOutside']],
    layout: {
      'text-field': ['step', ['zoom'], ['get', 'value'], 12.9, valueAndName],
      'text-size': ['interpolate', ['linear'], ['zoom'], 10, 10.5, 13, 13, 16, 17],
      'text-line-height': 1.25,
      'text-padding': 1,
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.7,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': inks.text, 'text-halo-color': inks.halo, 'text-halo-width': 1.5 },
  },
  {
    id: 'village-name',
    type: 'symbol',
    source: 'village-labels',
    maxzoom: 15,
    layout: {
      'text-field': ['get', 'name'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 10, 12, 12, 17, 14, 30],
      'text-letter-spacing': 0.2,
      'text-padding': 0,
      'text-allow-overlap': ['step', ['zoom'], false, 11, true],
    },
    paint: {
      'text-color': inks.village,
      'text-opacity': ['interpolate', ['linear'], ['zoom'], 10, 0.8, 12.5, 0.6, 14.5, 0.3],
      'text-halo-color': inks.villageHalo,
      'text-halo-width': 1.4,
    },
  },
];
