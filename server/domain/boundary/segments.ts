import { successors, type Soup } from './soup.ts';

/**
 * The distinct points and undirected segments of a soup. Segment s joins points `from[s]` and `to[s]`; walk i (from
 * soup point i to its successor) runs along segment `segmentOf[i]` (−1: both ends fell together), and forward when
 * `isForward[i]`.
 */
export interface Segments {
  readonly pointCount: number;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly segmentCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly segmentOf: Int32Array;
  readonly isForward: Uint8Array;
}

/** Numbers equal points and equal segments of a soup once, by hashing. */
export function segmentsOf(soup: Soup): Segments {
  const points = numberedPoints(soup);
  const next = successors(soup);
  const walks = soup.x.length;
  const size = tableSize(walks);
  const table = new Int32Array(size).fill(-1);
  const from = new Int32Array(walks);
  const to = new Int32Array(walks);
  const segmentOf = new Int32Array(walks);
  const isForward = new Uint8Array(walks);
  let count = 0;
  for (let i = 0; i < walks; i += 1) {
    const a = points.of[i]!;
    const b = points.of[next[i]!]!;
    if (a === b) {
      segmentOf[i] = -1;
      continue;
    }
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    let slot = mixed(low, high) & (size - 1);
    let found = table[slot]!;
    while (found >= 0 && (from[found] !== low || to[found] !== high)) {
      slot = (slot + 1) & (size - 1);
      found = table[slot]!;
    }
    if (found < 0) {
      found = count;
      table[slot] = found;
      from[found] = low;
      to[found] = high;
      count += 1;
    }
    segmentOf[i] = found;
    isForward[i] = a < b ? 1 : 0;
  }
  return {
    pointCount: points.count,
    x: points.x,
    y: points.y,
    segmentCount: count,
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    segmentOf,
    isForward,
  };
}

function numberedPoints({ x, y }: Soup) {
  const size = tableSize(x.length);
  const table = new Int32Array(size).fill(-1);
  const px = new Int32Array(x.length);
  const py = new Int32Array(x.length);
  const of = new Int32Array(x.length);
  let count = 0;
  for (let i = 0; i < x.length; i += 1) {
    const xi = x[i]!;
    const yi = y[i]!;
    let slot = mixed(xi, yi) & (size - 1);
    let found = table[slot]!;
    while (found >= 0 && (px[found] !== xi || py[found] !== yi)) {
      slot = (slot + 1) & (size - 1);
      found = table[slot]!;
    }
    if (found < 0) {
      found = count;
      table[slot] = found;
      px[found] = xi;
      py[found] = yi;
      count += 1;
    }
    of[i] = found;
  }
  return { of, count, x: px.subarray(0, count), y: py.subarray(0, count) };
}

const tableSize = (entries: number): number => 2 ** Math.max(4, Math.ceil(Math.log2(entries + 1)) + 1);

function mixed(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
