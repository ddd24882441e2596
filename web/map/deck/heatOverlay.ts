import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import { PolygonLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Heat, HeatPoint } from '../model.ts';
import { hexagonAround } from './hexagonAround.ts';

type Colour = [red: number, green: number, blue: number, alpha: number];

/** From just met to long forgotten: pale to deep orange on paper, dark to bright at night. */
export const heatRamp: Readonly<Record<'light' | 'dark', readonly Colour[]>> = {
  light: [
    [248, 232, 196, 60],
    [243, 205, 142, 150],
    [229, 143, 79, 190],
    [196, 88, 32, 215],
    [140, 45, 6, 235],
  ],
  dark: [
    [60, 52, 40, 60],
    [110, 78, 44, 150],
    [184, 98, 44, 190],
    [240, 130, 58, 215],
    [255, 190, 120, 235],
  ],
};

/** Days at which a class begins. */
export const heatBreaks = [0, 14, 30, 60, 90] as const;

export const heatClass = (days: number): number => heatBreaks.findLastIndex((from) => days >= from);

const heatPoints = (heat: Heat, scheme: 'light' | 'dark') =>
  new HeatmapLayer<HeatPoint>({
    id: 'heat-points',
    data: [...heat.points],
    getPosition: ({ at }) => [at[0], at[1]],
    getWeight: ({ days }) => days,
    aggregation: 'MEAN',
    radiusPixels: 34,
    // A mean of 90 days is as forgotten as it gets: the scale is fixed so that two days can be compared.
    colorDomain: [0, 90],
    colorRange: heatRamp[scheme].map((colour): Colour => [...colour]),
  });

const heatHexagons = (heat: Heat, scheme: 'light' | 'dark') =>
  new PolygonLayer<HeatPoint>({
    id: 'heat-hexagons',
    data: [...heat.points],
    getPolygon: ({ at }) => hexagonAround(at),
    getFillColor: ({ days }) => heatRamp[scheme][Math.max(0, heatClass(days))] ?? [0, 0, 0, 0],
    stroked: false,
  });

/** Heat over the map: a smooth surface for those who see points, hexagons of five or more for those who do not. */
export const heatOverlay = (heat: Heat, scheme: 'light' | 'dark'): MapLibreOverlay =>
  new MapLibreOverlay({
    interleaved: false,
    layers: [heat.kind === 'points' ? heatPoints(heat, scheme) : heatHexagons(heat, scheme)],
  });
