/**
 * A capacitated p-median: points in the plane, to be gathered into `groups` groups, each around one of its own points
 * (its centre), so that the walks from centre to members add up to little. Columns: index = point.
 */
export interface MedianTask {
  /** Metres (or any one unit), in a plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What a point takes of its centre's capacity. */
  readonly load: Float64Array;
  /** What a group around this point can carry, the point itself included. */
  readonly capacity: Float64Array;
  readonly groups: number;
  /** Added to the walks when this point is a centre: how much it should not be one. */
  readonly centreCost?: Float64Array;
  /** By centre: the least number of points of a group around it, itself included. */
  readonly leastSize?: Int32Array;
  /** 1 = a group should hold at least one of these. */
  readonly isMarked?: Uint8Array;
  /** Points that must be centres, each of a group of its own. */
  readonly fixedCentres?: readonly number[];
}

/** Who belongs to whom: by point, the point that is its centre. */
export interface MedianResult {
  readonly centreOf: Int32Array;
  /** Sum of the walks, without penalties. */
  readonly walks: number;
  /** Groups over their capacity, under their least size, or without a marked point. */
  readonly overloaded: number;
  readonly tooSmall: number;
  readonly unmarked: number;
}

/** Sum of the walks from each point to its centre. */
export function walksOf({ x, y }: Pick<MedianTask, 'x' | 'y'>, centreOf: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) {
    const c = centreOf[i]!;
    if (c >= 0) sum += Math.hypot(x[i]! - x[c]!, y[i]! - y[c]!);
  }
  return sum;
}
