import type { GridPolygon } from '../boundary/outline.ts';
import { orientation } from '../boundary/orientation.ts';
import { type Ray, sideToward } from './sideToward.ts';

/** Answers, exactly, whether points lie in an area. Made once for an area, asked for every household. */
export interface AreaIndex {
  /** Whether a grid point lies in the area; its border belongs to it, so that nobody on the line is forgotten. */
  readonly holds: (x: number, y: number) => boolean;
  /**
   * Whether the ground just beyond a point in a direction lies in the area: for a point on its border too. The point is
   * given doubled (the sum of a segment's ends is its middle), the direction in steps.
   */
  readonly holdsToward: (doubledX: number, doubledY: number, dx: number, dy: number) => boolean;
  /** In grid steps. */
  readonly box: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
}

/** An index of parts as `areaOnGrid` gives them; parts may touch or overlap. */
export function areaIndex(parts: readonly GridPolygon[]): AreaIndex {
  const made = parts.map(partIndex);
  return {
    holds: (x, y) => made.some((part) => part.sideOf(2 * x, 2 * y) >= 0),
    holdsToward: (x, y, dx, dy) =>
      made.some((part) => {
        const side = part.sideOf(x, y);
        return side > 0 || (side === 0 && sideToward(part.raysAt(x, y), dx, dy) === 1);
      }),
    box: {
      west: Math.min(...made.map(({ west }) => west)) / 2,
      south: Math.min(...made.map(({ south }) => south)) / 2,
      east: Math.max(...made.map(({ east }) => east)) / 2,
      north: Math.max(...made.map(({ north }) => north)) / 2,
    },
  };
}

/** One part in doubled grid steps, its lines listed by the bands of latitude they touch. */
function partIndex({ shell, holes }: GridPolygon) {
  const lines = [shell, ...holes].flatMap(linesOf);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [ax, ay] of lines) {
    west = Math.min(west, ax);
    east = Math.max(east, ax);
    south = Math.min(south, ay);
    north = Math.max(north, ay);
  }
  const count = Math.min(8192, Math.max(1, lines.length));
  const height = Math.max(1, (north - south + 1) / count);
  const bands: Line[][] = Array.from({ length: count }, () => []);
  const bandOf = (y: number) => Math.min(count - 1, Math.floor((y - south) / height));
  for (const line of lines) {
    const last = bandOf(Math.max(line[1], line[3]));
    for (let band = bandOf(Math.min(line[1], line[3])); band <= last; band += 1) bands[band]!.push(line);
  }
  const near = (x: number, y: number): readonly Line[] =>
    x < west || x > east || y < south || y > north ? [] : bands[bandOf(y)]!;
  return {
    west,
    south,
    east,
    north,
    /** 1 inside, 0 on the border, −1 outside. */
    sideOf: (x: number, y: number): 1 | 0 | -1 => {
      let isInside = false;
      for (const [ax, ay, bx, by] of near(x, y)) {
        if (ay > y !== by > y) {
          if (ax < x && bx < x) continue;
          const side = orientation(ax, ay, bx, by, x, y);
          if (side === 0) return 0;
          if (side > 0 === by > ay) isInside = !isInside;
        } else if (isOn(x, y, [ax, ay, bx, by])) return 0;
      }
      return isInside ? 1 : -1;
    },
    /** The lines that leave a point of the border; the part lies to the left of each line as it runs. */
    raysAt: (x: number, y: number): Ray[] =>
      near(x, y)
        .filter((line) => isOn(x, y, line))
        .flatMap(([ax, ay, bx, by]) => [
          { dx: bx - x, dy: by - y, left: 1 },
          { dx: ax - x, dy: ay - y, left: 0 },
        ])
        .filter(({ dx, dy }) => dx !== 0 || dy !== 0),
  };
}

type Line = readonly [ax: number, ay: number, bx: number, by: number];

function linesOf(ring: readonly number[]): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    lines.push([2 * ring[i]!, 2 * ring[i + 1]!, 2 * ring[j]!, 2 * ring[j + 1]!]);
  }
  return lines;
}

const isOn = (x: number, y: number, [ax, ay, bx, by]: Line): boolean =>
  y >= Math.min(ay, by) &&
  y <= Math.max(ay, by) &&
  x >= Math.min(ax, bx) &&
  x <= Math.max(ax, bx) &&
  orientation(ax, ay, bx, by, x, y) === 0;
