import { useQuery } from '@tanstack/react-query';
import { type Ref, useMemo } from 'react';
import { basemapQuery } from '../../api/queries.ts';
import type { DeskArea, DeskMark, Sketch } from '../../map/incident/drawing.ts';
import { IncidentMap } from '../../map/incident/IncidentMap.tsx';
import type { IncidentPointer } from '../../map/incident/useIncidentPointer.ts';
import type { MapHandle } from '../../map/mapHandle.ts';
import type { Basemap } from '../../map/model.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { incidentsDeskText } from '../../text/incidentsDesk.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { basemapFor } from '../coverage/basemapFor.ts';
import { mapInks } from '../coverage/fills.ts';
import { incidentInks } from './incidentInks.ts';
import { borderFeatures, litFeatures, packLabels } from './packFeatures.ts';
import type { Desk } from './useDesk.ts';

interface Props extends IncidentPointer {
  readonly desk: Desk;
  readonly mapRef: Ref<MapHandle>;
  readonly marks: readonly DeskMark[];
  readonly areas: readonly DeskArea[];
  readonly lit: readonly number[];
  readonly sketch: Sketch | null;
}

const noGround: Basemap = { kind: 'none' };

/** The map of the desk: the town's ground where it can be had, and all that the pack draws over it in any case. */
export function DeskGround({ desk, mapRef, lit, ...drawn }: Props) {
  const w = useText(coverageText);
  const { map: label } = useText(incidentsDeskText);
  const { scheme } = useAppearance();
  const basemap = useQuery(basemapQuery());
  const { topology } = desk.ground;
  const { cells, villages } = desk.pack.facts;
  const ground = useMemo(() => (basemap.data ? basemapFor(basemap.data) : null), [basemap.data]);
  const borders = useMemo(() => borderFeatures(topology, cells), [topology, cells]);
  const labels = useMemo(() => packLabels(topology, { cells, villages }), [topology, cells, villages]);
  const litCells = useMemo(() => litFeatures(topology, lit), [topology, lit]);
  const words = useMemo(
    () => ({
      'NavigationControl.ZoomIn': w.zoomIn,
      'NavigationControl.ZoomOut': w.zoomOut,
      'AttributionControl.ToggleAttribution': w.attribution,
      'Map.Title': label,
    }),
    [w, label],
  );
  const shown = ground ?? (basemap.error || desk.isOffline ? noGround : null);
  if (!shown) return null;
  return (
    <IncidentMap
      key={shown.kind}
      ref={mapRef}
      label={label}
      basemap={shown}
      scheme={scheme}
      inks={mapInks[scheme]}
      incidentInks={incidentInks[scheme]}
      box={desk.me.town.bbox}
      borders={borders}
      lit={litCells}
      controlWords={words}
      {...labels}
      {...drawn}
    />
  );
}
