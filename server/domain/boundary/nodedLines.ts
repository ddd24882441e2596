import type { GridBox } from './edgesNear.ts';
import type { GridPoint } from './gridPoint.ts';
import { crossingPixel } from './hotPixel.ts';
import { intersectionsOf, type SegmentSet } from './intersections.ts';
import { placeKey } from './pieceChains.ts';
import { waysThroughPixels } from './waysThroughPixels.ts';

/** Standing and drawn lines after they were brought to meet in common points only. */
export interface NodedLines {
  readonly standing: readonly number[][];
  readonly drawn: readonly number[][];
  /** By standing line: the places it was led through and did not have before, as "x y". */
  readonly inserted: readonly ReadonlySet<string>[];
  /** Places of drawn lines and all inserted ones: where lines may meet. */
  readonly meetings: ReadonlySet<string>;
}

const MOST_PASSES = 12;

/**
 * Brings drawn lines and standing ones (sound among themselves) to meet in common grid points only: snap rounding, but
 * a standing line is led only through points of the drawn lines, never bent towards its own neighbours — unless
 * `isStrict`, where rounding would turn ground inside out otherwise. Only segments that meet `box` are looked at. A place
 * instead, when no clean way was found.
 */
export function nodedLines(
  standing: readonly (readonly number[])[],
  drawn: readonly (readonly number[])[],
  box: GridBox,
  isStrict = false,
): NodedLines | { readonly at: GridPoint } {
  let current = { standing: standing.map((line) => [...line]), drawn: drawn.map((line) => [...line]) };
  const inserted = standing.map(() => new Set<string>());
  const forced = new Map<string, GridPoint>();
  let at: GridPoint = [drawn[0]?.[0] ?? 0, drawn[0]?.[1] ?? 0];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const set = segmentSet([...current.standing, ...current.drawn], box, standing.length);
    const { crossings, touches } = intersectionsOf(set);
    if (pass > 0 && crossings.length === 0 && touches.length === 0)
      return { ...current, inserted, meetings: meetingsOf(current.drawn, inserted) };
    const ends = (s: number) =>
      [set.x[set.from[s]!]!, set.y[set.from[s]!]!, set.x[set.to[s]!]!, set.y[set.to[s]!]!] as const;
    for (const [s, t] of crossings) {
      at = crossingPixel(ends(s), ends(t));
      forced.set(`${at[0]} ${at[1]}`, at);
    }
    for (const [point] of touches) {
      at = [set.x[point]!, set.y[point]!];
      if (pass > 0) forced.set(`${at[0]} ${at[1]}`, at);
    }
    const own = new Map(forced);
    for (const point of pointsOf(current.drawn)) own.set(`${point[0]} ${point[1]}`, point);
    const all = new Map(own);
    for (let p = 0; p < set.x.length; p += 1) all.set(`${set.x[p]} ${set.y[p]}`, [set.x[p]!, set.y[p]!]);
    const ways = waysThroughPixels({ ...set, segmentCount: set.firstDrawn }, hotPoints(isStrict ? all : own));
    for (const [s, way] of waysThroughPixels(set, hotPoints(all), set.firstDrawn)) ways.set(s, way);
    current = led(current, set, ways, inserted);
  }
  return { at };
}

interface PlacedSegments extends SegmentSet {
  /** Standing segments come first. */
  readonly firstDrawn: number;
  /** By line: by place in the line: the segment that starts there, −1 = not looked at. */
  readonly of: readonly Int32Array[];
}

function segmentSet(lines: readonly number[][], box: GridBox, standing: number): PlacedSegments {
  const numbers = new Map<string, number>();
  const [x, y, from, to]: [number[], number[], number[], number[]] = [[], [], [], []];
  const numberOf = (line: readonly number[], at: number): number => {
    const key = placeKey(line, at);
    const found = numbers.get(key);
    if (found !== undefined) return found;
    numbers.set(key, x.length);
    x.push(line[at]!);
    y.push(line[at + 1]!);
    return x.length - 1;
  };
  let firstDrawn = 0;
  const of = lines.map((line, l) => {
    if (l === standing) firstDrawn = from.length;
    const segments = new Int32Array(line.length / 2).fill(-1);
    for (let i = 0; i + 3 < line.length; i += 2) {
      const isNear =
        l >= standing ||
        (Math.min(line[i]!, line[i + 2]!) <= box.east &&
          Math.max(line[i]!, line[i + 2]!) >= box.west &&
          Math.min(line[i + 1]!, line[i + 3]!) <= box.north &&
          Math.max(line[i + 1]!, line[i + 3]!) >= box.south);
      if (!isNear) continue;
      segments[i / 2] = from.length;
      from.push(numberOf(line, i));
      to.push(numberOf(line, i + 2));
    }
    return segments;
  });
  return {
    x: Int32Array.from(x),
    y: Int32Array.from(y),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    segmentCount: from.length,
    firstDrawn: lines.length > standing ? firstDrawn : from.length,
    of,
  };
}

function led(
  current: { standing: number[][]; drawn: number[][] },
  { of }: PlacedSegments,
  ways: ReadonlyMap<number, readonly number[]>,
  inserted: readonly Set<string>[],
): { standing: number[][]; drawn: number[][] } {
  const lines = [...current.standing, ...current.drawn].map((line, l) => {
    if (of[l]!.every((s) => !ways.has(s))) return line;
    const longer: number[] = [];
    for (let i = 0; i < line.length; i += 2) {
      longer.push(line[i]!, line[i + 1]!);
      const way = ways.get(of[l]![i / 2]!) ?? [];
      for (let k = 0; k < way.length; k += 2) {
        longer.push(way[k]!, way[k + 1]!);
        inserted[l]?.add(placeKey(way, k));
      }
    }
    return longer;
  });
  return { standing: lines.slice(0, current.standing.length), drawn: lines.slice(current.standing.length) };
}

function meetingsOf(drawn: readonly number[][], inserted: readonly ReadonlySet<string>[]): Set<string> {
  const meetings = new Set<string>();
  for (const line of drawn) for (let i = 0; i < line.length; i += 2) meetings.add(placeKey(line, i));
  for (const places of inserted) for (const place of places) meetings.add(place);
  return meetings;
}

function* pointsOf(lines: readonly number[][]): Iterable<GridPoint> {
  for (const line of lines) for (let i = 0; i < line.length; i += 2) yield [line[i]!, line[i + 1]!];
}

const hotPoints = (points: ReadonlyMap<string, GridPoint>) => ({
  x: Int32Array.from(points.values(), ([x]) => x),
  y: Int32Array.from(points.values(), ([, y]) => y),
});
