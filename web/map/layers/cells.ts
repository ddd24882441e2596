import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapInks } from '../model.ts';

export const cellsSource = 'cells';
const shapes = { source: cellsSource, 'source-layer': 'cells' } as const;

const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];
const shown = (name: string, opacity: number): ExpressionSpecification => ['case', state(name), opacity, 0];

/** The colour of a cell is its fill code; a recolour touches the state of changed cells and no tile. */
export const fillColour = ({ fills }: MapInks): ExpressionSpecification =>
  [
    'match',
    ['to-number', ['feature-state', 'fill'], 0],
    ...fills.flatMap(([code, colour]) => [code, colour]),
    'rgba(0,0,0,0)',
  ] as unknown as ExpressionSpecification;

/**
 * A pattern cannot follow feature-state, and one that is drawn unseen over every cell costs a pass over the screen:
 * hatches are filtered to the few cells that wear them.
 */
export const onlyCells = (nos: readonly number[]): FilterSpecification => ['in', ['id'], ['literal', [...nos]]];

/** Cells outside the chosen village recede. */
export const fillOpacityOf = (opacity: number): ExpressionSpecification => [
  'case',
  state('outside'),
  Math.min(0.16, opacity),
  opacity,
];

/** Fills and what is hatched over them: nobody obligated, nobody answering. */
export const cellFills = (inks: MapInks): LayerSpecification[] => [
  {
    id: 'cell-fill',
    type: 'fill',
    ...shapes,
    paint: {
      'fill-color': fillColour(inks),
      'fill-opacity': fillOpacityOf(inks.fillOpacity),
      'fill-antialias': false,
    },
  },
  {
    id: 'cell-nobody',
    type: 'fill',
    ...shapes,
    filter: onlyCells([]),
    paint: { 'fill-pattern': 'hatch-nobody', 'fill-opacity': 0.9 },
  },
  {
    id: 'cell-vacant',
    type: 'fill',
    ...shapes,
    filter: onlyCells([]),
    paint: { 'fill-pattern': 'hatch-vacant', 'fill-opacity': 0.85 },
  },
];

/** Lines over everything of the ground: the borders are the strongest lines on the map. */
export const cellLines = (inks: MapInks): LayerSpecification[] => [
  {
    id: 'cell-border',
    type: 'line',
    source: cellsSource,
    'source-layer': 'borders',
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
      'line-opacity': ['match', ['get', 'kind'], 'cell', 0.72, 0.92],
    },
  },
  {
    id: 'cell-dotted',
    type: 'line',
    ...shapes,
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': inks.cellLine,
      'line-width': 3,
      'line-offset': 3.5,
      'line-dasharray': [0.01, 2],
      'line-opacity': shown('dotted', 1),
    },
  },
  {
    id: 'cell-vacant-line',
    type: 'line',
    ...shapes,
    paint: { 'line-color': inks.vacant, 'line-width': 2.6, 'line-offset': 2, 'line-opacity': shown('vacant', 1) },
  },
  {
    id: 'cell-lit',
    type: 'line',
    ...shapes,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': inks.accent, 'line-width': 3, 'line-offset': 1.5, 'line-opacity': shown('lit', 0.95) },
  },
  {
    id: 'cell-selected',
    type: 'line',
    ...shapes,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': inks.accent, 'line-width': 4.5, 'line-opacity': shown('selected', 1) },
  },
];
