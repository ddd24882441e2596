import { useQuery } from '@tanstack/react-query';
import { type Ref, useMemo } from 'react';
import { basemapQuery } from '../../api/queries.ts';
import type { MapHandle } from '../../map/mapHandle.ts';
import type { Basemap, Camera, CellLabel } from '../../map/model.ts';
import { TownMap } from '../../map/TownMap.tsx';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { basemapFor } from '../coverage/basemapFor.ts';
import { mapInks } from '../coverage/fills.ts';
import { kinOf, villageLabels } from '../coverage/mapLabels.ts';
import { boxOfVillage } from '../coverage/places.ts';
import { useMe } from '../shell/MeContext.ts';
import type { PaintedDay } from './usePaintedDay.ts';

interface Props {
  readonly painted: PaintedDay;
  readonly cellLabels: readonly CellLabel[];
  readonly label: string;
  readonly mapRef?: Ref<MapHandle>;
  readonly camera?: Camera | null;
  readonly selectedNo?: number | null;
  readonly isStill?: boolean;
  readonly onCamera?: (camera: Camera) => void;
  readonly onPickCell?: (no: number | null) => void;
}

const noGround: Basemap = { kind: 'none' };

/** The one map showing one day, for pages beside the coverage desk. */
export function DayMap({ painted, cellLabels, label, mapRef, camera = null, selectedNo = null, ...rest }: Props) {
  const w = useText(coverageText);
  const me = useMe();
  const { scheme } = useAppearance();
  const basemap = useQuery(basemapQuery());
  const ground = useMemo(() => (basemap.data ? basemapFor(basemap.data) : null), [basemap.data]);
  const { painting, directory, villages, village, edition, metric } = painted;
  const names = useMemo(() => villageLabels(villages), [villages]);
  const kin = useMemo(() => kinOf(painting), [painting]);
  const words = useMemo(
    () => ({
      'NavigationControl.ZoomIn': w.zoomIn,
      'NavigationControl.ZoomOut': w.zoomOut,
      'AttributionControl.ToggleAttribution': w.attribution,
      'Map.Title': label,
    }),
    [w, label],
  );
  const shown = ground ?? (basemap.error ? noGround : null);
  if (!shown || edition === null) return null;
  return (
    <TownMap
      key={shown.kind}
      ref={mapRef ?? null}
      label={label}
      basemap={shown}
      scheme={scheme}
      inks={mapInks[scheme]}
      cellTiles={`${location.origin}/tiles/cells/${edition}/{z}/{x}/{y}`}
      box={(village && boxOfVillage([...directory.byNo.values()], village)) || me.town.bbox}
      camera={camera}
      looks={painting?.looks ?? null}
      day={painting?.asOf ?? ''}
      metric={painting?.metric ?? metric}
      cellLabels={cellLabels}
      villageLabels={names}
      hasConflictCircles={painting?.metric === 'conflicts'}
      selectedNo={selectedNo}
      controlWords={words}
      kinOf={kin}
      {...rest}
    />
  );
}
