import type { LayerSpecification } from 'maplibre-gl';
import { groundLayers, shadeLayers } from './ground.ts';
import type { BaseInks } from './inks.ts';
import { buildingLayers, laneLayers, waterLayers } from './lanes.ts';
import { placeLayers } from './places.ts';

/** What lies under the cells' fills. */
export const baseLayersUnder = (inks: BaseInks): LayerSpecification[] => groundLayers(inks);

/** What lies over the fills, faint but readable: hills, water, lanes, houses. */
export const baseLayersOver = (inks: BaseInks): LayerSpecification[] => [
  ...shadeLayers(inks),
  ...waterLayers(inks),
  ...laneLayers(inks),
  ...buildingLayers(inks),
];

/** The third rank of names, under the labels of cells. */
export const baseNames = (inks: BaseInks): LayerSpecification[] => placeLayers(inks);
