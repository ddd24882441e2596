import { crossingPixel } from './hotPixel.ts';
import { intersectionsOf } from './intersections.ts';
import { segmentsOf, type Segments } from './segments.ts';
import { SoupBuilder, type Soup } from './soup.ts';
import { waysThroughPixels } from './waysThroughPixels.ts';

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
    const ways = waysThroughPixels(segments, withPoints(segments, [...hot.values()]));
    bent += ways.size;
    current = rerouted(current, segments, ways);
    segments = segmentsOf(current);
  }
  throw new Error('snap rounding did not settle');
}

/** Where segments may not pass by: every point of the soup and every crossing. */
function withPoints({ x, y, pointCount }: Segments, crossings: readonly (readonly [number, number])[]) {
  const hot = { x: new Int32Array(pointCount + crossings.length), y: new Int32Array(pointCount + crossings.length) };
  hot.x.set(x);
  hot.y.set(y);
  for (const [i, [cx, cy]] of crossings.entries()) {
    hot.x[pointCount + i] = cx;
    hot.y[pointCount + i] = cy;
  }
  return hot;
}

const ends = ({ x, y, from, to }: Segments, s: number) => [x[from[s]!]!, y[from[s]!]!, x[to[s]!]!, y[to[s]!]!] as const;

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
