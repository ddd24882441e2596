import type { ImageSource, Map as MapLibreMap } from 'maplibre-gl';

type Corner = readonly [lon: number, lat: number];

/** Corners from the upper left clockwise, as an image layer takes them. */
export type Corners = readonly [Corner, Corner, Corner, Corner];

const id = 'draft-underlay';

/** Lays a picture under the lines and over the ground; null takes it away. */
export function layUnder(map: MapLibreMap, address: string | null, corners: Corners, opacity: number): void {
  if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(id)) map.removeSource(id);
  if (address === null) return;
  const coordinates = corners.map(([lon, lat]) => [lon, lat] as [number, number]);
  map.addSource(id, { type: 'image', url: address, coordinates: coordinates as ImageSource['coordinates'] });
  map.addLayer(
    { id, type: 'raster', source: id, paint: { 'raster-opacity': opacity, 'raster-fade-duration': 0 } },
    'draft-block-line',
  );
}

export const fadeUnder = (map: MapLibreMap, opacity: number): void => {
  if (map.getLayer(id)) map.setPaintProperty(id, 'raster-opacity', opacity);
};
