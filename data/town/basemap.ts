import type { Feature, FeatureCollection, Position } from 'geojson';
import { lonLatOf } from './land/extent.ts';
import { hillShadeOf } from './land/hillShade.ts';
import { isoAreas, isolines } from './land/isolines.ts';
import type { Land } from './land/land.ts';
import { distance, rounded, simplified } from './land/lines.ts';
import { landUseOf } from './land/landUse.ts';
import { smoothRing } from './land/smoothRing.ts';
import { placesOf } from './land/places.ts';
import { blurred, indexAt, type Line, type Point, type Raster, rasterOf, filled, valueAt } from './land/raster.ts';

/**
 * The base map, layer by layer, as GeoJSON (degrees, WGS84):
 * - `ground`   areas to be laid over each other, translucent: `kind` elevation (all ground from `elevation` metres up, `shade` 0)
 *              or shade (`shade` −1..1: ground at least that dark, or that light; `elevation` 0)
 * - `contours` lines: `elevation` metres, `index` every 100 m
 * - `water`    areas: `kind` river | reservoir | pond, `name`
 * - `streams`  lines, downstream: `kind` river (middle of the main river, for its name) | stream, `order` 1..4, `name`
 * - `landuse`  areas: `kind` forest | terrace | paddy | orchard | floodplain | town | school | industrial
 * - `roads`    lines: `class` main | secondary | lane | path, `name`, `bridge`
 * - `buildings` areas: `use` house | shed | shop | apartment | school | nursing | enterprise | public, `storeys`
 * - `places`   points: `rank` town | village | hamlet | hill | river | site, `name`, `elevation` of hills
 */
export type BasemapLayer = 'ground' | 'contours' | 'water' | 'streams' | 'landuse' | 'roads' | 'buildings' | 'places';

type Properties = Record<string, string | number | boolean | null>;

const position =
  (digits: number) =>
  (p: Point): Position => {
    const [lon, lat] = lonLatOf(p);
    return [Number(lon.toFixed(digits)), Number(lat.toFixed(digits))];
  };

const area = (rings: readonly Line[], properties: Properties, digits = 5): Feature => {
  const coordinates = rings.map((ring) => ring.map(position(digits)));
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
};

const line = (points: Line, properties: Properties, digits = 5): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: points.map(position(digits)) },
});

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const areasFrom = (
  raster: Raster,
  level: number,
  leastM2: number,
  toleranceM: number,
  properties: Properties,
): Feature[] =>
  isoAreas(raster, level, leastM2).map((rings) =>
    area(
      rings.map((ring) => smoothRing(ring, toleranceM)).filter((ring) => ring.length > 4),
      properties,
    ),
  );

const coarser = (raster: Raster, times: number): Raster => {
  const like = rasterOf(Math.floor(raster.columns / times), Math.floor(raster.rows / times), raster.stepM * times);
  return filled(like, (x, y) => valueAt(raster, x, y));
};

const shadeLevels = [0.1, 0.2, 0.3, 0.42, 0.55, 0.7];

const groundOf = ({ terrain }: Land): Feature[] => {
  const soft = coarser(blurred(terrain.height, 2), 2);
  const bands: Feature[] = [];
  for (let elevation = 280; elevation < 1000; elevation += 40) {
    bands.push(...areasFrom(soft, elevation, 20_000, 9, { kind: 'elevation', elevation, shade: 0 }));
  }
  const shade = coarser(hillShadeOf(terrain.height, 1.35), 2);
  const dark = filled(shade, (_x, _y, i) => -(shade.values[i] as number));
  for (const level of shadeLevels) {
    bands.push(...areasFrom(dark, level, 9_000, 8, { kind: 'shade', elevation: 0, shade: -level }));
    bands.push(...areasFrom(shade, level, 9_000, 8, { kind: 'shade', elevation: 0, shade: level }));
  }
  return bands;
};

const contoursOf = ({ terrain }: Land): Feature[] => {
  const soft = blurred(terrain.height, 1);
  const features: Feature[] = [];
  for (let elevation = 280; elevation < 1200; elevation += 20) {
    for (const points of isolines(soft, elevation, false)) {
      if (points.length < 12) continue;
      features.push(line(rounded(simplified(points, 5), 1), { elevation, index: elevation % 100 === 0 }));
    }
  }
  return features;
};

/** A road in pieces: on the ground, and over the river. */
const roadPieces = ({ roads, terrain }: Land): Feature[] =>
  roads.flatMap((road) => {
    const isWet = road.line.map(
      ([x, y]) => (terrain.toRiver.values[indexAt(terrain.toRiver, x, y)] as number) < 52 && road.class !== 'path',
    );
    const features: Feature[] = [];
    for (let from = 0; from < road.line.length - 1; ) {
      let to = from + 1;
      while (to < road.line.length - 1 && isWet[to] === isWet[from + 1]) to += 1;
      const bridge = isWet[to - 1] === true && isWet[from + 1] === true;
      const properties = { class: road.class, name: road.name, bridge };
      features.push(line(simplified(road.line.slice(from, to + 1), 0.8), properties, 6));
      from = to;
    }
    return features;
  });

/** The base map of a land. */
export const basemapOf = (land: Land): Record<BasemapLayer, FeatureCollection> => {
  const { terrain } = land;
  const river = simplified(rounded(terrain.river.line, 1), 3);
  return {
    ground: collection(groundOf(land)),
    contours: collection(contoursOf(land)),
    water: collection(land.water.map(({ kind, rings }) => area(rings, { kind, name: waterName(land, kind) }, 6))),
    streams: collection([
      line(river, { kind: 'river', order: 4, name: '青溪河' }),
      ...land.streams.map(({ line: points, order, name }) => line(points, { kind: 'stream', order, name })),
    ]),
    landuse: collection(landUseOf(land).map(({ kind, rings }) => area(rings, { kind }))),
    roads: collection(roadPieces(land)),
    buildings: collection(land.buildings.map(({ ring, use, storeys }) => area([ring], { use, storeys }, 6))),
    places: collection(
      placesOf(land).map(({ at, ...properties }) => ({
        type: 'Feature',
        properties,
        geometry: { type: 'Point', coordinates: position(6)(at) },
      })),
    ),
  };
};

const waterName = (land: Land, kind: 'river' | 'reservoir' | 'pond'): string | null => {
  if (kind === 'river') return '青溪河';
  if (kind === 'pond') return null;
  const lake = land.water.find((water) => water.kind === 'reservoir')?.rings[0]?.[0] as Point;
  const near = land.hamlets.reduce((a, b) => (distance(b.at, lake) < distance(a.at, lake) ? b : a));
  return `${near.name}水库`;
};
