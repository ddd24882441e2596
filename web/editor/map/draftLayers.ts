import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { DraftInks, Tint } from './draftInks.ts';

const on = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];
const isCell: ExpressionSpecification = ['==', ['get', 'is'], 'cell'];
const isEdge: ExpressionSpecification = ['==', ['get', 'is'], 'edge'];

export const tintOf = (inks: DraftInks, tint: Tint): ExpressionSpecification =>
  [
    'to-color',
    tint === 'lead'
      ? ['at', ['get', 'lead'], ['literal', [...inks.people, 'rgba(0,0,0,0)']]]
      : ['at', ['get', 'village'], ['literal', [...inks.villages]]],
  ] as unknown as ExpressionSpecification;

export const tintOpacity = (inks: DraftInks, tint: Tint): number => (tint === 'none' ? 0 : inks.fillOpacity);

/** Cells as they stand and, while something is tried, as they would be; touched ones are hidden meanwhile. */
export const fillLayers = (inks: DraftInks): LayerSpecification[] => [
  {
    id: 'draft-fill',
    type: 'fill',
    source: 'draft-cells',
    paint: {
      'fill-color': tintOf(inks, 'village'),
      'fill-opacity': ['case', on('hidden'), 0, tintOpacity(inks, 'village')],
      'fill-antialias': false,
    },
  },
  {
    id: 'draft-trial-fill',
    type: 'fill',
    source: 'draft-trial',
    filter: isCell,
    paint: {
      'fill-color': tintOf(inks, 'village'),
      'fill-opacity': tintOpacity(inks, 'village'),
      'fill-antialias': false,
    },
  },
  {
    id: 'draft-chosen-fill',
    type: 'fill',
    source: 'draft-cells',
    paint: {
      'fill-color': inks.accent,
      'fill-opacity': ['case', on('hidden'), 0, on('chosen'), 0.2, on('pointed'), 0.09, 0],
      'fill-antialias': false,
    },
  },
  {
    id: 'draft-block-fill',
    type: 'fill',
    source: 'draft-blocks',
    filter: ['==', ['geometry-type'], 'Polygon'],
    layout: { visibility: 'none' },
    paint: { 'fill-color': inks.block, 'fill-opacity': 0.08 },
  },
];

const width = (town: number, village: number, cell: number): ExpressionSpecification => [
  'match',
  ['get', 'rank'],
  'town',
  town,
  'village',
  village,
  cell,
];
const widths = (
  z10: ExpressionSpecification | number,
  z13: ExpressionSpecification | number,
  z16: ExpressionSpecification | number,
) => ['interpolate', ['linear'], ['zoom'], 10, z10, 13, z13, 16, z16] as unknown as ExpressionSpecification;

const edgeWidth = widths(width(1.8, 1.6, 0.5), width(3.6, 3.8, 1.3), width(6, 6.4, 2.4));
const coreWidth = widths(0.4, 1.4, 2.6);
const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
const outer: ExpressionSpecification = ['!=', ['get', 'rank'], 'cell'];

const linesOf = (inks: DraftInks, source: 'draft-edges' | 'draft-trial'): LayerSpecification[] => {
  const hide = source === 'draft-edges' ? (['case', on('hidden'), 0, 1] as unknown as ExpressionSpecification) : 1;
  return [
    {
      id: `${source}-line`,
      type: 'line',
      source,
      filter: isEdge,
      layout: round,
      paint: { 'line-color': inks.line, 'line-width': edgeWidth, 'line-opacity': hide },
    },
    // A village line is two strokes: what shows between them is a lighter line on top.
    {
      id: `${source}-core`,
      type: 'line',
      source,
      filter: ['all', isEdge, outer],
      layout: round,
      paint: { 'line-color': inks.core, 'line-width': coreWidth, 'line-opacity': hide },
    },
  ];
};

/** Changed lines glow under the lines; where a line was, a dashed ghost. The borders are the strongest lines on the map. */
export const lineLayers = (inks: DraftInks): LayerSpecification[] => [
  {
    id: 'draft-block-line',
    type: 'line',
    source: 'draft-blocks',
    layout: { ...round, visibility: 'none' },
    paint: { 'line-color': inks.block, 'line-width': 1.4, 'line-opacity': 0.75, 'line-dasharray': [3, 2] },
  },
  {
    id: 'draft-changed',
    type: 'line',
    source: 'draft-changed',
    filter: ['==', ['get', 'is'], 'now'],
    layout: round,
    paint: { 'line-color': inks.accent, 'line-width': widths(4, 8, 13), 'line-opacity': 0.5 },
  },
  {
    id: 'draft-was',
    type: 'line',
    source: 'draft-changed',
    filter: ['==', ['get', 'is'], 'was'],
    paint: { 'line-color': inks.ghost, 'line-width': 1.6, 'line-dasharray': [3, 2.4], 'line-opacity': 0.9 },
  },
  ...linesOf(inks, 'draft-edges'),
  ...linesOf(inks, 'draft-trial'),
];
