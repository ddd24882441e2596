import type { GridPoint } from '../gridPoint.ts';
import type { GridLine } from '../operation.ts';

/** The place of a line nearest to a point. */
export interface Nearest {
  /** The segment, counted from 0, in which it lies. */
  readonly segment: number;
  /** How far along the segment, 0 … 1. */
  readonly along: number;
  /** The nearest grid point; a bend of up to a step when it is none of the line's own points. */
  readonly at: GridPoint;
  /** How far from the point, in steps of latitude (about 11 mm). */
  readonly steps: number;
}

/**
 * The place of a line nearest to a grid point, on the ground (a degree of longitude is shorter than one of latitude).
 * Only + − × ÷ and √, which every engine rounds alike: a plan replayed elsewhere finds the same place.
 */
export function nearestOnLine(line: GridLine, [x, y]: GridPoint): Nearest {
  const squeeze = squeezeAt(y);
  let best = { segment: 0, along: 0, squared: Infinity };
  for (let i = 0; i + 3 < line.length; i += 2) {
    const dx = (line[i + 2]! - line[i]!) * squeeze;
    const dy = line[i + 3]! - line[i + 1]!;
    const px = (x - line[i]!) * squeeze;
    const py = y - line[i + 1]!;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    const [offX, offY] = [px - along * dx, py - along * dy];
    const squared = offX * offX + offY * offY;
    if (squared < best.squared) best = { segment: i / 2, along, squared };
  }
  const i = 2 * best.segment;
  const between = (from: number, to: number) => from + Math.floor((to - from) * best.along + 0.5);
  return {
    segment: best.segment,
    along: best.along,
    at: [between(line[i]!, line[i + 2]!), between(line[i + 1]!, line[i + 3]!)],
    steps: Math.sqrt(best.squared),
  };
}

/**
 * Length of a degree of longitude over one of latitude, within 0.2 %, without an engine's own cosine.
 * Source: Bhaskara I, Mahabhaskariya, 7th century.
 */
export function squeezeAt(y: number): number {
  const degrees = y / 1e7;
  return (4 * (8100 - degrees * degrees)) / (32400 + degrees * degrees);
}

/** Metres in a grid step of latitude; the longest anywhere, so that a tolerance in metres is kept. */
export const METRES_PER_STEP = 0.01117;
