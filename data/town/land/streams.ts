import { lengthOf, nearestOnSegment, resampled, rounded, simplified } from './lines.ts';
import { type Line, type Point, pointAt } from './raster.ts';
import { streamAreaM2, type Terrain } from './terrain.ts';
import { wavered } from './wavered.ts';

/** A watercourse from its spring (or a junction) down to where it joins a greater one. */
export interface Stream {
  readonly line: readonly Point[];
  /** 1 brook … 3 the largest tributaries. */
  readonly order: 1 | 2 | 3;
}

/** Watercourses of the side valleys, each followed down along its greatest arm. */
export const streamsOf = (terrain: Terrain): Stream[] => {
  const { drainage, coarse } = terrain;
  const { receiver, areaM2, order } = drainage;
  const isTaken = new Uint8Array(receiver.length);
  const greatest = new Int32Array(receiver.length).fill(-1);
  for (const i of order) {
    const to = receiver[i] as number;
    if (to === i || (areaM2[i] as number) < streamAreaM2) continue;
    const rival = greatest[to] as number;
    if (rival < 0 || (areaM2[rival] as number) < (areaM2[i] as number)) greatest[to] = i;
  }
  const streams: Stream[] = [];
  for (const mouth of order) {
    const to = receiver[mouth] as number;
    if (to === mouth || (areaM2[mouth] as number) < streamAreaM2 || isTaken[mouth] === 1) continue;
    const places = [to];
    for (let at = mouth; at >= 0; at = greatest[at] as number) {
      isTaken[at] = 1;
      places.push(at);
    }
    const area = areaM2[mouth] as number;
    const course = simplified(
      places.reverse().map((i) => pointAt(coarse, i)),
      20,
    );
    const line = joinedTo(wavered(rounded(resampled(course, 90), 2), 30), [
      terrain.river.line,
      ...streams.map((s) => s.line),
    ]);
    if (lengthOf(line) < 220) continue;
    streams.push({ line, order: area > 9e6 ? 3 : area > 2.2e6 ? 2 : 1 });
  }
  return streams;
};

/** Ends a stream on the greater water it runs into. */
const joinedTo = (line: Point[], greater: readonly Line[]): Point[] => {
  const end = line[line.length - 1] as Point;
  let [best, at]: [number, Point] = [110, end];
  for (const other of greater) {
    for (let i = 1; i < other.length; i++) {
      const a = other[i - 1] as Point;
      if (Math.abs(a[0] - end[0]) > 240 || Math.abs(a[1] - end[1]) > 240) continue;
      const near = nearestOnSegment(end, a, other[i] as Point);
      if (near.distanceM < best) [best, at] = [near.distanceM, near.at];
    }
  }
  return [...line.slice(0, -1), at];
};
