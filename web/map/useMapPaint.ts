import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { cellsSource, fillOpacityOf, onlyCells } from './layers/cells.ts';
import { cellLabelFeatures, householdFeatures, spokeFeatures, villageLabelFeatures } from './layers/features.ts';
import { type CellLabel, type HouseholdPoint, lookBits, type Looks, type VillageLabel } from './model.ts';
import { cellStateOf, cellsWith, changedLooks } from './paint/changedLooks.ts';

const target = (no: number) => ({ source: cellsSource, sourceLayer: 'cells', id: no });

const hatches = [
  ['cell-nobody', lookBits.nobody],
  ['cell-vacant', lookBits.vacant],
] as const;

/** Recolours the cells whose look changed, and says on the container which day has really been painted. */
export function useLooks(map: MapLibreMap | null, looks: Looks | null, paintedDay: string): void {
  const before = useRef<{ map: MapLibreMap; looks: Looks } | null>(null);
  useEffect(() => {
    if (!map || !looks) return undefined;
    const last = before.current?.map === map ? before.current.looks : null;
    for (const [no, look] of changedLooks(last, looks)) map.setFeatureState(target(no), cellStateOf(look));
    for (const [layer, bit] of hatches) {
      const [was, is] = [last ? cellsWith(last, bit) : [], cellsWith(looks, bit)];
      // A filter lays the tiles out anew, so it is set only when another cell wears the hatch.
      if (was.join() !== is.join()) map.setFilter(layer, onlyCells(is));
    }
    before.current = { map, looks };
    // A frame without the cells' tiles shows no colours yet.
    const say = (): void => {
      if (!map.isSourceLoaded(cellsSource)) return;
      map.getContainer().dataset.paintedDay = paintedDay;
      map.off('render', say);
    };
    map.on('render', say);
    map.triggerRepaint();
    return () => {
      map.off('render', say);
    };
  }, [map, looks, paintedDay]);
}

const geojson = (map: MapLibreMap, id: string): GeoJSONSource | undefined => map.getSource<GeoJSONSource>(id);

export function useLabels(
  map: MapLibreMap | null,
  cells: readonly CellLabel[],
  villages: readonly VillageLabel[],
): void {
  useEffect(() => {
    if (map) void geojson(map, 'cell-labels')?.setData(cellLabelFeatures(cells));
  }, [map, cells]);
  useEffect(() => {
    if (map) void geojson(map, 'village-labels')?.setData(villageLabelFeatures(villages));
  }, [map, villages]);
}

const drawnMs = 180;
const isStillAsked = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Households and their spokes; when another cell's arrive, the spokes are drawn outward once. */
export function useHouseholds(
  map: MapLibreMap | null,
  points: readonly HouseholdPoint[],
  drawKey: string | null,
  chosenGroup: string | null,
): void {
  const drawn = useRef<string | null>(null);
  useEffect(() => {
    if (!map) return undefined;
    void geojson(map, 'households')?.setData(householdFeatures(points, chosenGroup));
    const spokes = geojson(map, 'spokes');
    const isNew = drawn.current !== drawKey && points.length > 0;
    if (!isNew || isStillAsked()) {
      void spokes?.setData(spokeFeatures(points, chosenGroup));
      return undefined;
    }
    const began = performance.now();
    let frame = 0;
    const step = (): void => {
      const share = Math.min(1, (performance.now() - began) / drawnMs);
      void spokes?.setData(spokeFeatures(points, chosenGroup, 1 - (1 - share) ** 3));
      if (share < 1) frame = requestAnimationFrame(step);
      else drawn.current = drawKey;
    };
    step();
    return () => cancelAnimationFrame(frame);
  }, [map, points, drawKey, chosenGroup]);
}

/** Marks the chosen cell; the cell before it is unmarked. */
export function useSelected(map: MapLibreMap | null, no: number | null): void {
  useEffect(() => {
    if (!map || no === null) return undefined;
    map.setFeatureState(target(no), { selected: true });
    return () => {
      map.removeFeatureState(target(no), 'selected');
    };
  }, [map, no]);
}

/** Lets the fills recede while something else is laid over them. */
export function useFaintFills(map: MapLibreMap | null, opacity: number, isFaint: boolean): void {
  useEffect(() => {
    map?.setPaintProperty('cell-fill', 'fill-opacity', fillOpacityOf(isFaint ? 0.14 : opacity));
  }, [map, opacity, isFaint]);
}

export function useVisible(map: MapLibreMap | null, layers: readonly string[], isVisible: boolean): void {
  useEffect(() => {
    if (!map) return;
    for (const layer of layers) {
      if (map.getLayer(layer)) map.setLayoutProperty(layer, 'visibility', isVisible ? 'visible' : 'none');
    }
  }, [map, layers, isVisible]);
}
