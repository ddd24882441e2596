import { HeatmapLayer } from '@deck.gl/aggregation-layers';
import { PolygonLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Heat, HeatPoint } from '../model.ts';
import { heatClassOf, heatWeight } from './heatWeight.ts';
import { hexagonAround } from './hexagonAround.ts';

type Colour = [red: number, green: number, blue: number, alpha: number];

const colourOf = (hex: string, alpha: number): Colour => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
  alpha,
];

/** The just met hardly show; the forgotten stand out. */
const alphas = [45, 130, 180, 210, 230];

const heatPoints = ({ points, ramp, breaks }: Heat) =>
  new HeatmapLayer<HeatPoint>({
    id: 'heat-points',
    data: [...points],
    getPosition: ({ at }) => [at[0], at[1]],
    getWeight: ({ days }) => heatWeight(days, breaks),
    aggregation: 'MEAN',
    radiusPixels: 34,
    // The scale is fixed so that two days can be compared, and each class of the legend has its own step of it.
    colorDomain: [0, breaks.length],
    colorRange: ramp.map((colour, i) => colourOf(colour, alphas[i] ?? 230)),
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
