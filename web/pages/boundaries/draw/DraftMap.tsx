import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import '../../../map/townMap.css';
import { draftOnMap } from '../../../editor/map/draftOnMap.ts';
import { draftStyle } from '../../../editor/map/draftStyle.ts';
import type { Drawing } from '../../../editor/drawing.ts';
import type { DraftSession } from '../../../editor/session.ts';
import { createMap } from '../../../map/createMap.ts';
import type { Basemap, Box, Camera } from '../../../map/model.ts';
import { repaint } from '../../../map/repaint.ts';
import { useAppearance } from '../../../parts/theme/appearance.ts';
import { editorText } from '../../../text/editor.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { mapInks } from '../../coverage/fills.ts';
import { draftInks } from './draftInks.ts';

export interface OpenedMap {
  readonly map: MapLibreMap;
  readonly drawing: Drawing;
}

interface Props {
  readonly session: DraftSession;
  readonly isRead: boolean;
  readonly basemap: Basemap;
  readonly box: Box | null;
  readonly camera: Camera | null;
  readonly onCamera: (camera: Camera) => void;
  readonly controlWords: Record<string, string>;
  readonly onOpened: (opened: OpenedMap | null) => void;
}

/** On a phone the tools lie over the top of the map and the sheet over its lower half: the town is fitted between them. */
const clearOfSheet = (map: MapLibreMap, { box, camera }: Pick<Props, 'box' | 'camera'>): void => {
  const { clientWidth, clientHeight } = map.getContainer();
  if (clientWidth > 720 || camera !== null || box === null) return;
  const padding = { top: 120, right: 10, bottom: clientHeight * 0.46, left: 10 };
  map.fitBounds([...box] as [number, number, number, number], { padding, duration: 0 });
};

/** The map a draft is drawn on. What happens on it every frame goes past React. */
export function DraftMap({ session, isRead, basemap, controlWords, onOpened, onCamera, ...first }: Props) {
  const w = useText(editorText);
  const { scheme } = useAppearance();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const inks = draftInks[scheme];
  const style = useMemo(() => draftStyle({ basemap, scheme, inks: mapInks[scheme] }, inks), [basemap, scheme, inks]);
  const begin = useRef({ style, ...first, locale: controlWords });
  const told = useRef({ onOpened, onCamera });
  useEffect(() => {
    told.current = { onOpened, onCamera };
  });

  useEffect(() => {
    if (!container.current) return undefined;
    const made = createMap({ container: container.current, ...begin.current });
    made.keyboard.disable();
    clearOfSheet(made, begin.current);
    made.once('style.load', () => setMap(made));
    made.on('moveend', () => {
      const { lng, lat } = made.getCenter();
      told.current.onCamera({ lon: lng, lat, zoom: made.getZoom() });
    });
    return () => {
      setMap(null);
      made.remove();
    };
  }, []);

  useEffect(() => {
    if (map) repaint(map, style);
  }, [map, style]);

  const firstInks = useRef(inks);
  useEffect(() => {
    if (!map || !isRead) return undefined;
    const { drawing, stop } = draftOnMap({ map, session, inks: firstInks.current, lockedWord: w.locked });
    told.current.onOpened({ map, drawing });
    map.once('idle', () => {
      map.getContainer().dataset.ready = 'yes';
    });
    return () => {
      stop();
      told.current.onOpened(null);
    };
  }, [map, isRead, session, w.locked]);

  return <div ref={container} className="town-map" role="region" aria-label={w.map} data-testid="draft-map" />;
}
