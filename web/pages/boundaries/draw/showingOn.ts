import type { Map as MapLibreMap } from 'maplibre-gl';
import { mapHandle } from '../../../map/mapHandle.ts';

/** What panels beside the map may ask it to show. */
export const showingOn = (map: MapLibreMap | null) => {
  const { showPoint, showBox } = mapHandle(map);
  return { showPoint, showBox };
};
