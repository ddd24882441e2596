import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';
import { collection, sourceOf } from '../../../editor/map/drawnDraft.ts';
import type { LonLat } from '../../../map/model.ts';

/** A remark at a place, drawn as a numbered pin. */
export interface PlacePin {
  readonly id: string;
  readonly number: number;
  readonly at: LonLat;
  readonly isSettled: boolean;
  readonly isChosen?: boolean;
}

/** Draws pins, and tells which was clicked. */
export function usePins(map: MapLibreMap | null, pins: readonly PlacePin[], onPick?: (id: string) => void): void {
  useEffect(() => {
    if (!map) return;
    void sourceOf(map, 'draft-pins')?.setData(
      collection(
        pins.map(({ at, isChosen = false, ...properties }) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [...at] },
          properties: { ...properties, isChosen },
        })),
      ),
    );
  }, [map, pins]);
  useEffect(() => {
    if (!map || !onPick) return undefined;
    const clicked = (event: MapMouseEvent): void => {
      const [pin] = map.queryRenderedFeatures(event.point, { layers: ['draft-pin'] });
      const id: unknown = pin?.properties['id'];
      if (typeof id === 'string') onPick(id);
    };
    map.on('click', clicked);
    return () => {
      map.off('click', clicked);
    };
  }, [map, onPick]);
}
