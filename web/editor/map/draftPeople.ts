import type { Map as MapLibreMap } from 'maplibre-gl';
import { toGrid } from '#domain/boundary/gridPoint.ts';
import type { PlanEffect } from '#domain/plan/planEffect.ts';
import { NO_POINT, type PlanPeople } from '#domain/plan/planPeople.ts';
import { pointFeature } from './draftFeatures.ts';
import { collection, sourceOf } from './drawnDraft.ts';

const closest = 13.2;
const most = 5_000;

/** Dots for the households in view, once one looks closely enough to tell them apart. */
export function drawPeople(map: MapLibreMap, people: PlanPeople | null): void {
  if (!people || map.getZoom() < closest) {
    void sourceOf(map, 'draft-people')?.setData(collection([]));
    return;
  }
  const bounds = map.getBounds();
  const [west, east] = [toGrid(bounds.getWest()), toGrid(bounds.getEast())];
  const [south, north] = [toGrid(bounds.getSouth()), toGrid(bounds.getNorth())];
  const features = [];
  for (let row = 0; row < people.x.length && features.length < most; row += 1) {
    const [x, y] = [people.x[row]!, people.y[row]!];
    if (x > west && x < east && y > south && y < north) features.push(pointFeature(x, y, {}));
  }
  void sourceOf(map, 'draft-people')?.setData(collection(features));
}

/** Dots that light up: households that change cells. */
export function drawMoved(map: MapLibreMap, people: PlanPeople | null, effect: PlanEffect | null): void {
  const rows = effect && people ? effect.moved.flatMap(({ households }) => households) : [];
  const features = rows.flatMap((row) => {
    const [x, y] = [people?.x[row] ?? NO_POINT, people?.y[row] ?? NO_POINT];
    return x === NO_POINT ? [] : [pointFeature(x, y, {})];
  });
  void sourceOf(map, 'draft-moved')?.setData(collection(features));
}
