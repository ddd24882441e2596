import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { cellsSource } from './layers/cells.ts';

export interface PointerWishes {
  /** The pointer entered another cell, or left all; `at` in pixels of the map. */
  readonly onPoint?: (no: number | null, at: { x: number; y: number }) => void;
  readonly onPickCell?: (no: number | null) => void;
  /** Several households may live at one point. */
  readonly onPickHouseholds?: (ids: readonly string[], at: { x: number; y: number }) => void;
  /** The cells to light together with the one pointed at: all that its lead holds. */
  readonly kinOf?: (no: number) => readonly number[];
}

const target = (no: number) => ({ source: cellsSource, sourceLayer: 'cells', id: no });
const numberOf = (id: unknown): number | null => (typeof id === 'number' ? id : null);

/** Hover and click. What is hovered lives in refs and feature-state: pointing renders nothing. */
export function useMapPointer(map: MapLibreMap | null, wishes: PointerWishes): void {
  const latest = useRef(wishes);
  useEffect(() => {
    latest.current = wishes;
  });

  useEffect(() => {
    if (!map) return undefined;
    let pointed: number | null = null;
    let lit: readonly number[] = [];

    const light = (nos: readonly number[]): void => {
      for (const no of lit) map.setFeatureState(target(no), { lit: false });
      for (const no of nos) map.setFeatureState(target(no), { lit: true });
      lit = nos;
    };
    const cellAt = (event: MapMouseEvent): number | null =>
      numberOf(map.queryRenderedFeatures(event.point, { layers: ['cell-fill'] })[0]?.id);
    const householdsAt = (event: MapMouseEvent): string[] => {
      const { x, y } = event.point;
      const near: [[number, number], [number, number]] = [
        [x - 4, y - 4],
        [x + 4, y + 4],
      ];
      const ids = map
        .queryRenderedFeatures(near, { layers: ['household'] })
        .map(({ properties }) => String(properties.id));
      return [...new Set(ids)];
    };
    const moved = (event: MapMouseEvent): void => {
      const no = cellAt(event);
      if (no !== pointed) {
        pointed = no;
        light(no === null ? [] : (latest.current.kinOf?.(no) ?? [no]));
        map.getCanvas().style.cursor = no === null ? '' : 'pointer';
      }
      latest.current.onPoint?.(no, event.point);
    };
    const left = (event: MapMouseEvent): void => {
      pointed = null;
      light([]);
      latest.current.onPoint?.(null, event.point);
    };
    const clicked = (event: MapMouseEvent): void => {
      const households = householdsAt(event);
      if (households.length > 0) latest.current.onPickHouseholds?.(households, event.point);
      else latest.current.onPickCell?.(cellAt(event));
    };
    map.on('mousemove', moved);
    map.on('mouseout', left);
    map.on('click', clicked);
    return () => {
      map.off('mousemove', moved);
      map.off('mouseout', left);
      map.off('click', clicked);
    };
  }, [map]);
}
