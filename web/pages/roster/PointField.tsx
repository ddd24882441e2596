import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import type { FeatureCollection } from 'geojson';
import { useMemo, useRef, useState } from 'react';
import type { CoordinateSystem } from '#domain/coordinateSystem.ts';
import { typedPlace } from '#domain/responsible/typedPlace.ts';
import { basemapQuery, cellsQuery, editionsQuery } from '../../api/queries.ts';
import { GeoMap } from '../../map/GeoMap.tsx';
import type { MapHandle } from '../../map/mapHandle.ts';
import type { Box } from '../../map/model.ts';
import { useAppearance } from '../../parts/theme/appearance.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { arrangedText } from '../../text/rosterArranged.ts';
import { basemapFor } from '../coverage/basemapFor.ts';
import { mapInks } from '../coverage/fills.ts';
import { useMe } from '../shell/MeContext.ts';
import css from './pointField.module.css';

type Point = readonly [lon: number, lat: number];

interface Props {
  readonly value: Point | null;
  readonly onChange: (point: Point | null) => void;
  /** A place that may be left out. */
  readonly mayBeEmpty?: boolean;
}

const pins = { light: { pin: '#b0410c' }, dark: { pin: '#ff8a3d' } } as const;
const noLabels: readonly never[] = [];
const shownDegrees = ([lon, lat]: Point): string => `${lon.toFixed(6)}, ${lat.toFixed(6)}`;

/** A place, clicked on a small map or pasted as coordinates of any system. */
export function PointField({ value, onChange, mayBeEmpty = false }: Props) {
  const w = useText(arrangedText);
  const words = useText(coverageText);
  const me = useMe();
  const { scheme } = useAppearance();
  const map = useRef<MapHandle>(null);
  const [typed, setTyped] = useState('');
  const [system, setSystem] = useState<CoordinateSystem>('wgs84');
  const [warning, setWarning] = useState<string | null>(null);
  const basemap = useQuery(basemapQuery());
  const cells = useQuery(cellsQuery(me.today));
  const edition = useQuery(editionsQuery()).data?.items.at(-1) ?? null;
  const ground = useMemo(
    () => (basemap.data ? basemapFor(basemap.data) : basemap.error ? ({ kind: 'none' } as const) : null),
    [basemap.data, basemap.error],
  );
  const [first] = useState(value);
  const box = useMemo<Box | null>(() => {
    if (first === null) return edition?.bbox ?? null;
    return [first[0] - 0.006, first[1] - 0.004, first[0] + 0.006, first[1] + 0.004];
  }, [first, edition]);
  const changes = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features:
        value === null
          ? []
          : [{ type: 'Feature', properties: { kind: 'pin' }, geometry: { type: 'Point', coordinates: [...value] } }],
    }),
    [value],
  );
  const controlWords = useMemo(
    () => ({
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'AttributionControl.ToggleAttribution': words.attribution,
      'Map.Title': w.pointMap,
    }),
    [words, w],
  );
  const read = (text: string, as: CoordinateSystem): void => {
    setTyped(text);
    setSystem(as);
    setWarning(null);
    if (text.trim() === '') return;
    const said = typedPlace(text, as, edition === null ? null : { bbox: edition.bbox });
    if (said.kind === 'unreadable' || said.kind === 'outOfRange') return setWarning(w.pointUnreadable);
    if (said.kind === 'elsewhere') return setWarning(w.pointFar);
    if (said.kind === 'swapped') setWarning(w.pointSwapped);
    const point: Point = [said.place.lon, said.place.lat];
    onChange(point);
    map.current?.showPoint(point);
  };
  const isReady = ground !== null && box !== null;
  return (
    <div className={css.field}>
      <p className={css.hint}>{w.pointHint}</p>
      <div className={css.map}>
        {isReady && (
          <GeoMap
            ref={map}
            label={w.pointMap}
            basemap={ground}
            scheme={scheme}
            inks={mapInks[scheme]}
            kinds={pins[scheme]}
            box={box}
            cells={cells.data ?? null}
            changes={changes}
            cellLabels={noLabels}
            controlWords={controlWords}
            onPick={onChange}
          />
        )}
      </div>
      <p className={css.shown} data-testid="point">
        {value === null ? w.pointNeeded : shownDegrees(value)}
        {mayBeEmpty && value !== null && (
          <Button size="small" type="link" onClick={() => onChange(null)}>
            {w.pointClear}
          </Button>
        )}
      </p>
      <div className={css.paste}>
        <Input
          aria-label={w.pointPaste}
          placeholder={w.pointPaste}
          value={typed}
          onChange={(event) => read(event.target.value, system)}
        />
        <Select<CoordinateSystem>
          aria-label={w.pointSystem}
          value={system}
          options={(['wgs84', 'gcj02', 'bd09'] as const).map((one) => ({ value: one, label: w.systems[one] }))}
          onChange={(as) => read(typed, as)}
        />
      </div>
      {warning !== null && (
        <p className={css.warning} role="alert">
          {warning}
        </p>
      )}
    </div>
  );
}
