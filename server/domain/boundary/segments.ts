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

/**
 * Numbers equal points and equal segments of a soup once. Points by hashing, after a look at where the neighbour's ring,
 * walked the other way, should be; segments by the short list of those that start at their lower end.
 */
export function segmentsOf(soup: Soup): Segments {
  const next = successors(soup);
  const points = numberedPoints(soup, next);
  const walks = soup.x.length;
  const newest = new Int32Array(points.count).fill(-1);
  const older = new Int32Array(walks);
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
    let found = newest[low]!;
    while (found >= 0 && to[found] !== high) found = older[found]!;
    if (found < 0) {
      found = count;
      from[found] = low;
      to[found] = high;
      older[found] = newest[low]!;
      newest[low] = found;
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

function numberedPoints({ x, y }: Soup, next: Int32Array) {
  const walks = x.length;
  const before = new Int32Array(walks);
  for (let i = 0; i < walks; i += 1) before[next[i]!] = i;
  const size = tableSize(walks);
  const table = new Int32Array(size).fill(-1);
  const px = new Int32Array(walks);
  const py = new Int32Array(walks);
  /** By number: the first walk that starts there. */
  const first = new Int32Array(walks);
  const of = new Int32Array(walks);
  let count = 0;
  let guess = -1;
  for (let i = 0; i < walks; i += 1) {
    const xi = x[i]!;
    const yi = y[i]!;
    let found = -1;
    if (guess >= 0 && guess < i && x[guess] === xi && y[guess] === yi) found = of[guess]!;
    else {
      let slot = mixed(xi, yi) & (size - 1);
      found = table[slot]!;
      while (found >= 0 && (px[found] !== xi || py[found] !== yi)) {
        slot = (slot + 1) & (size - 1);
        found = table[slot]!;
      }
      if (found < 0) {
        found = count;
        table[slot] = found;
        px[found] = xi;
        py[found] = yi;
        first[found] = i;
        count += 1;
      }
    }
    of[i] = found;
    // A ring beside this one was walked the other way: its point before this one should come next.
    guess = first[found] === i ? -1 : before[first[found]!]!;
  }
  return { of, count, x: px.subarray(0, count), y: py.subarray(0, count) };
}

const tableSize = (entries: number): number => 2 ** Math.max(4, Math.ceil(Math.log2(entries + 1)) + 1);

function mixed(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
