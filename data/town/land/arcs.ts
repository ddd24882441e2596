import { gridOf } from './extent.ts';
import { nearestOnSegment, resampled, simplified } from './lines.ts';
import type { Line, Point } from './raster.ts';
import type { Regions } from './regions.ts';
import { type GridLine, touchingLines } from './touchingLines.ts';

/** A border between two regions, from node to node, `left` and `right` as walked. */
export interface Arc {
  readonly left: number;
  readonly right: number;
  /** [x, y] integers, degrees × 1e7. */
  readonly line: readonly (readonly [number, number])[];
}

interface Raw {
  readonly left: number;
  readonly right: number;
  readonly points: Point[];
}

/** The stepped borders of a labelled raster, cut where three regions meet. Corners of the raster are the points. */
const rawArcs = ({ labels, like }: Regions): Raw[] => {
  const { columns, rows, stepM } = like;
  const wide = columns + 1;
  const label = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= columns || row >= rows ? -1 : (labels[row * columns + column] as number);
  // Walking direction 0 east, 1 north, 2 west, 3 south from the corner (c, r): the raster cells to the left and right.
  const sides = (c: number, r: number, way: number): [number, number] => {
    if (way === 0) return [label(c, r), label(c, r - 1)];
    if (way === 1) return [label(c - 1, r), label(c, r)];
    if (way === 2) return [label(c - 1, r - 1), label(c - 1, r)];
    return [label(c, r - 1), label(c - 1, r - 1)];
  };
  const isBorder = (c: number, r: number, way: number): boolean => {
    const [left, right] = sides(c, r, way);
    return left !== right;
  };
  const ways = (corner: number): number[] => {
    const [c, r] = [corner % wide, Math.floor(corner / wide)];
    return [0, 1, 2, 3].filter((way) => isBorder(c, r, way));
  };
  const ahead = (corner: number, way: number): number =>
    corner + (way === 0 ? 1 : way === 1 ? wide : way === 2 ? -1 : -wide);
  const isWalked = new Set<number>();
  const arcs: Raw[] = [];
  const walk = (start: number, first: number): void => {
    const [left, right] = sides(start % wide, Math.floor(start / wide), first);
    const points: Point[] = [[(start % wide) * stepM, Math.floor(start / wide) * stepM]];
    for (let corner = start, way = first; ; ) {
      isWalked.add(corner * 4 + way);
      corner = ahead(corner, way);
      isWalked.add(corner * 4 + ((way + 2) % 4));
      points.push([(corner % wide) * stepM, Math.floor(corner / wide) * stepM]);
      const out = ways(corner);
      if (out.length !== 2 || corner === start) break;
      way = out.find((next) => next !== (way + 2) % 4) as number;
    }
    arcs.push({ left, right, points });
  };
  const corners = Array.from({ length: wide * (rows + 1) }, (_, i) => i).filter((corner) => ways(corner).length > 0);
  for (const corner of corners) {
    const out = ways(corner);
    if (out.length > 2) for (const way of out) if (!isWalked.has(corner * 4 + way)) walk(corner, way);
  }
  for (const corner of corners) {
    for (const way of ways(corner)) if (!isWalked.has(corner * 4 + way)) walk(corner, way);
  }
  return arcs;
};

/** Averages a stepped line along itself; its ends stay. */
const softened = (points: Line, passes: number): Point[] => {
  let line = [...points];
  for (let pass = 0; pass < passes; pass++) {
    line = line.map((p, i) => {
      if (i === 0 || i === line.length - 1) return p;
      const [a, b] = [line[i - 1] as Point, line[i + 1] as Point];
      return [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4];
    });
  }
  return line;
};

/** Points of the roads and the river within reach of a place. */
export type Guides = (p: Point) => { at: Point; distanceM: number } | null;

/** An index of lines by squares of 120 m: the nearest point on any of them within `reachM`. */
export const guidesOf = (lines: readonly Line[], reachM: number): Guides => {
  const bins = new Map<number, [Point, Point][]>();
  const bin = (x: number, y: number) => Math.floor(x / 120) * 8192 + Math.floor(y / 120);
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1] as Point, line[i] as Point];
      const keys = new Set<number>();
      for (const dx of [-reachM, 0, reachM]) {
        for (const dy of [-reachM, 0, reachM]) {
          keys.add(bin(a[0] + dx, a[1] + dy));
          keys.add(bin(b[0] + dx, b[1] + dy));
        }
      }
      for (const key of keys) (bins.get(key) ?? bins.set(key, []).get(key))?.push([a, b]);
    }
  }
  return (p) => {
    let best: { at: Point; distanceM: number } | null = null;
    for (const [a, b] of bins.get(bin(p[0], p[1])) ?? []) {
      const near = nearestOnSegment(p, a, b);
      if (near.distanceM <= (best?.distanceM ?? reachM)) best = near;
    }
    return best;
  };
};

/** How a raw border is drawn, best first; each next level is safer. */
const drawnAt = (raw: Raw, level: number, guides: Guides): Point[] => {
  if (level === 0) return raw.points;
  if (level === 1) return simplified(softened(raw.points, 1), 3);
  const soft = softened(raw.points, level === 2 ? 4 : 24);
  if (level <= 3) return simplified(soft, 7);
  const fine = resampled(soft, 22);
  const led = fine.map((p, i) => (i === 0 || i === fine.length - 1 ? p : (guides(p)?.at ?? p)));
  return simplified(withoutSpikes(led), 5);
};

/** Drops points where a line turns back on itself after being led to a road. */
const withoutSpikes = (line: Line): Point[] => {
  const out: Point[] = [];
  for (const p of line) {
    while (out.length >= 2) {
      const [a, b] = [out[out.length - 2] as Point, out[out.length - 1] as Point];
      const turn = (b[0] - a[0]) * (p[0] - b[0]) + (b[1] - a[1]) * (p[1] - b[1]);
      const size = Math.hypot(b[0] - a[0], b[1] - a[1]) * Math.hypot(p[0] - b[0], p[1] - b[1]);
      if (turn > -0.3 * size) break;
      out.pop();
    }
    out.push(p);
  }
  return out;
};

const quantised = (points: Line): GridLine => {
  const out: GridLine = [];
  for (const p of points) {
    const q = gridOf(p);
    const last = out[out.length - 1];
    if (last === undefined || last[0] !== q[0] || last[1] !== q[1]) out.push(q);
  }
  return out;
};

/** Draws all borders along roads and the river where they run there, falling back wherever two would touch. */
export const arcsOf = (regions: Regions, guides: Guides): Arc[] => {
  const raws = rawArcs(regions);
  const ends = nodesLed(raws, guides);
  const levels = raws.map(() => 4);
  const draw = (raw: Raw, i: number): GridLine => {
    const isRing = isSame(raw.points[0] as Point, raw.points[raw.points.length - 1] as Point);
    const led = isRing
      ? raw.points
      : raw.points.map((p, k) => (k === 0 || k === raw.points.length - 1 ? ends.at(p) : p));
    return quantised(drawnAt({ ...raw, points: led }, levels[i] as number, guides));
  };
  let lines = raws.map(draw);
  for (let round = 0; round < 40; round++) {
    const touching = touchingLines(lines);
    if (touching.size === 0) break;
    const isStuck = [...touching].every((i) => levels[i] === 0);
    for (const i of touching) {
      levels[i] = Math.max(0, (levels[i] as number) - 1);
      if (isStuck) ends.giveBack(raws[i] as Raw);
    }
    lines = raws.map(draw);
  }
  return raws.map(({ left, right }, i) => ({ left, right, line: lines[i] as GridLine }));
};

const isSame = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** Where borders meet, moved onto the road or river they meet at; given back where that tangles them. */
const nodesLed = (raws: readonly Raw[], guides: Guides) => {
  const moved = new Map<string, Point>();
  const taken = new Set<string>();
  for (const { points } of raws) {
    for (const p of [points[0] as Point, points[points.length - 1] as Point]) {
      if (moved.has(p.join())) continue;
      const near = guides(p);
      const to = near !== null && near.distanceM < 46 && !taken.has(near.at.join()) ? near.at : p;
      taken.add(to.join());
      moved.set(p.join(), to);
    }
  }
  return {
    at: (p: Point): Point => moved.get(p.join()) ?? p,
    giveBack: ({ points }: Raw): void => {
      for (const p of [points[0] as Point, points[points.length - 1] as Point]) moved.delete(p.join());
    },
  };
};
