import type { LayerSpecification } from 'maplibre-gl';
import type { BaseInks } from './inks.ts';

const from = (layer: string) => ({ source: 'base', 'source-layer': layer }) as const;

/** What lies under the cells' fills. */
export const baseLayersUnder = (inks: BaseInks): LayerSpecification[] => [
  { id: 'landuse', type: 'fill', ...from('landuse'), paint: { 'fill-color': inks.field, 'fill-opacity': 0.9 } },
];

/** What lies over the fills, faint but readable: hills, water, lanes, houses, names of places. */
export const baseLayersOver = (inks: BaseInks): LayerSpecification[] => [
  { id: 'water', type: 'fill', ...from('water'), paint: { 'fill-color': inks.water } },
];
