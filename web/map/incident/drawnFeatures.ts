import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { DeskArea, DeskMark, MarkKind, MarkTone, Sketch } from './drawing.ts';

export const markName = (kind: MarkKind, tone: MarkTone): string => `mark-${kind}-${tone}`;

/** Later ones lie over earlier ones: the place asked about over all, then those who need somebody. */
const rankOf = ({ kind, tone }: DeskMark): number =>
  kind === 'place' ? 9 : { faint: 0, plain: 1, good: 2, waiting: 3, danger: 4, accent: 5 }[tone];

export const markFeatures = (marks: readonly DeskMark[]): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: marks.map((mark) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...mark.at] },
    properties: {
      id: mark.id,
      image: markName(mark.kind, mark.tone),
      label: mark.label,
      inside: mark.inside ?? '',
      isPlace: mark.kind === 'place',
      rank: rankOf(mark),
    },
  })),
});

export const areaFeatures = (areas: readonly DeskArea[]): FeatureCollection<Polygon | MultiPolygon> => ({
  type: 'FeatureCollection',
  features: areas.map(({ id, geometry, tone }) => ({ type: 'Feature', geometry, properties: { id, tone } })),
});

/** The line drawn so far and its corners. */
export const sketchFeatures = (sketch: Sketch | null): FeatureCollection => {
  const features: Feature[] = [];
  if (sketch && sketch.line.length > 1)
    features.push({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: sketch.line.map(([lon, lat]) => [lon, lat]) },
    });
  for (const [lon, lat] of sketch?.corners ?? [])
    features.push({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [lon, lat] } });
  return { type: 'FeatureCollection', features };
};
