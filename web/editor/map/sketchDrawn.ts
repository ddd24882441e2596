import type { Map as MapLibreMap } from 'maplibre-gl';
import { toGrid } from '#domain/boundary/gridPoint.ts';
import type { Sketch } from '../tool.ts';
import { areaFeature, lineFeature, pointFeature } from './draftFeatures.ts';
import { collection, sourceOf } from './drawnDraft.ts';

/** Draws what a tool sketches: lines and areas, handles, the ring of what it snapped to, the places of faults. */
export function drawSketch(map: MapLibreMap, { lines, areas, points, snapped, faults }: Sketch): void {
  void sourceOf(map, 'draft-sketch')?.setData(
    collection([
      ...(snapped && snapped.guide.layer !== null ? [lineFeature(snapped.guide.line, 'guide')] : []),
      ...areas.map(({ rings, is }) => areaFeature(rings, is)),
      ...lines.map(({ line, is }) => lineFeature(line, is)),
    ]),
  );
  const places = faults.flatMap((fault) => ('at' in fault && fault.at ? [fault.at] : []));
  void sourceOf(map, 'draft-points')?.setData(
    collection([
      ...points.map(({ at, is }) => pointFeature(at[0], at[1], { is })),
      ...(snapped ? [pointFeature(snapped.at[0], snapped.at[1], { is: 'snap' })] : []),
      ...places.map(([lon, lat]) => pointFeature(toGrid(lon), toGrid(lat), { is: 'fault' })),
    ]),
  );
}
