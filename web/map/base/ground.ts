import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { BaseInks } from './inks.ts';

/**
 * Of the many steps the tiles hold, a few are drawn: each is a translucent pass over the whole screen, and offices have
 * poor graphics. Drawing all thirty doubled the time of a frame.
 */
const elevationsDrawn = [400, 560, 720];
const shadesDrawn = { shadow: [-0.2, -0.42], light: [0.2, 0.42] } as const;

const ground = { source: 'base', 'source-layer': 'ground' } as const;

const landuseColour = (inks: BaseInks): ExpressionSpecification => [
  'match',
  ['get', 'kind'],
  'forest',
  inks.wood,
  'orchard',
  inks.orchard,
  ['terrace', 'paddy'],
  inks.field,
  'floodplain',
  inks.floodplain,
  inks.built,
];

/** Under the fills: land use, and the height of the land in translucent steps that add up. */
export const groundLayers = (inks: BaseInks): LayerSpecification[] => [
  {
    id: 'landuse',
    type: 'fill',
    source: 'base',
    'source-layer': 'landuse',
    paint: { 'fill-color': landuseColour(inks), 'fill-opacity': 0.85, 'fill-antialias': false },
  },
  {
    id: 'elevation',
    type: 'fill',
    ...ground,
    filter: ['all', ['==', ['get', 'kind'], 'elevation'], ['in', ['get', 'elevation'], ['literal', elevationsDrawn]]],
    paint: { 'fill-color': inks.high, 'fill-opacity': inks.highStep, 'fill-antialias': false },
  },
];

/** Over the fills, so that the hills are seen through the colours: soft shadow and soft light in steps that add up. */
export const shadeLayers = (inks: BaseInks): LayerSpecification[] => [
  {
    id: 'shadow',
    type: 'fill',
    ...ground,
    filter: ['all', ['==', ['get', 'kind'], 'shade'], ['in', ['get', 'shade'], ['literal', [...shadesDrawn.shadow]]]],
    paint: { 'fill-color': inks.shadow, 'fill-opacity': inks.shadowStep, 'fill-antialias': false },
  },
  {
    id: 'light',
    type: 'fill',
    ...ground,
    filter: ['all', ['==', ['get', 'kind'], 'shade'], ['in', ['get', 'shade'], ['literal', [...shadesDrawn.light]]]],
    paint: { 'fill-color': inks.light, 'fill-opacity': inks.lightStep, 'fill-antialias': false },
  },
  {
    id: 'contour',
    type: 'line',
    source: 'base',
    'source-layer': 'contours',
    minzoom: 12.5,
    paint: {
      'line-color': inks.contour,
      'line-width': ['case', ['get', 'index'], 0.9, 0.5],
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 12.5, 0, 14, 0.3],
    },
  },
];
