import type { Map as MapLibreMap } from 'maplibre-gl';
import { lonLat, toGrid } from '#domain/boundary/gridPoint.ts';
import { labelPoint } from '#domain/boundary/labelPoint.ts';
import { outlineOfCell } from '#domain/boundary/outline.ts';
import type { Topology } from '#domain/boundary/topology.ts';
import type { Draft } from '#domain/plan/draft.ts';
import { cellLabelFeatures, villageLabelFeatures } from '../../map/layers/features.ts';
import { sourceOf } from './drawnDraft.ts';

type LonLat = readonly [number, number];

/** Where names stand, by border row: a cell's middle is looked for once for each shape it takes. */
const middles = new WeakMap<readonly number[], LonLat>();

function middleOf(topology: Topology, cell: number): LonLat | null {
  const border = topology.borders.get(cell);
  if (!border || border.length === 0) return null;
  const known = middles.get(border);
  if (known) return known;
  const [x, y] = labelPoint(outlineOfCell(topology, cell));
  const at = lonLat(x, y);
  middles.set(border, at);
  return at;
}

/** Cells named at once: more would not find room, and each middle takes a while. */
const most = 260;

/** Names the cells and villages that are in view. */
export function drawLabels(map: MapLibreMap, draft: Draft, lockedWord: string): void {
  const bounds = map.getBounds();
  const [west, south, east, north] = [
    toGrid(bounds.getWest()),
    toGrid(bounds.getSouth()),
    toGrid(bounds.getEast()),
    toGrid(bounds.getNorth()),
  ];
  const inView = [...draft.cells.values()].filter(({ no }) => {
    const edge = draft.topology.edges.get(draft.topology.borders.get(no)?.[0] ?? 0);
    if (!edge) return false;
    const [x, y] = edge.line as [number, number];
    return x > west - (east - west) / 4 && x < east + (east - west) / 4 && y > south && y < north;
  });
  const named = inView.slice(0, most).flatMap((cell) => {
    const at = middleOf(draft.topology, cell.no);
    const value = draft.lockedCells.has(cell.no) ? lockedWord : '';
    return at ? [{ ...cell, at, value, conflicts: 0, isOutside: false }] : [];
  });
  void sourceOf(map, 'cell-labels')?.setData(cellLabelFeatures(named));
  const sums = new Map<string, { lon: number; lat: number; count: number }>();
  for (const { villageId, at } of named) {
    const sum = sums.get(villageId) ?? { lon: 0, lat: 0, count: 0 };
    sums.set(villageId, { lon: sum.lon + at[0], lat: sum.lat + at[1], count: sum.count + 1 });
  }
  void sourceOf(map, 'village-labels')?.setData(
    villageLabelFeatures(
      [...sums].map(([id, { lon, lat, count }]) => ({
        id,
        name: draft.base.villages.get(id)?.name ?? '',
        at: [lon / count, lat / count],
      })),
    ),
  );
}
