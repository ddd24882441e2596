import { doubleAreaOf, isInside } from './lines.ts';
import type { Line, Point, Raster } from './raster.ts';

/** For each pattern of high corners (sw 1, se 2, ne 4, nw 8): from which side to which a line runs; 0 south 1 east 2 north 3 west. */
const crossings: readonly (readonly number[])[] = [
  [],
  [0, 3],
  [1, 0],
  [1, 3],
  [2, 1],
  [],
  [2, 0],
  [2, 3],
  [3, 2],
  [0, 2],
  [],
  [1, 2],
  [3, 1],
  [0, 1],
  [3, 0],
  [],
];
/** The two patterns with high corners across from each other, joined through the middle or not. */
const saddles = {
  5: { joined: [0, 1, 2, 3], apart: [0, 3, 2, 1] },
  10: { joined: [1, 2, 3, 0], apart: [1, 0, 3, 2] },
} as const;

/**
 * Lines along which a raster crosses `level`, the higher ground on their left (marching squares).
 * With `isClosed` the outside counts as low, so that every line is a ring.
 */
export const isolines = (raster: Raster, level: number, isClosed: boolean): Point[][] => {
  const { columns, rows, values } = raster;
  const margin = isClosed ? 1 : 0;
  const stride = columns + 2;
  // A crossing is known by the raster edge it lies on: that edge's first corner, and whether it runs north.
  const next = new Int32Array(2 * stride * (rows + 2)).fill(-1);
  const isEntered = new Uint8Array(next.length);
  const starts: number[] = [];
  const value = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? -1e9 : (values[row * columns + column] as number);
  const link = (corner: number, from: number, to: number): void => {
    const start = sideOf(corner, from, stride);
    const end = sideOf(corner, to, stride);
    next[start] = end;
    isEntered[end] = 1;
    starts.push(start);
  };
  for (let row = -margin; row < rows - 1 + margin; row++) {
    let [sw, nw] = [value(-margin, row), value(-margin, row + 1)];
    for (let c = -margin; c < columns - 1 + margin; c++) {
      const [se, ne] = [value(c + 1, row), value(c + 1, row + 1)];
      const kind = (sw >= level ? 1 : 0) | (se >= level ? 2 : 0) | (ne >= level ? 4 : 0) | (nw >= level ? 8 : 0);
      if (kind !== 0 && kind !== 15) {
        const corner = (row + 1) * stride + c + 1;
        const isJoined = (sw + se + ne + nw) / 4 >= level;
        const way =
          kind === 5 || kind === 10
            ? saddles[kind][isJoined ? 'joined' : 'apart']
            : (crossings[kind] as readonly number[]);
        for (let k = 0; k < way.length; k += 2) link(corner, way[k] as number, way[k + 1] as number);
      }
      sw = se;
      nw = ne;
    }
  }
  const place = (side: number): Point => {
    const corner = side >> 1;
    const [c, r] = [(corner % stride) - 1, Math.floor(corner / stride) - 1];
    const isUpright = (side & 1) === 1;
    const [a, b] = [value(c, r), isUpright ? value(c, r + 1) : value(c + 1, r)];
    const t = Math.max(0.02, Math.min(0.98, (level - a) / (b - a)));
    return [(c + (isUpright ? 0 : t) + 0.5) * raster.stepM, (r + (isUpright ? t : 0) + 0.5) * raster.stepM];
  };
  return [...starts.filter((side) => isEntered[side] === 0), ...starts]
    .filter((side) => next[side] !== -1)
    .map((side) => chain(side, next, place))
    .filter((line) => line.length > 1);
};

const sideOf = (corner: number, side: number, stride: number): number => {
  if (side === 0) return corner * 2;
  if (side === 1) return (corner + 1) * 2 + 1;
  if (side === 2) return (corner + stride) * 2;
  return corner * 2 + 1;
};

/** Follows the crossings from one on, using each once; a ring ends where it began. */
const chain = (start: number, next: Int32Array, place: (side: number) => Point): Point[] => {
  if (next[start] === -1) return [];
  const line = [place(start)];
  for (let at = start; next[at] !== -1; ) {
    const to = next[at] as number;
    next[at] = -1;
    line.push(place(to));
    at = to;
  }
  return line;
};

/** Areas where a raster is at least `level`: outer rings with their holes. Small ones are dropped. */
export const isoAreas = (raster: Raster, level: number, leastM2: number): Point[][][] => {
  const rings = isolines(raster, level, true).filter((ring) => Math.abs(doubleAreaOf(ring)) / 2 >= leastM2);
  return nested(rings);
};

/** Puts each clockwise ring into the smallest counter-clockwise ring around it. */
export const nested = (rings: readonly Point[][]): Point[][][] => {
  const outers = rings
    .filter((ring) => doubleAreaOf(ring) > 0)
    .map((ring) => ({ ring, box: boxOf(ring), area: doubleAreaOf(ring), holes: [] as Point[][] }))
    .sort((a, b) => a.area - b.area);
  for (const hole of rings) {
    if (doubleAreaOf(hole) > 0) continue;
    const at = hole[0] as Point;
    const around = outers.find(
      ({ ring, box }) => at[0] >= box[0] && at[0] <= box[2] && at[1] >= box[1] && at[1] <= box[3] && isInside(at, ring),
    );
    around?.holes.push(hole);
  }
  return outers.map(({ ring, holes }) => [ring, ...holes]);
};

const boxOf = (ring: Line): [number, number, number, number] => {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
};
