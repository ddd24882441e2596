import { useEffect, useRef } from 'react';
import { followPointer } from '../../../editor/map/pointer.ts';
import type { LonLat } from '../../../map/model.ts';
import type { OpenedMap } from './DraftMap.tsx';

/** The pointer works the tool; while a place is asked for, the next click answers with it and draws nothing. */
export function usePointer(opened: OpenedMap | null, onPlace: ((at: LonLat) => void) | null): void {
  const asked = useRef(onPlace);
  useEffect(() => {
    asked.current = onPlace;
    if (opened) opened.map.getCanvas().style.cursor = onPlace ? 'crosshair' : '';
  });
  useEffect(() => {
    if (!opened) return undefined;
    const { map, drawing } = opened;
    return followPointer(map, (event) => {
      if (!asked.current) return drawing.handle(event);
      if (event.is === 'click') {
        const { lng, lat } = map.unproject([event.at.x, event.at.y]);
        asked.current([lng, lat]);
      }
      return {};
    });
  }, [opened]);
}
