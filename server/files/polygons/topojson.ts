import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { UnreadableFile } from '../unreadableFile.ts';
import { featureOf, isFields } from './feature.ts';
import type { ReadFeature } from './polygonTable.ts';

/** A shared line may be named by any number of rings: a small file can unfold to a huge one. Points, unfolded. */
const MOST_POINTS = 8_000_000;

/** Whether a JSON value calls itself a TopoJSON topology. */
export const isTopojson = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isFields(value) && value['type'] === 'Topology';

/**
 * The features of a TopoJSON topology's one object with polygons.
 * @throws UnreadableFile severalLayers | noPolygons | damaged | tooMuch
 */
export function topojsonFeatures(topology: Readonly<Record<string, unknown>>): ReadFeature[] {
  const { objects, arcs } = topology;
  if (!isFields(objects) || !Array.isArray(arcs)) throw new UnreadableFile('damaged');
  const lengths = arcs.map((arc: unknown) => (Array.isArray(arc) ? arc.length : 0));
  const [layer, ...more] = Object.entries(objects).filter(([, object]) => hasPolygons(object, 0));
  if (layer === undefined) throw new UnreadableFile('noPolygons');
  if (more.length > 0)
    throw new UnreadableFile('severalLayers', {
      layers: [layer, ...more]
        .map(([name]) => name)
        .join('、')
        .slice(0, 200),
    });
  if (pointsOf(layer[1], lengths) > MOST_POINTS) throw new UnreadableFile('tooMuch');
  try {
    const collection = asCollection(layer[1]);
    // Its shape was looked at as far as it is walked; what is wrong below throws and is damage.
    const { features } = feature(topology as unknown as Topology, collection);
    return features.map(featureOf);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError)
      throw Object.assign(new UnreadableFile('damaged'), { cause: error });
    throw error;
  }
}

const asCollection = (object: unknown): GeometryCollection<Record<string, unknown>> => {
  const given = object as GeometryCollection<Record<string, unknown>>;
  return given.type === 'GeometryCollection' ? given : { type: 'GeometryCollection', geometries: [given] };
};

const hasPolygons = (object: unknown, depth: number): boolean => {
  if (!isFields(object) || depth > 2) return false;
  if (object['type'] === 'Polygon' || object['type'] === 'MultiPolygon') return true;
  return Array.isArray(object['geometries']) && object['geometries'].some((one) => hasPolygons(one, depth + 1));
};

/** Points of an object when its arcs are unfolded. */
function pointsOf(object: unknown, lengths: readonly number[]): number {
  let sum = 0;
  const open: unknown[] = [object];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'number') sum += lengths[next < 0 ? ~next : next] ?? 0;
    else if (Array.isArray(next)) for (const inner of next) open.push(inner);
    else if (isFields(next)) open.push(next['arcs'] ?? [], next['geometries'] ?? []);
    if (sum > MOST_POINTS) break;
  }
  return sum;
}
