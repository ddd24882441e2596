import { binned } from './bins.ts';
import { crossingPixel, passesThroughPixel } from './hotPixel.ts';
import { intersectionsOf } from './intersections.ts';
import { segmentsOf, type Segments } from './segments.ts';
import { SoupBuilder, type Soup } from './soup.ts';

/** A soup whose segments meet in their ends only, and the grid points where they had crossed before. */
export interface Noded {
  readonly soup: Soup;
  readonly segments: Segments;
  /** Grid points at which segments crossed or touched, as "x y". */
  readonly crossedAt: ReadonlySet<string>;
  /** Segments bent through a pixel; each by less than a grid step. */
  readonly bent: number;
}

/**
 * Nodes a soup on the grid: crossings become grid points, and each segment is led through every point whose pixel it
 * passes (snap rounding), so no new crossing can arise. A soup that is noded already comes back untouched.
 */
export function snapRound(soup: Soup): Noded {
  const crossedAt = new Set<string>();
  let bent = 0;
  let current = soup;
  let segments = segmentsOf(current);
  // One pass suffices in theory; a second confirms it, the third is there to fail loudly.
  for (let pass = 0; pass < 4; pass += 1) {
    const { crossings, touches } = intersectionsOf(segments);
    if (crossings.length === 0 && touches.length === 0) return { soup: current, segments, crossedAt, bent };
    const hot = new Map<string, readonly [number, number]>();
    for (const [s, t] of crossings) {
      const at = crossingPixel(ends(segments, s), ends(segments, t));
      hot.set(`${at[0]} ${at[1]}`, at);
    }
    for (const [point] of touches) crossedAt.add(`${segments.x[point]} ${segments.y[point]}`);
    for (const key of hot.keys()) crossedAt.add(key);
    const ways = waysThroughPixels(segments, [...hot.values()]);
    bent += ways.size;
    current = rerouted(current, segments, ways);
    segments = segmentsOf(current);
  }
  throw new Error('snap rounding did not settle');
}

const ends = ({ x, y, from, to }: Segments, s: number) => [x[from[s]!]!, y[from[s]!]!, x[to[s]!]!, y[to[s]!]!] as const;

/** By segment: the grid points strictly between its ends that it must pass, in order from → to. */
function waysThroughPixels(segments: Segments, crossings: readonly (readonly [number, number])[]) {
  const { x, y, segmentCount, pointCount } = segments;
  const hotX = new Int32Array(pointCount + crossings.length);
  const hotY = new Int32Array(pointCount + crossings.length);
  hotX.set(x);
  hotY.set(y);
  for (const [i, [cx, cy]] of crossings.entries()) {
    hotX[pointCount + i] = cx;
    hotY[pointCount + i] = cy;
  }
  const bins = binned({ west: hotX, east: hotX, south: hotY, north: hotY });
  const ways = new Map<number, number[]>();
  for (let s = 0; s < segmentCount; s += 1) {
    const [ax, ay, bx, by] = ends(segments, s);
    const passed: { x: number; y: number; along: number }[] = [];
    const column = (v: number) => Math.min(bins.columns - 1, Math.max(0, Math.floor((v - bins.west) / bins.width)));
    const row = (v: number) => Math.min(bins.rows - 1, Math.max(0, Math.floor((v - bins.south) / bins.width)));
    for (let r = row(Math.min(ay, by) - 1); r <= row(Math.max(ay, by) + 1); r += 1)
      for (let c = column(Math.min(ax, bx) - 1); c <= column(Math.max(ax, bx) + 1); c += 1) {
        const bin = r * bins.columns + c;
        for (let k = bins.starts[bin]!; k < bins.starts[bin + 1]!; k += 1) {
          const px = hotX[bins.of[k]!]!;
          const py = hotY[bins.of[k]!]!;
          if ((px === ax && py === ay) || (px === bx && py === by)) continue;
          if (passesThroughPixel(px, py, ax, ay, bx, by))
            passed.push({ x: px, y: py, along: (px - ax) * (bx - ax) + (py - ay) * (by - ay) });
        }
      }
    if (passed.length === 0) continue;
    passed.sort((p, q) => p.along - q.along);
    ways.set(
      s,
      passed.flatMap((p) => [p.x, p.y]),
    );
  }
  return ways;
}

function rerouted(soup: Soup, segments: Segments, ways: ReadonlyMap<number, readonly number[]>): Soup {
  const builder = new SoupBuilder();
  for (let r = 0; r + 1 < soup.starts.length; r += 1) {
    const ring: number[] = [];
    for (let i = soup.starts[r]!; i < soup.starts[r + 1]!; i += 1) {
      ring.push(soup.x[i]!, soup.y[i]!);
      const way = ways.get(segments.segmentOf[i]!);
      if (!way) continue;
      if (segments.isForward[i]) ring.push(...way);
      else for (let k = way.length - 2; k >= 0; k -= 2) ring.push(way[k]!, way[k + 1]!);
    }
    builder.add(ring, soup.polygonOf[r]!, soup.isHole[r] === 1);
  }
  return builder.soup();
}
