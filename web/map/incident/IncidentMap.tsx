import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import '../townMap.css';
import { labelInks } from '../layers/labels.ts';
import { type MapHandle, mapHandle } from '../mapHandle.ts';
import type { Basemap, Box, CellLabel, MapInks, VillageLabel } from '../model.ts';
import { putImages } from '../paint/images.ts';
import { repaint } from '../repaint.ts';
import { useMap } from '../useMap.ts';
import { useLabels } from '../useMapPaint.ts';
import type { DeskArea, DeskMark, IncidentInks, Sketch } from './drawing.ts';
import { areaFeatures, markFeatures, sketchFeatures } from './drawnFeatures.ts';
import { incidentStyle } from './incidentStyle.ts';
import { putMarks } from './markImages.ts';
import { type IncidentPointer, useIncidentPointer } from './useIncidentPointer.ts';

interface Props extends IncidentPointer {
  readonly ref?: Ref<MapHandle>;
  readonly label: string;
  readonly basemap: Basemap;
  readonly scheme: 'light' | 'dark';
  readonly inks: MapInks;
  readonly incidentInks: IncidentInks;
  readonly box: Box | null;
  /** Every border once, `kind` town, village or cell. */
  readonly borders: FeatureCollection<LineString>;
  /** The cells that answer. */
  readonly lit: FeatureCollection<Polygon | MultiPolygon>;
  readonly cellLabels: readonly CellLabel[];
  readonly villageLabels: readonly VillageLabel[];
  readonly areas: readonly DeskArea[];
  readonly marks: readonly DeskMark[];
  readonly sketch: Sketch | null;
  readonly controlWords: Record<string, string>;
}

/** Sets what a source shows whenever it changes. */
function useSource(map: MapLibreMap | null, id: string, features: FeatureCollection): void {
  useEffect(() => {
    void map?.getSource<GeoJSONSource>(id)?.setData(features);
  }, [map, id, features]);
}

/** The map of the incident desk: borders, the cells that answer, areas, marks, and what is being drawn. It fetches nothing but the ground. */
export function IncidentMap({ ref, label, basemap, scheme, inks, incidentInks, box, controlWords, ...props }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const style = useMemo(
    () => incidentStyle({ basemap, scheme, inks, incidentInks }),
    [basemap, scheme, inks, incidentInks],
  );
  const map = useMap(container, { style, box, locale: controlWords });
  useEffect(() => {
    if (!map) return;
    putImages(map, inks, labelInks[scheme].halo);
    putMarks(map, incidentInks);
    repaint(map, style);
  }, [map, style, inks, incidentInks, scheme]);
  const { borders, lit, areas, marks, sketch } = props;
  useSource(map, 'desk-borders', borders);
  useSource(map, 'desk-lit', lit);
  useSource(
    map,
    'desk-areas',
    useMemo(() => areaFeatures(areas), [areas]),
  );
  useSource(
    map,
    'desk-marks',
    useMemo(() => markFeatures(marks), [marks]),
  );
  useSource(
    map,
    'desk-sketch',
    useMemo(() => sketchFeatures(sketch), [sketch]),
  );
  useLabels(map, props.cellLabels, props.villageLabels);
  useIncidentPointer(map, props);
  useImperativeHandle(ref, () => mapHandle(map), [map]);
  return (
    <div
      ref={container}
      className="town-map"
      role="region"
      aria-label={label}
      data-testid="incident-map"
      data-marks={marks.length}
      data-areas={areas.length}
      data-lit={lit.features.length}
    />
  );
}
