import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { LonLat } from '../model.ts';

export interface IncidentPointer {
  /** A place was pressed: by a click, on touch by a long press — or by a tap while one draws. */
  readonly onPress: (at: LonLat) => void;
  /** Two presses in one place end a line. */
  readonly onDone?: () => void;
  readonly onMark: (id: string) => void;
  /** The pointer moves while one draws. */
  readonly onMove?: (at: LonLat) => void;
  /** Presses draw: marks are not picked, a tap is enough. */
  readonly isDrawing: boolean;
}

const longPressMs = 480;
const stillPx = 9;

const isTouch = ({ originalEvent }: MapMouseEvent): boolean =>
  'pointerType' in originalEvent && originalEvent.pointerType === 'touch';

/** Presses on the incident map: a pan never asks, a long press on touch does. */
export function useIncidentPointer(map: MapLibreMap | null, wishes: IncidentPointer): void {
  const latest = useRef(wishes);
  useEffect(() => {
    latest.current = wishes;
  });
  useEffect(() => {
    if (!map) return undefined;
    const markAt = ({ point: { x, y } }: MapMouseEvent): string | null => {
      const near: [[number, number], [number, number]] = [
        [x - 6, y - 6],
        [x + 6, y + 6],
      ];
      const [hit] = map.queryRenderedFeatures(near, { layers: ['desk-mark'] });
      return hit ? String(hit.properties.id) : null;
    };
    const pressed = ({ lngLat: { lng, lat } }: { lngLat: { lng: number; lat: number } }): void =>
      latest.current.onPress([lng, lat]);
    const clicked = (event: MapMouseEvent): void => {
      if (latest.current.isDrawing) {
        pressed(event);
        return;
      }
      const mark = markAt(event);
      if (mark !== null) latest.current.onMark(mark);
      else if (!isTouch(event)) pressed(event);
    };
    const doubled = (event: MapMouseEvent): void => {
      if (!latest.current.isDrawing) return;
      event.preventDefault();
      latest.current.onDone?.();
    };
    const moved = (event: MapMouseEvent): void => {
      const { isDrawing, onMove } = latest.current;
      map.getCanvas().style.cursor = isDrawing ? 'crosshair' : markAt(event) === null ? '' : 'pointer';
      if (isDrawing) onMove?.([event.lngLat.lng, event.lngLat.lat]);
    };

    let timer: ReturnType<typeof setTimeout> | undefined;
    let began = { x: 0, y: 0 };
    const lifted = (): void => clearTimeout(timer);
    const touched = (event: MapTouchEvent): void => {
      clearTimeout(timer);
      if (latest.current.isDrawing || event.points.length !== 1) return;
      began = event.point;
      timer = setTimeout(() => pressed(event), longPressMs);
    };
    const dragged = ({ point }: MapTouchEvent): void => {
      if (Math.hypot(point.x - began.x, point.y - began.y) > stillPx) clearTimeout(timer);
    };
    map.on('click', clicked);
    map.on('dblclick', doubled);
    map.on('mousemove', moved);
    map.on('touchstart', touched);
    map.on('touchmove', dragged);
    map.on('touchend', lifted);
    map.on('touchcancel', lifted);
    return () => {
      clearTimeout(timer);
      map.off('click', clicked);
      map.off('dblclick', doubled);
      map.off('mousemove', moved);
      map.off('touchstart', touched);
      map.off('touchmove', dragged);
      map.off('touchend', lifted);
      map.off('touchcancel', lifted);
    };
  }, [map]);
}
