import { AttributionControl, Map as MapLibreMap, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Box, Camera } from './model.ts';
import type { StyleSpecification } from 'maplibre-gl';

setWorkerUrl(workerUrl);

/** Local fonts draw all text: the style names no glyphs, so nothing is fetched for Chinese. */
const fonts = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

export interface MapAsked {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly camera: Camera | null;
  readonly box: Box | null;
  readonly isStill?: boolean;
  readonly locale: Record<string, string>;
}

/** Room for the legend at the left and the switches above, where the map is large enough to give it. */
const roomFor = ({ clientWidth, clientHeight }: HTMLElement) => {
  if (clientWidth > 720) return { top: 64, right: 28, bottom: 28, left: 150 };
  return clientHeight < 420
    ? { top: 48, right: 12, bottom: 12, left: 12 }
    : { top: 96, right: 12, bottom: 130, left: 12 };
};

export const createMap = ({ container, style, camera, box, isStill, locale }: MapAsked): MapLibreMap => {
  const map = new MapLibreMap({
    container,
    style,
    locale,
    localIdeographFontFamily: fonts,
    attributionControl: false,
    maxZoom: 19,
    minZoom: 6,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // A fade is some seven frames more for every change of a label: with poor graphics the day would lag behind the thumb.
    fadeDuration: 0,
    interactive: !isStill,
    ...(camera
      ? { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom }
      : box
        ? {
            bounds: [...box] as [number, number, number, number],
            fitBoundsOptions: { padding: isStill ? 24 : roomFor(container) },
          }
        : {}),
  });
  map.touchZoomRotate.disableRotation();
  if (!isStill) {
    map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
    map.addControl(new ScaleControl({ maxWidth: 96, unit: 'metric' }), 'bottom-right');
    map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
  }
  return map;
};
