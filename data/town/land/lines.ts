import type { Line, Point } from './raster.ts';

export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

export const lengthOf = (line: Line): number => {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1] as Point, line[i] as Point);
  return sum;
};

/** Chaikin's corner cutting, `passes` times; open lines keep their ends. */
export const rounded = (line: Line, passes: number, isRing = false): Point[] => {
  let points = [...line];
  for (let pass = 0; pass < passes; pass++) {
    const out: Point[] = isRing ? [] : [points[0] as Point];
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1] as Point, points[i] as Point];
      out.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
      out.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
    }
    out.push(isRing ? (out[0] as Point) : (points[points.length - 1] as Point));
    points = out;
  }
  return points;
};

/** Points every `stepM` metres along a line, ends included. */
export const resampled = (line: Line, stepM: number): Point[] => {
  const total = lengthOf(line);
  const count = Math.max(1, Math.round(total / stepM));
  const out: Point[] = [];
  let [segment, passed] = [1, 0];
  for (let k = 0; k <= count; k++) {
    const target = (total * k) / count;
    let size = distance(line[segment - 1] as Point, line[segment] as Point);
    while (segment < line.length - 1 && passed + size < target) {
      passed += size;
      segment += 1;
      size = distance(line[segment - 1] as Point, line[segment] as Point);
    }
    const t = size === 0 ? 0 : Math.min(1, (target - passed) / size);
    const [a, b] = [line[segment - 1] as Point, line[segment] as Point];
    out.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
  }
  return out;
};

/** How far `p` lies from the segment a–b, and the nearest point on it. */
export const nearestOnSegment = (p: Point, a: Point, b: Point): { distanceM: number; at: Point } => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const size = dx * dx + dy * dy;
  const t = size === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / size));
  const at: Point = [a[0] + t * dx, a[1] + t * dy];
  return { distanceM: distance(p, at), at };
};

/** Douglas–Peucker: no point of the line is farther than `toleranceM` from what is kept. Ends stay. */
export const simplified = (line: Line, toleranceM: number): Point[] => {
  if (line.length <= 2) return [...line];
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [first, last] = span;
    let [farthest, worst] = [-1, toleranceM];
    for (let i = first + 1; i < last; i++) {
      const { distanceM } = nearestOnSegment(line[i] as Point, line[first] as Point, line[last] as Point);
      if (distanceM > worst) [farthest, worst] = [i, distanceM];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, i) => keep[i] === 1);
};

/** Unit vector along the line at its point `i`. */
export const directionAt = (line: Line, i: number): Point => {
  const [a, b] = [line[Math.max(0, i - 1)] as Point, line[Math.min(line.length - 1, i + 1)] as Point];
  const size = distance(a, b) || 1;
  return [(b[0] - a[0]) / size, (b[1] - a[1]) / size];
};

/** Twice the signed area of a closed ring, square metres; positive is counter-clockwise. */
export const doubleAreaOf = (ring: Line): number => {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as Point, ring[i] as Point];
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum;
};

export const isInside = ([x, y]: Point, ring: Line): boolean => {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as Point, ring[i] as Point];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
};
