import { useQuery } from '@tanstack/react-query';
import { type Ref, useMemo } from 'react';
import type { Edition } from '../../../server/app.ts';
import { basemapQuery, cellsQuery, divisionsQuery } from '../../api/queries.ts';
import type { MapHandle } from '../../map/mapHandle.ts';
import type { Basemap, Looks } from '../../map/model.ts';
import { TownMap } from '../../map/TownMap.tsx';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { basemapFor } from '../coverage/basemapFor.ts';
import { fillOf, mapInks } from '../coverage/fills.ts';
import { villageLabels } from '../coverage/mapLabels.ts';
import { asLonLat, villagesOf } from '../coverage/places.ts';

interface Props {
  readonly edition: Edition;
  readonly label: string;
  readonly mapRef?: Ref<MapHandle>;
  readonly selectedNo?: number | null;
  readonly onPickCell?: (no: number | null) => void;
}

const noGround: Basemap = { kind: 'none' };

/** An edition on the map: its cells and their names, no counts. */
export function PartitionMap({ edition, label, mapRef, selectedNo = null, ...rest }: Props) {
  const w = useText(coverageText);
  const { scheme } = useAppearance();
  const basemap = useQuery(basemapQuery());
  const cells = useQuery(cellsQuery(edition.effectiveFrom));
  const divisions = useQuery(divisionsQuery(edition.effectiveFrom));
  const ground = useMemo(() => (basemap.data ? basemapFor(basemap.data) : null), [basemap.data]);
  const features = cells.data?.features;
  const looks = useMemo((): Looks | null => {
    if (!features) return null;
    const numbers = features.map(({ properties }) => properties.no);
    const firstNo = Math.min(...numbers);
    const drawn = new Uint16Array(Math.max(...numbers) - firstNo + 1);
    for (const no of numbers) drawn[no - firstNo] = fillOf.plain;
    return { firstNo, looks: drawn };
  }, [features]);
  const labels = useMemo(
    () =>
      (features ?? []).map(({ properties: { no, name, label: at } }) => ({
        no,
        at: asLonLat(at),
        name,
        value: '',
        conflicts: 0,
        isOutside: false,
      })),
    [features],
  );
  const villages = useMemo(() => villageLabels(villagesOf(divisions.data?.items ?? [])), [divisions.data]);
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
  if (!shown) return null;
  return (
    <TownMap
      key={shown.kind}
      ref={mapRef ?? null}
      label={label}
      basemap={shown}
      scheme={scheme}
      inks={mapInks[scheme]}
      cellTiles={`${location.origin}/tiles/cells/${edition.id}/{z}/{x}/{y}`}
      box={edition.bbox}
      camera={null}
      looks={looks}
      day={edition.effectiveFrom}
      metric="partition"
      cellLabels={labels}
      villageLabels={villages}
      selectedNo={selectedNo}
      controlWords={words}
      {...rest}
    />
  );
}
