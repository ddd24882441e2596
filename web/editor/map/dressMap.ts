import type { FilterSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { BlockLayer } from '#domain/words.ts';
import type { DraftInks, Tint } from './draftInks.ts';
import { tintOf, tintOpacity } from './draftLayers.ts';

/** Colours the cells by something else, and shows one block layer or none. */
export function dressMap(map: MapLibreMap, inks: DraftInks, tint: Tint, layer: BlockLayer | null): void {
  if (!map.getLayer('draft-fill')) return;
  const opacity = tintOpacity(inks, tint);
  for (const id of ['draft-fill', 'draft-trial-fill'] as const) {
    map.setPaintProperty(id, 'fill-color', tintOf(inks, tint));
    map.setPaintProperty(
      id,
      'fill-opacity',
      id === 'draft-fill' ? ['case', ['boolean', ['feature-state', 'hidden'], false], 0, opacity] : opacity,
    );
  }
  const isOf: FilterSpecification = ['==', ['get', 'is'], layer ?? ''];
  map.setFilter('draft-block-line', isOf);
  map.setFilter('draft-block-fill', ['all', isOf, ['==', ['geometry-type'], 'Polygon']] as FilterSpecification);
  for (const id of ['draft-block-line', 'draft-block-fill'])
    map.setLayoutProperty(id, 'visibility', layer === null ? 'none' : 'visible');
}
