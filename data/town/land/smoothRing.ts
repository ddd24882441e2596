import { extent } from './extent.ts';
import { simplified } from './lines.ts';
import type { Line, Point } from './raster.ts';

const rimM = 60;

/** A point beside the edge of the map, moved onto it; any other as it is. */
const toRim = ([x, y]: Point): Point => [
  x < rimM ? 0 : x > extent.widthM - rimM ? extent.widthM : x,
  y < rimM ? 0 : y > extent.heightM - rimM ? extent.heightM : y,
];

/** A ring with fewer points and rounder corners; what lies along the edge of the map stays straight and reaches it. */
export const smoothRing = (ring: Line, toleranceM: number): Point[] => {
  const kept = simplified(ring.map(toRim), toleranceM);
  const isRim = ([x, y]: Point) => x === 0 || y === 0 || x === extent.widthM || y === extent.heightM;
  const out: Point[] = [];
  for (let i = 1; i < kept.length; i++) {
    const [a, b] = [kept[i - 1] as Point, kept[i] as Point];
    if (isRim(a) && isRim(b)) {
      out.push(a, b);
      continue;
    }
    out.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
    out.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
  }
  return [...out, out[0] as Point];
};
