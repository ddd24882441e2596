import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { FeatureCollection } from 'geojson';
import { partitionQuery, type ReadComparison } from '../../api/compare.ts';
import { basemapQuery } from '../../api/queries.ts';
import { GeoMap } from '../../map/GeoMap.tsx';
import type { MapHandle } from '../../map/mapHandle.ts';
import type { Box } from '../../map/model.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { boundariesCompareText } from '../../text/boundariesCompare.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { basemapFor } from '../coverage/basemapFor.ts';
import { mapInks } from '../coverage/fills.ts';
import { useTogether } from '../split/useTogether.ts';
import { changedLabels, ofKinds } from './comparedFeatures.ts';
import css from './comparePage.module.css';
import { kindColours } from './kindColours.ts';

interface Props {
  readonly comparison: ReadComparison;
  readonly townBox: Box | null;
  readonly onMap: (map: MapHandle | null) => void;
}

/** Two maps over one another, the later one cut along a divide that is moved by hand or by keys. */
export function ComparedMaps({ comparison, townBox, onMap }: Props) {
  const w = useText(boundariesCompareText);
  const words = useText(coverageText);
  const { scheme } = useAppearance();
  const [share, setShare] = useState(50);
  const { setLeft, setRight } = useTogether();
  const setBefore = useCallback(
    (map: MapHandle | null) => {
      setLeft(map);
      onMap(map);
    },
    [setLeft, onMap],
  );
  const basemap = useQuery(basemapQuery());
  const ground = useMemo(
    () => (basemap.data ? basemapFor(basemap.data) : basemap.error ? ({ kind: 'none' } as const) : null),
    [basemap.data, basemap.error],
  );
  const before = useQuery(partitionQuery(comparison.a.of));
  const after = useQuery(partitionQuery(comparison.b.of));
  const kinds = kindColours[scheme];
  const changes = useMemo<readonly [FeatureCollection, FeatureCollection]>(
    () => [ofKinds(comparison.features, ['closed', 'moved']), ofKinds(comparison.features, ['opened', 'moved'])],
    [comparison.features],
  );
  const labels = useMemo(
    () => [changedLabels(before.data, comparison, 'before'), changedLabels(after.data, comparison, 'after')] as const,
    [before.data, after.data, comparison],
  );
  const controlWords = useMemo(
    () => ({
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'AttributionControl.ToggleAttribution': words.attribution,
      'Map.Title': w.mapOf(comparison.a.name),
    }),
    [words, w, comparison.a.name],
  );
  if (!ground) return null;
  const common = {
    basemap: ground,
    scheme,
    inks: mapInks[scheme],
    kinds,
    box: comparison.box ?? townBox,
    controlWords,
  };
  return (
    <div className={css.maps} style={{ ['--share' as string]: `${share}%` }}>
      <div className={css.map}>
        <GeoMap
          {...common}
          ref={setBefore}
          label={w.mapOf(comparison.a.name)}
          cells={before.data ?? null}
          changes={changes[0]}
          cellLabels={labels[0]}
        />
      </div>
      <div className={css.map} data-side="b">
        <GeoMap
          {...common}
          ref={setRight}
          label={w.mapOf(comparison.b.name)}
          cells={after.data ?? null}
          changes={changes[1]}
          cellLabels={labels[1]}
        />
      </div>
      <span className={css.name} data-side="a">
        {comparison.a.name}
      </span>
      <span className={css.name} data-side="b">
        {comparison.b.name}
      </span>
      <div className={css.divide} aria-hidden="true" />
      <label className={css.swipe}>
        <span className="visually-hidden">{w.swipe}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={share}
          aria-valuetext={w.swipeAt(share)}
          title={w.swipe}
          onChange={(event) => setShare(Number(event.target.value))}
          data-testid="swipe"
        />
      </label>
      <ul className={css.legend}>
        {(['closed', 'opened', 'moved'] as const).map((kind) => (
          <li key={kind}>
            <span className={css.key} data-kind={kind} style={{ background: kinds[kind] }} />
            {w.legend[kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}
