import type { GridPoint } from '../gridPoint.ts';
import type { GridLine } from '../operation.ts';
import { nearestOnLine } from './nearestOnLine.ts';

/** Where a path stands on a line. */
export interface Foot {
  /** The points of the line around it, the same one when it stands on a vertex. */
  readonly low: number;
  readonly high: number;
  readonly isVertex: boolean;
  /** Its place along the line: the point below plus how far to the next. */
  readonly place: number;
}

/** A point on a line, or off it by no more than rounding onto the grid explains; null when it stands elsewhere. */
export function footOn(line: GridLine, point: GridPoint): Foot | null {
  for (let i = 0; i < line.length; i += 2)
    if (line[i] === point[0] && line[i + 1] === point[1])
      return { low: i / 2, high: i / 2, isVertex: true, place: i / 2 };
  const { segment, along, steps } = nearestOnLine(line, point);
  if (steps > ROUNDING) return null;
  return { low: segment, high: segment + 1, isVertex: false, place: segment + along };
}

/** The half diagonal of a pixel, and a little for the shorter degrees of longitude. */
const ROUNDING = 1;
