import type { DataDrivenPropertyValueSpecification, ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type HouseholdMark, householdMarks, type MapInks } from '../model.ts';

export const markImage = (mark: HouseholdMark, isCentre: boolean): string =>
  `household-${mark}-${isCentre ? 'centre' : 'radiating'}`;

const byMark = (of: (mark: HouseholdMark) => string): DataDrivenPropertyValueSpecification<string> =>
  [
    'match',
    ['get', 'mark'],
    ...householdMarks.flatMap((mark) => [mark, of(mark)]),
    of('new'),
  ] as unknown as ExpressionSpecification;

/** Spokes under, households over; shape tells the states apart as well as colour. */
export const householdLayers = (inks: MapInks): LayerSpecification[] => [
  {
    id: 'spoke',
    type: 'line',
    source: 'spokes',
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': byMark((mark) => inks.households[mark]),
      'line-width': ['case', ['get', 'isChosen'], 2.4, 1.3],
      'line-opacity': ['case', ['get', 'isFaint'], 0.25, 0.9],
    },
  },
  {
    id: 'household',
    type: 'symbol',
    source: 'households',
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.6, 15, 0.95, 18, 1.3],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'icon-opacity': ['case', ['get', 'isFaint'], 0.35, 1] },
  },
];
