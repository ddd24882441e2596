import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box, LonLat } from './model.ts';

/** What a page may ask of the map besides its props. */
export interface MapHandle {
  readonly showBox: (box: Box) => void;
  readonly showPoint: (at: LonLat, zoom?: number) => void;
  /** The map as it is seen now. */
  readonly picture: () => Promise<HTMLCanvasElement | null>;
  readonly metresPerPixel: () => number;
}

const copied = (canvas: HTMLCanvasElement): HTMLCanvasElement => {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
};

const earthM = 40_075_016.686;

export const mapHandle = (map: MapLibreMap | null): MapHandle => ({
  showBox: (box) => {
    map?.fitBounds([...box] as [number, number, number, number], { padding: 56, maxZoom: 16, duration: 200 });
  },
  showPoint: ([lon, lat], zoom = 15.5) => {
    if (map) map.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), zoom), duration: 200 });
  },
  // The drawing buffer is only there right after a frame: keeping it for good would slow every frame.
  picture: () =>
    new Promise((resolve) => {
      if (!map) {
        resolve(null);
        return;
      }
      map.once('render', () => resolve(copied(map.getCanvas())));
      map.triggerRepaint();
    }),
  metresPerPixel: () =>
    map ? (Math.cos((map.getCenter().lat * Math.PI) / 180) * earthM) / (512 * 2 ** map.getZoom()) : 0,
});
