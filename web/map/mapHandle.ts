import type { MapLibreEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { Box, Camera, LonLat } from './model.ts';

/** What a page may ask of the map besides its props. */
export interface MapHandle {
  readonly showBox: (box: Box, closest?: number) => void;
  readonly showPoint: (at: LonLat, zoom?: number) => void;
  /** At once; `onMove` is not told, so that two maps can follow each other. */
  readonly jumpTo: (camera: Camera) => void;
  /** Every step of a move by hand or by animation, not of `jumpTo`; returns the way to stop listening. */
  readonly onMove: (moved: (camera: Camera) => void) => () => void;
  /** The map as it is seen now. */
  readonly picture: () => Promise<HTMLCanvasElement | null>;
  readonly metresPerPixel: () => number;
  /** The middle of what is seen; null before the map is there. */
  readonly centre: () => LonLat | null;
}

const copied = (canvas: HTMLCanvasElement): HTMLCanvasElement => {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
};

/** 200 ms, only to show where the map went; none if the system asks for none. */
const stillMs = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200);

const earthM = 40_075_016.686;

export const mapHandle = (map: MapLibreMap | null): MapHandle => ({
  showBox: (box, closest = 16) => {
    // The same change may open or shut the drawer: the box is fitted to the room there is after it.
    requestAnimationFrame(() => {
      if (!map?.getContainer().isConnected) return;
      map.resize();
      const { clientWidth, clientHeight } = map.getContainer();
      // On a phone the lower half is under the sheet.
      const padding = clientWidth > 720 ? 56 : { top: 90, right: 16, bottom: clientHeight * 0.5, left: 16 };
      map.fitBounds([...box] as [number, number, number, number], { padding, maxZoom: closest, duration: stillMs() });
    });
  },
  showPoint: ([lon, lat], zoom = 15.5) => {
    map?.easeTo({ center: [lon, lat], zoom: Math.max(map.getZoom(), zoom), duration: stillMs() });
  },
  jumpTo: ({ lon, lat, zoom }) => {
    map?.jumpTo({ center: [lon, lat], zoom }, { isFollowing: true });
  },
  onMove: (moved) => {
    const told = (event: MapLibreEvent & { isFollowing?: boolean }): void => {
      if (event.isFollowing) return;
      const { lng, lat } = event.target.getCenter();
      moved({ lon: lng, lat, zoom: event.target.getZoom() });
    };
    map?.on('move', told);
    return () => {
      map?.off('move', told);
    };
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
  centre: () => {
    if (!map) return null;
    const { lng, lat } = map.getCenter();
    return [lng, lat];
  },
});
