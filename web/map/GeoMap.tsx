import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, MapMouseEvent } from 'maplibre-gl';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import './townMap.css';
import { geoStyle } from './geoStyle.ts';
import { labelInks } from './layers/labels.ts';
import { type MapHandle, mapHandle } from './mapHandle.ts';
import type { Basemap, Box, CellLabel, LonLat, MapInks, VillageLabel } from './model.ts';
import { putImages } from './paint/images.ts';
import { repaint } from './repaint.ts';
import { useMap } from './useMap.ts';
import { useLabels } from './useMapPaint.ts';

interface Props {
  readonly ref?: Ref<MapHandle>;
  readonly label: string;
  readonly basemap: Basemap;
  readonly scheme: 'light' | 'dark';
  readonly inks: MapInks;
  readonly kinds: Readonly<Record<string, string>>;
  readonly box: Box | null;
  readonly cells: FeatureCollection | null;
  /** Lines and ground with a `kind` that names their colour. */
  readonly changes: FeatureCollection | null;
  readonly cellLabels: readonly CellLabel[];
  readonly controlWords: Record<string, string>;
  /** A place was clicked; degrees WGS84. */
  readonly onPick?: (at: LonLat) => void;
}

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
const noVillages: readonly VillageLabel[] = [];

/** A map of any partition, drafts too: cells as lines over the town's ground, and what changed on top. */
export function GeoMap({ ref, label, basemap, scheme, inks, kinds, box, ...props }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const style = useMemo(() => geoStyle({ basemap, scheme, inks, kinds }), [basemap, scheme, inks, kinds]);
  const map = useMap(container, { style, box, locale: props.controlWords });
  useEffect(() => {
    if (!map) return;
    putImages(map, inks, labelInks[scheme].halo);
    repaint(map, style);
  }, [map, style, inks, scheme]);
  const { cells, changes } = props;
  useEffect(() => {
    void map?.getSource<GeoJSONSource>('geo-cells')?.setData(cells ?? none);
  }, [map, cells]);
  useEffect(() => {
    void map?.getSource<GeoJSONSource>('geo-changes')?.setData(changes ?? none);
  }, [map, changes]);
  const { onPick } = props;
  useEffect(() => {
    if (!map || !onPick) return undefined;
    const picked = ({ lngLat }: MapMouseEvent): void => onPick([lngLat.lng, lngLat.lat]);
    map.on('click', picked);
    map.getCanvas().style.cursor = 'crosshair';
    return () => {
      map.off('click', picked);
    };
  }, [map, onPick]);
  useLabels(map, props.cellLabels, noVillages);
  useImperativeHandle(ref, () => mapHandle(map), [map]);
  return (
    <div
      ref={container}
      className="town-map"
      role="region"
      aria-label={label}
      data-testid="geo-map"
      data-changes={changes?.features.length ?? 0}
    />
  );
}
