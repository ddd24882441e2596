import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { basemapQuery } from '../../api/queries.ts';
import type { Deed } from '../../editor/planServer.ts';
import type { DraftSession, DraftSnapshot } from '../../editor/session.ts';
import type { Basemap, Box, LonLat } from '../../map/model.ts';
import { Failed } from '../../parts/states/Failed.tsx';
import { coverageText } from '../../text/coverage.ts';
import { editorText } from '../../text/editor.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { basemapFor } from '../coverage/basemapFor.ts';
import { useView } from '../routing/useView.ts';
import { useMe } from '../shell/MeContext.ts';
import { DeskTools } from './draw/DeskTools.tsx';
import { DraftMap, type OpenedMap } from './draw/DraftMap.tsx';
import css from './draw/draw.module.css';
import { showingOn } from './draw/showingOn.ts';
import { useDraft } from './draw/useDraft.ts';
import { usePins, type PlacePin } from './draw/usePins.ts';
import { usePointer } from './draw/usePointer.ts';
import { useDraftSession } from './useDraftSession.ts';

/** What stands beside the map may read the draft, and ask the map to show a place. */
export interface BesideDrawing {
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  readonly showPoint: (at: LonLat) => void;
  readonly showBox: (box: Box) => void;
  /** Draws what a deed would make, before anything changes; null draws the draft as it stands. */
  readonly preview: (deed: Deed | null) => void;
}

interface Props {
  readonly planId: string;
  /** Null: the reader may draw; else why not, in words. */
  readonly refused: string | null;
  readonly side: (beside: BesideDrawing) => ReactNode;
  /** While given, the next click on the map answers with its place and draws nothing; Escape answers null. */
  readonly onPlace?: ((at: LonLat | null) => void) | null;
  /** Remarks at places. */
  readonly pins?: readonly PlacePin[];
  readonly onPickPin?: (id: string) => void;
}

const noGround: Basemap = { kind: 'none' };
const noPins: readonly PlacePin[] = [];

/** A plan on the map, with the tools to redraw it and what stands beside it. Fills its parent. */
export function DrawingDesk({ planId, refused, side, onPlace = null, pins = noPins, onPickPin }: Props) {
  const w = useText(editorText);
  const words = useText(coverageText);
  const me = useMe();
  const [view, change] = useView();
  const { session, failed, retry } = useDraft(planId, refused);
  const snapshot = useDraftSession(session);
  const [opened, setOpened] = useState<OpenedMap | null>(null);
  const basemap = useQuery(basemapQuery());
  const ground = useMemo(() => (basemap.data ? basemapFor(basemap.data) : null), [basemap.data]);
  const shown = ground ?? (basemap.error ? noGround : null);
  usePointer(opened, onPlace);
  usePins(opened?.map ?? null, pins, onPickPin);
  useEffect(() => {
    if (!onPlace) return undefined;
    const escaped = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onPlace(null);
    };
    window.addEventListener('keydown', escaped, true);
    return () => window.removeEventListener('keydown', escaped, true);
  }, [onPlace]);
  const controls = useMemo(
    () => ({
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'AttributionControl.ToggleAttribution': words.attribution,
      'Map.Title': w.map,
    }),
    [words, w],
  );
  const show = useMemo(() => showingOn(opened?.map ?? null), [opened]);
  const preview = useCallback((deed: Deed | null) => opened?.drawing.preview(deed), [opened]);
  const tool = useTool(opened);
  return (
    <div
      className={css.desk}
      data-testid="editor"
      data-plan={planId}
      data-lines={snapshot.lines}
      data-tool={tool}
      data-saved={snapshot.saved.is}
      data-cells={snapshot.draft?.cells.size ?? 0}
      data-blocked={snapshot.blocked?.is ?? ''}
    >
      <div className={css.ground}>
        {shown && (
          <DraftMap
            key={shown.kind}
            session={session}
            isRead={snapshot.draft !== null}
            basemap={shown}
            box={me.town.bbox}
            camera={view.camera}
            onCamera={(camera) => change({ camera }, 'replace')}
            controlWords={controls}
            onOpened={setOpened}
          />
        )}
        {opened && (
          <DeskTools {...{ opened, session, snapshot, isAsking: onPlace !== null, isLookOnly: refused !== null }} />
        )}
        {snapshot.draft === null && (
          <div className={css.cover}>
            {failed ? (
              <Failed title={w.failed} detail={failed.message} retry={w.retry} onRetry={retry} />
            ) : (
              <Spin description={w.opening} size="large" />
            )}
          </div>
        )}
      </div>
      {side({ session, snapshot, preview, ...show })}
    </div>
  );
}

function useTool(opened: OpenedMap | null): string {
  const subscribe = useCallback((told: () => void) => opened?.drawing.subscribe(told) ?? (() => undefined), [opened]);
  return useSyncExternalStore(subscribe, () => opened?.drawing.now().tool ?? '');
}
