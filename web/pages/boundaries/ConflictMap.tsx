import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { FeatureCollection } from 'geojson';
import type { PlanConflicts } from '../../../server/app.ts';
import { partitionQuery } from '../../api/compare.ts';
import { basemapQuery } from '../../api/queries.ts';
import { GeoMap } from '../../map/GeoMap.tsx';
import type { MapHandle } from '../../map/mapHandle.ts';
import type { Box } from '../../map/model.ts';
import { boxOfPositions } from '../../panels/boundaries/comparedLists.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { boundariesCompareText } from '../../text/boundariesCompare.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { basemapFor } from '../coverage/basemapFor.ts';
import { mapInks } from '../coverage/fills.ts';
import css from './comparePage.module.css';
import { kindColours } from './kindColours.ts';

type Conflict = PlanConflicts['items'][number];

interface Props {
  readonly conflict: Conflict | null;
  readonly edition: PlanConflicts['edition'];
  readonly townBox: Box | null;
}

const noLabels: readonly never[] = [];

/** Both versions of a conflict over the cells as they are published. */
export function ConflictMap({ conflict, edition, townBox }: Props) {
  const { rebase: w, mapOf } = useText(boundariesCompareText);
  const words = useText(coverageText);
  const { scheme } = useAppearance();
  const [map, setMap] = useState<MapHandle | null>(null);
  const basemap = useQuery(basemapQuery());
  const cells = useQuery(partitionQuery(`edition:${edition.id}`));
  const ground = useMemo(
    () => (basemap.data ? basemapFor(basemap.data) : basemap.error ? ({ kind: 'none' } as const) : null),
    [basemap.data, basemap.error],
  );
  const controlWords = useMemo(
    () => ({
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'AttributionControl.ToggleAttribution': words.attribution,
      'Map.Title': mapOf(edition.name),
    }),
    [words, mapOf, edition.name],
  );
  const changes = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features: (['theirs', 'mine'] as const).flatMap((kind) =>
        (conflict?.[kind] ?? []).map((coordinates) => ({
          type: 'Feature' as const,
          properties: { kind },
          geometry: { type: 'LineString' as const, coordinates },
        })),
      ),
    }),
    [conflict],
  );
  const box = useMemo(() => conflict && boxOfPositions([...conflict.mine, ...conflict.theirs]), [conflict]);
  useEffect(() => {
    if (box) map?.showBox(box, 16);
    else if (conflict?.at) map?.showPoint(conflict.at, 15);
  }, [map, box, conflict]);
  if (!ground) return null;
  const kinds = kindColours[scheme];
  return (
    <div className={css.maps}>
      <GeoMap
        ref={setMap}
        label={mapOf(edition.name)}
        basemap={ground}
        scheme={scheme}
        inks={mapInks[scheme]}
        kinds={kinds}
        box={box ?? townBox}
        cells={cells.data ?? null}
        changes={changes}
        cellLabels={noLabels}
        controlWords={controlWords}
      />
      <ul className={css.legend}>
        {(['mine', 'theirs'] as const).map((kind) => (
          <li key={kind}>
            <span className={css.key} style={{ background: kinds[kind] }} />
            {kind === 'mine' ? w.mineLegend : w.theirsLegend}
          </li>
        ))}
      </ul>
    </div>
  );
}
