import type { Map as MapLibreMap } from 'maplibre-gl';
import { gridPoint, lonLat } from '#domain/boundary/gridPoint.ts';
import type { MapView } from '../tool.ts';

const earthM = 40_075_016.686;

/** The port tools draw through, over MapLibre. */
export const mapView = (map: MapLibreMap): MapView => ({
  project: ([x, y]) => map.project(lonLat(x, y)),
  unproject: ({ x, y }) => {
    const { lng, lat } = map.unproject([x, y]);
    return gridPoint(lng, lat);
  },
  metresPerPixel: () => (Math.cos((map.getCenter().lat * Math.PI) / 180) * earthM) / (512 * 2 ** map.getZoom()),
  size: () => {
    const { clientWidth, clientHeight } = map.getContainer();
    return { width: clientWidth, height: clientHeight };
  },
});
