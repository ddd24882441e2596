import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { DraftInks } from './draftInks.ts';

const is = (...words: string[]): ExpressionSpecification => ['in', ['get', 'is'], ['literal', words]];
const byKind = (kinds: Readonly<Record<string, string | number>>, otherwise: string | number) =>
  ['match', ['get', 'is'], ...Object.entries(kinds).flat(), otherwise] as unknown as ExpressionSpecification;

/** People, what is being drawn, handles, faults, pins: over lines and names. */
export const overLayers = (inks: DraftInks): LayerSpecification[] => [
  {
    id: 'draft-household',
    type: 'circle',
    source: 'draft-people',
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 13, 1.4, 17, 4],
      'circle-color': inks.household,
      'circle-stroke-color': inks.halo,
      'circle-stroke-width': 0.5,
      'circle-opacity': 0.75,
    },
  },
  {
    id: 'draft-moved',
    type: 'circle',
    source: 'draft-moved',
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, 2.4, 16, 5.5],
      'circle-color': inks.moved,
      'circle-stroke-color': inks.halo,
      'circle-stroke-width': 1.4,
    },
  },
  {
    id: 'sketch-area',
    type: 'fill',
    source: 'draft-sketch',
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': byKind({ refused: inks.danger }, inks.accent), 'fill-opacity': 0.24 },
  },
  {
    id: 'sketch-ghost',
    type: 'line',
    source: 'draft-sketch',
    filter: is('ghost'),
    paint: { 'line-color': inks.ghost, 'line-width': 1.6, 'line-dasharray': [3, 2.4] },
  },
  {
    id: 'sketch-line',
    type: 'line',
    source: 'draft-sketch',
    filter: is('new', 'refused', 'guide'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': byKind({ refused: inks.danger, guide: inks.block }, inks.accent),
      'line-width': byKind({ guide: 5 }, 2.6),
      'line-opacity': byKind({ guide: 0.35 }, 1),
    },
  },
  {
    id: 'sketch-point',
    type: 'circle',
    source: 'draft-points',
    filter: ['!', is('snap', 'fault')],
    paint: {
      'circle-radius': byKind({ node: 5.5, vertex: 4, middle: 3, chosen: 6.5 }, 4),
      'circle-color': byKind({ chosen: inks.accent, node: inks.line, middle: inks.halo }, inks.halo),
      'circle-opacity': byKind({ middle: 0.75 }, 1),
      'circle-stroke-color': byKind({ node: inks.halo, middle: inks.ghost, corner: inks.accent }, inks.line),
      'circle-stroke-width': byKind({ middle: 1, chosen: 2.5 }, 1.6),
    },
  },
  {
    id: 'sketch-snap',
    type: 'circle',
    source: 'draft-points',
    filter: is('snap'),
    paint: {
      'circle-radius': 10,
      'circle-color': 'rgba(0,0,0,0)',
      'circle-stroke-color': inks.accent,
      'circle-stroke-width': 2.4,
    },
  },
  {
    id: 'sketch-fault',
    type: 'circle',
    source: 'draft-points',
    filter: is('fault'),
    paint: {
      'circle-radius': 11,
      'circle-color': inks.danger,
      'circle-opacity': 0.18,
      'circle-stroke-color': inks.danger,
      'circle-stroke-width': 2.4,
    },
  },
  {
    id: 'draft-pin',
    type: 'circle',
    source: 'draft-pins',
    paint: {
      'circle-radius': ['case', ['get', 'isChosen'], 14, 11],
      'circle-color': ['case', ['get', 'isSettled'], inks.ghost, inks.moved],
      'circle-stroke-color': inks.halo,
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'draft-pin-number',
    type: 'symbol',
    source: 'draft-pins',
    layout: { 'text-field': ['to-string', ['get', 'number']], 'text-size': 12, 'text-allow-overlap': true },
    paint: { 'text-color': '#ffffff' },
  },
];
