import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

type PaintProperty = Parameters<MapLibreMap['setPaintProperty']>[1];

/** Puts the paint of another theme on the layers that are there; sources, tiles and feature-state stay. */
export const repaint = (map: MapLibreMap, style: StyleSpecification): void => {
  for (const layer of style.layers) {
    if (!map.getLayer(layer.id)) continue;
    for (const [property, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, property as PaintProperty, value);
    }
  }
};
