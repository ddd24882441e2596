/** A point of a picture or a plan, and the place it shows. */
export interface Pin {
  /** In the picture's own units: pixels from its top left corner, or a plan's metres. */
  readonly picture: readonly [x: number, y: number];
  /** Degrees WGS84. */
  readonly place: readonly [lon: number, lat: number];
}

/** How a picture lies on the map: lon = a·x + b·y + c, lat = d·x + e·y + f. */
export interface Pinning {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** Why three pins do not hold a picture: they stand in a line (or at one point), in the picture or on the map. */
export interface PinFault {
  readonly kind: 'pins-in-a-line';
  readonly where: 'picture' | 'map';
}

/** How three pins hold a picture, or why they do not. */
export type Pinned = { readonly pinning: Pinning } | { readonly faults: readonly PinFault[] };

/** A triangle lower than this part of its longest side is taken for a line: a click's error would fling the corners. */
const LEAST_HEIGHT = 0.02;

/** Lays a picture on the map by three pins; turned, stretched and sheared as they ask. */
export function pinned(pins: readonly [Pin, Pin, Pin]): Pinned {
  const [p, q, r] = pins.map(({ picture }) => picture) as [Point, Point, Point];
  const [u, v, w] = pins.map(({ place }) => place) as [Point, Point, Point];
  const faults: PinFault[] = [];
  if (isLine(p, q, r)) faults.push({ kind: 'pins-in-a-line', where: 'picture' });
  if (isLine(u, v, w)) faults.push({ kind: 'pins-in-a-line', where: 'map' });
  if (faults.length > 0) return { faults };
  const turn = cross(p, q, r);
  const rows = ([0, 1] as const).map((axis) => {
    const [dv, dw] = [v[axis] - u[axis], w[axis] - u[axis]];
    const byX = (dv * (r[1] - p[1]) - dw * (q[1] - p[1])) / turn;
    const byY = (dw * (q[0] - p[0]) - dv * (r[0] - p[0])) / turn;
    return [byX, byY, u[axis] - byX * p[0] - byY * p[1]] as const;
  }) as [Row, Row];
  const [[a, b, c], [d, e, f]] = rows;
  return { pinning: { a, b, c, d, e, f } };
}

type Point = readonly [number, number];
type Row = readonly [number, number, number];

/** Where a point of the picture lies, degrees WGS84. */
export const placeOfPicture = ({ a, b, c, d, e, f }: Pinning, [x, y]: Point): [lon: number, lat: number] => [
  a * x + b * y + c,
  d * x + e * y + f,
];

/** The picture's corners on the map, from its top left clockwise, as an image layer takes them. */
export const cornersOfPicture = (pinning: Pinning, width: number, height: number) =>
  [
    placeOfPicture(pinning, [0, 0]),
    placeOfPicture(pinning, [width, 0]),
    placeOfPicture(pinning, [width, height]),
    placeOfPicture(pinning, [0, height]),
  ] as const;

const cross = (p: Point, q: Point, r: Point): number => (q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1]);

function isLine(p: Point, q: Point, r: Point): boolean {
  const longest = Math.max(
    ...[[p, q] as const, [q, r] as const, [r, p] as const].map(([s, t]) => Math.hypot(t[0] - s[0], t[1] - s[1])),
  );
  return !(Math.abs(cross(p, q, r)) > LEAST_HEIGHT * longest * longest);
}
