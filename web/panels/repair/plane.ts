import type { Repairs } from '../../../server/app.ts';

/** A ring of places, degrees. */
export type Ring = readonly (readonly [lon: number, lat: number])[];

/** Metres east and south of the file's north-west: what the drawing is drawn in. */
export interface Plane {
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
}

/** A rectangle of the plane, metres. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const METRES = 111_320;
/** Width to height of the drawing. */
export const RATIO = 1.25;
/** A close look is never closer than this, metres. */
const CLOSEST = 30;

/** The plane around the cells of a file. Good for drawing; areas and widths come from the server. */
export function planeOf(cells: Repairs['cells']): Plane {
  let [west, north, south] = [Infinity, -Infinity, Infinity];
  for (const [lon, lat] of cells.flatMap(({ parts }) => parts.flat(2))) {
    west = Math.min(west, lon);
    north = Math.max(north, lat);
    south = Math.min(south, lat);
  }
  const narrow = Math.cos((((north + south) / 2) * Math.PI) / 180);
  return { x: (lon) => (lon - west) * METRES * narrow, y: (lat) => (north - lat) * METRES };
}

/** An SVG path of rings, centimetres exact. */
export const pathOf = (rings: readonly Ring[], { x, y }: Plane): string =>
  rings.map((ring) => `M${ring.map(([lon, lat]) => `${x(lon).toFixed(2)},${y(lat).toFixed(2)}`).join('L')}Z`).join('');

/** The view that holds some rings, with room around them for their neighbours. */
export function viewAround(rings: readonly Ring[], { x, y }: Plane, room: number): View {
  let [west, top, east, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of rings.flat()) {
    west = Math.min(west, x(lon));
    east = Math.max(east, x(lon));
    top = Math.min(top, y(lat));
    bottom = Math.max(bottom, y(lat));
  }
  const width = Math.max(CLOSEST, (east - west) * room, (bottom - top) * room * RATIO);
  return centred((west + east) / 2, (top + bottom) / 2, width);
}

const centred = (x: number, y: number, width: number): View => ({
  x: x - width / 2,
  y: y - width / RATIO / 2,
  width,
  height: width / RATIO,
});

/** A view zoomed about a point of the plane; `factor` under 1 goes closer. */
export const zoomed = (view: View, factor: number, about: { readonly x: number; readonly y: number }): View => ({
  x: about.x - (about.x - view.x) * factor,
  y: about.y - (about.y - view.y) * factor,
  width: view.width * factor,
  height: view.height * factor,
});

export const middleOf = ({ x, y, width, height }: View) => ({ x: x + width / 2, y: y + height / 2 });

/** Points a side at which a cell is looked for when a place for its number is sought. */
const SAMPLES = 18;

/** A point of the view that lies well within some rings (even-odd); null where the view shows none of them. */
export function placeIn(rings: readonly Ring[], plane: Plane, view: View): { x: number; y: number } | null {
  const inside: { x: number; y: number }[] = [];
  for (let i = 1; i < SAMPLES; i += 1)
    for (let j = 1; j < SAMPLES; j += 1) {
      const point = { x: view.x + (view.width * i) / SAMPLES, y: view.y + (view.height * j) / SAMPLES };
      if (isInside(rings, plane, point)) inside.push(point);
    }
  const middle = { x: mean(inside.map(({ x }) => x)), y: mean(inside.map(({ y }) => y)) };
  const away = (point: { x: number; y: number }) => Math.hypot(point.x - middle.x, point.y - middle.y);
  return inside.reduce<{ x: number; y: number } | null>(
    (best, point) => (best === null || away(point) < away(best) ? point : best),
    null,
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function isInside(rings: readonly Ring[], plane: Plane, { x, y }: { x: number; y: number }): boolean {
  let odd = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = [plane.x(ring[i]![0]), plane.y(ring[i]![1])];
      const [bx, by] = [plane.x(ring[j]![0]), plane.y(ring[j]![1])];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    }
  return odd;
}
