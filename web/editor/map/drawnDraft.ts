import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Touched } from '#domain/boundary/change.ts';
import { OUTSIDE } from '#domain/boundary/topology.ts';
import { changedEdges } from '#domain/plan/changedEdges.ts';
import type { Draft } from '#domain/plan/draft.ts';
import { changedLines } from '../changedLines.ts';
import { cellFeature, type Dealt, edgeFeature, lineFeature } from './draftFeatures.ts';

type Source = 'draft-cells' | 'draft-edges';

/** Keeps the map's sources in step with a draft: the whole once, then only what a step touched. */
export interface DrawnDraft {
  readonly show: (draft: Draft) => void;
  /** Draws what something would make instead of the cells it touches; null draws the draft again. */
  readonly attempt: (trial: { readonly draft: Draft; readonly touched: Touched } | null) => void;
  readonly mark: (cells: readonly number[], pointed: number) => void;
}

export const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

export const sourceOf = (map: MapLibreMap, id: string): GeoJSONSource | undefined => map.getSource<GeoJSONSource>(id);

export function drawnDraft(map: MapLibreMap, dealt: Dealt): DrawnDraft {
  let drawn: Draft | null = null;
  let hidden: (readonly [Source, number])[] = [];
  let marked: (readonly [name: 'chosen' | 'pointed', cell: number])[] = [];

  const hide = (next: (readonly [Source, number])[]): void => {
    for (const [source, id] of hidden) map.setFeatureState({ source, id }, { hidden: false });
    for (const [source, id] of next) map.setFeatureState({ source, id }, { hidden: true });
    hidden = next;
  };
  const clearTrial = (): void => {
    if (hidden.length === 0) return;
    hide([]);
    void sourceOf(map, 'draft-trial')?.setData(collection([]));
  };
  const update = (before: Draft, draft: Draft): void => {
    const { cells, closedEdges, openedEdges } = changedEdges(before.topology, draft.topology);
    const named = [...draft.cells].filter(([no, cell]) => before.cells.get(no) !== cell).map(([no]) => no);
    const touched = new Set([...cells, ...named].filter((no) => no !== OUTSIDE));
    // A cell that changed village also changes what its lines part.
    const relined = named.flatMap((no) => [...(draft.topology.borders.get(no) ?? [])]);
    const lines = new Set([...openedEdges, ...relined]);
    if (touched.size === 0 && lines.size === 0) return clearTrial();
    const done = [
      Promise.resolve(
        sourceOf(map, 'draft-cells')?.updateData({
          remove: [...touched],
          add: [...touched].flatMap((no) => cellFeature(draft, no, dealt) ?? []),
        }),
      ),
      Promise.resolve(
        sourceOf(map, 'draft-edges')?.updateData({
          remove: [...new Set([...closedEdges, ...lines])],
          add: [...lines].flatMap((no) => {
            const edge = draft.topology.edges.get(no);
            return edge ? [edgeFeature(draft, edge)] : [];
          }),
        }),
      ),
    ];
    // The trial stays until the new shapes are in, so that nothing flickers back.
    void Promise.all(done).then(() => {
      if (drawn === draft) clearTrial();
    });
  };

  return {
    show: (draft) => {
      const before = drawn;
      drawn = draft;
      if (before === draft) return;
      if (before) update(before, draft);
      else {
        const cells = [...draft.cells.keys()].flatMap((no) => cellFeature(draft, no, dealt) ?? []);
        void sourceOf(map, 'draft-cells')?.setData(collection(cells));
        void sourceOf(map, 'draft-edges')?.setData(
          collection([...draft.topology.edges].map((edge) => edgeFeature(draft, edge))),
        );
      }
      const { now, was } = changedLines(draft.base.topology, draft.topology);
      void sourceOf(map, 'draft-changed')?.setData(
        collection([...now.map((line) => lineFeature(line, 'now')), ...was.map((line) => lineFeature(line, 'was'))]),
      );
    },
    attempt: (trial) => {
      if (!trial) return clearTrial();
      const { draft, touched } = trial;
      const cells = touched.cells.filter((no) => no !== OUTSIDE);
      void sourceOf(map, 'draft-trial')?.setData(
        collection([
          ...cells.flatMap((no) => cellFeature(draft, no, dealt) ?? []),
          ...touched.openedEdges.flatMap((no) => {
            const edge = draft.topology.edges.get(no);
            return edge ? [edgeFeature(draft, edge)] : [];
          }),
        ]),
      );
      hide([
        ...cells.map((no) => ['draft-cells', no] as const),
        ...touched.closedEdges.map((no) => ['draft-edges', no] as const),
      ]);
    },
    mark: (cells, pointed) => {
      const next = [
        ...cells.map((cell) => ['chosen', cell] as const),
        ...(pointed === 0 ? [] : [['pointed', pointed] as const]),
      ];
      for (const [name, id] of marked) map.setFeatureState({ source: 'draft-cells', id }, { [name]: false });
      for (const [name, id] of next) map.setFeatureState({ source: 'draft-cells', id }, { [name]: true });
      marked = next;
    },
  };
}
