import type { MultiPolygon, Polygon } from 'geojson';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskArea, DeskDrawing, DeskMark } from '../../map/incident/drawing.ts';
import type { MapHandle } from '../../map/mapHandle.ts';
import type { Box, LonLat } from '../../map/model.ts';
import { boxAround } from './boxAround.ts';

export type { AreaTone, DeskArea, DeskDrawing, DeskMark, MarkKind, MarkTone } from '../../map/incident/drawing.ts';

/** The map of the desk as the parts of the page use it: each draws under a name of its own. */
export interface DeskMap {
  /** Draws a part's marks and areas in place of those it drew before; null takes them away. */
  readonly show: (part: string, drawing: DeskDrawing | null) => void;
  /** Brings all of it into sight. */
  readonly fit: (what: readonly (LonLat | Polygon | MultiPolygon)[], closestZoom?: number) => void;
  /** Hears which mark was pressed; gives the way to stop. */
  readonly onPick: (picked: (id: string) => void) => () => void;
}

const DeskMapContext = createContext<DeskMap | null>(null);
export const DeskMapProvider = DeskMapContext.Provider;

export const useDeskMap = (): DeskMap => {
  const map = useContext(DeskMapContext);
  if (map === null) throw new Error('useDeskMap is used outside the incident desk');
  return map;
};

/** Draws under `part` as long as whoever calls is on the page. Give it the same object while nothing changed. */
export function useDrawn(part: string, drawing: DeskDrawing | null): void {
  const { show } = useDeskMap();
  useEffect(() => {
    show(part, drawing);
  }, [show, part, drawing]);
  useEffect(() => () => show(part, null), [show, part]);
}

/** Hears presses on marks as long as whoever calls is on the page. */
export function usePicked(picked: (id: string) => void): void {
  const { onPick } = useDeskMap();
  const latest = useRef(picked);
  useEffect(() => {
    latest.current = picked;
  });
  useEffect(() => onPick((id) => latest.current(id)), [onPick]);
}

/** What the page itself holds of the map: what all parts drew together, and whom to tell of a press. */
export function useDeskMapParts() {
  const handle = useRef<MapHandle>(null);
  const [parts, setParts] = useState<ReadonlyMap<string, DeskDrawing>>(new Map());
  const listeners = useRef(new Set<(id: string) => void>());
  const latest = useRef<{ box: Box; closest: number } | null>(null);
  const map = useMemo<DeskMap>(
    () => ({
      show: (part, drawing) =>
        setParts((before) => {
          if ((before.get(part) ?? null) === drawing) return before;
          const after = new Map(before);
          if (drawing === null) after.delete(part);
          else after.set(part, drawing);
          return after;
        }),
      fit: (what, closest = 16) => {
        const box = boxAround(what);
        if (box === null) return;
        latest.current = { box, closest };
        handle.current?.showBox(box, closest);
      },
      onPick: (picked) => {
        listeners.current.add(picked);
        return () => {
          listeners.current.delete(picked);
        };
      },
    }),
    [],
  );
  // The map may be there later than the first wish to look at something.
  const mapRef = useCallback((made: MapHandle | null) => {
    handle.current = made;
    if (made && latest.current) made.showBox(latest.current.box, latest.current.closest);
  }, []);
  const marks = useMemo(() => [...parts.values()].flatMap((part): readonly DeskMark[] => part.marks ?? []), [parts]);
  const areas = useMemo(() => [...parts.values()].flatMap((part): readonly DeskArea[] => part.areas ?? []), [parts]);
  const tell = useCallback((id: string) => {
    for (const listener of listeners.current) listener(id);
  }, []);
  const centre = useCallback((): LonLat | null => handle.current?.centre() ?? null, []);
  return { map, mapRef, marks, areas, tell, centre };
}
