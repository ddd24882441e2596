/**
 * Twice the signed area of a ring, exact, in grid steps²: positive when it runs counter-clockwise.
 * `line` is [x0, y0, x1, y1, …]; the last point may repeat the first or not.
 */
export function doubleArea(line: ArrayLike<number>): bigint {
  return swept(line, line[0] ?? 0, line[1] ?? 0, 2);
}

/** Exact sum of cross products along a line; small ones in float64, the rest in BigInt. */
function swept(line: ArrayLike<number>, originX: number, originY: number, start: number): bigint {
  let whole = 0n;
  let part = 0;
  for (let i = start; i + 3 < line.length; i += 2) {
    const ax = line[i]! - originX;
    const ay = line[i + 1]! - originY;
    const bx = line[i + 2]! - originX;
    const by = line[i + 3]! - originY;
    const left = ax * by;
    const right = bx * ay;
    if (Math.abs(left) + Math.abs(right) >= 2 ** 53) {
      whole += BigInt(ax) * BigInt(by) - BigInt(bx) * BigInt(ay);
    } else if (Math.abs(part + (left - right)) >= 2 ** 53) {
      whole += BigInt(part);
      part = left - right;
    } else part += left - right;
  }
  return whole + BigInt(part);
}

/**
 * What an open line adds to the doubled area of a ring it is part of, exact, against a fixed origin: the sum over a
 * ring's lines is its `doubleArea`, and the same line walked back adds the negative.
 */
export const doubleAreaUnder = (line: ArrayLike<number>, originX: number, originY: number): bigint =>
  swept(line, originX, originY, 0);

/** Length of a line of grid points in grid steps; only for judging how thin a sliver is. */
export function lengthSteps(line: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i + 3 < line.length; i += 2) sum += Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!);
  return sum;
}

/**
 * Metres in a degree of longitude and of latitude at a latitude, on the WGS84 ellipsoid.
 * Source: series of the meridian and parallel arcs (NGA, Length of a degree).
 */
export function metresPerDegree(lat: number): { lon: number; lat: number } {
  const p = (lat * Math.PI) / 180;
  return {
    lon: 111412.84 * Math.cos(p) - 93.5 * Math.cos(3 * p) + 0.118 * Math.cos(5 * p),
    lat: 111132.92 - 559.82 * Math.cos(2 * p) + 1.175 * Math.cos(4 * p) - 0.0023 * Math.cos(6 * p),
  };
}

/**
 * Square metres of an exact doubled grid area around a latitude in degrees. Method: the plane of longitude and
 * latitude stretched by the ellipsoid's metres per degree at that latitude; under 1e-5 off for a cell of 10 km.
 */
export function areaM2(doubled: bigint, lat: number): number {
  const metres = metresPerDegree(lat);
  return (Math.abs(Number(doubled)) / 2 / 1e14) * metres.lon * metres.lat;
}
