import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import { PolygonLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Heat, HeatPoint } from '../model.ts';
import { hexagonAround } from './hexagonAround.ts';

type Colour = [red: number, green: number, blue: number, alpha: number];

const colourOf = (hex: string, alpha: number): Colour => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
  alpha,
];

/** The class of a number of days: the last break it reaches. */
export const heatClassOf = (days: number, breaks: readonly number[]): number =>
  Math.max(
    0,
    breaks.findLastIndex((from) => days >= from),
  );

const heatPoints = ({ points, ramp, breaks }: Heat) =>
  new HeatmapLayer<HeatPoint>({
    id: 'heat-points',
    data: [...points],
    getPosition: ({ at }) => [at[0], at[1]],
    getWeight: ({ days }) => days,
    aggregation: 'MEAN',
    radiusPixels: 34,
    // The scale is fixed so that two days can be compared: the last break is as forgotten as it gets.
    colorDomain: [0, breaks.at(-1) ?? 90],
    colorRange: ramp.map((colour, i) => colourOf(colour, 120 + i * 28)),
  });

const heatHexagons = ({ points, ramp, breaks, radiusM }: Heat) =>
  new PolygonLayer<HeatPoint>({
    id: 'heat-hexagons',
    data: [...points],
    getPolygon: ({ at }) => hexagonAround(at, radiusM),
    getFillColor: ({ days }) => colourOf(ramp[heatClassOf(days, breaks)] ?? '#000000', 205),
    stroked: false,
  });

/** Heat over the map: a smooth surface for those who see points, hexagons of five or more for those who do not. */
export const heatOverlay = (heat: Heat): MapLibreOverlay =>
  new MapLibreOverlay({
    interleaved: false,
    layers: [heat.kind === 'points' ? heatPoints(heat) : heatHexagons(heat)],
  });
