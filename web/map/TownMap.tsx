import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import './townMap.css';
import { createMap } from './createMap.ts';
import { labelInks } from './layers/labels.ts';
import { spokeCount } from './layers/features.ts';
import { type MapHandle, mapHandle } from './mapHandle.ts';
import type { Basemap, Box, Camera, CellLabel, Heat, HouseholdPoint, Looks, MapInks, VillageLabel } from './model.ts';
import { putImages } from './paint/images.ts';
import { repaint } from './repaint.ts';
import { fillOpacityOver, townStyle } from './style.ts';
import { useHeat } from './useHeat.ts';
import { useFaintFills, useHouseholds, useLabels, useLooks, useSelected, useVisible } from './useMapPaint.ts';
import { type PointerWishes, useMapPointer } from './useMapPointer.ts';

export interface TownMapProps extends PointerWishes {
  readonly ref?: Ref<MapHandle>;
  readonly label: string;
  readonly basemap: Basemap;
  readonly scheme: 'light' | 'dark';
  readonly inks: MapInks;
  /** Tiles of the edition in force on the day shown. */
  readonly cellTiles: string;
  readonly box: Box | null;
  /** Where the map starts; later moves are told by `onCamera`. */
  readonly camera: Camera | null;
  readonly onCamera?: (camera: Camera) => void;
  readonly looks: Looks | null;
  readonly day: string;
  readonly metric: string;
  readonly cellLabels: readonly CellLabel[];
  readonly villageLabels: readonly VillageLabel[];
  readonly hasConflictCircles?: boolean;
  readonly households?: readonly HouseholdPoint[];
  /** Another value draws the spokes outward anew. */
  readonly householdsOf?: string | null;
  readonly chosenGroup?: string | null;
  readonly selectedNo?: number | null;
  readonly heat?: Heat | null;
  /** A map on a wall or on paper: no controls, no pointer. */
  readonly isStill?: boolean;
  /** Words of the map's own buttons, by MapLibre's keys. */
  readonly controlWords?: Record<string, string>;
}

const noHouseholds: readonly HouseholdPoint[] = [];
const noWords: Record<string, string> = {};
const conflictIds = ['conflict-circle', 'conflict-count'];
const heatHides = ['cell-label'];

/** The one map. It draws what it is told and tells what was pointed at; it fetches nothing but tiles. */
export function TownMap({ ref, label, onCamera: tellCamera, ...props }: TownMapProps) {
  const { basemap, scheme, inks, cellTiles, day, metric, households = noHouseholds, isStill = false } = props;
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const style = useMemo(() => townStyle({ basemap, scheme, inks, cellTiles }), [basemap, scheme, inks, cellTiles]);
  const first = useRef({ style, camera: props.camera, box: props.box, isStill, locale: props.controlWords ?? noWords });
  const onCamera = useRef(tellCamera);
  useEffect(() => {
    onCamera.current = tellCamera;
  });

  useEffect(() => {
    if (!container.current) return undefined;
    const made = createMap({ container: container.current, ...first.current });
    const ready = (): void => setMap(made);
    made.once('style.load', ready);
    made.on('moveend', () => {
      const { lng, lat } = made.getCenter();
      onCamera.current?.({ lon: lng, lat, zoom: made.getZoom() });
    });
    made.once('idle', () => {
      made.getContainer().dataset.ready = 'yes';
    });
    return () => {
      setMap(null);
      made.remove();
    };
  }, []);

  useEffect(() => {
    if (!map) return;
    putImages(map, inks, labelInks[scheme].halo);
    repaint(map, style);
  }, [map, style, inks, scheme]);

  useEffect(() => {
    const source = map?.getSource('cells');
    if (source && 'setTiles' in source && typeof source.setTiles === 'function') source.setTiles([cellTiles]);
  }, [map, cellTiles]);

  useLooks(map, props.looks, day);
  useLabels(map, props.cellLabels, props.villageLabels);
  useHouseholds(map, households, props.householdsOf ?? null, props.chosenGroup ?? null);
  useSelected(map, props.selectedNo ?? null);
  useVisible(map, conflictIds, props.hasConflictCircles ?? false);
  useVisible(map, heatHides, !props.heat && !props.hasConflictCircles);
  useFaintFills(map, fillOpacityOver(basemap, inks), Boolean(props.heat));
  useHeat(map, props.heat ?? null);
  useMapPointer(map, props);
  useImperativeHandle(ref, () => mapHandle(map), [map]);

  return (
    <div
      ref={container}
      className="town-map"
      role="region"
      aria-label={label}
      data-testid="map"
      data-metric={metric}
      data-spokes={spokeCount(households)}
      data-households={households.length}
    />
  );
}
