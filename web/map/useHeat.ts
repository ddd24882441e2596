import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Heat } from './model.ts';

/** Days since last met, drawn by deck.gl, which is fetched the first time somebody asks for it. */
export function useHeat(map: MapLibreMap | null, heat: Heat | null): void {
  useEffect(() => {
    if (!map || !heat) return undefined;
    let isOver = false;
    let remove = (): void => undefined;
    void import('./deck/heatOverlay.ts').then(({ heatOverlay }) => {
      if (isOver) return;
      const overlay = heatOverlay(heat);
      map.addControl(overlay);
      map.getContainer().dataset.heat = heat.kind;
      remove = () => map.removeControl(overlay);
    });
    return () => {
      isOver = true;
      delete map.getContainer().dataset.heat;
      remove();
    };
  }, [map, heat]);
}
