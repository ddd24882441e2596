import { areaM2, doubleArea } from '../boundary/area.ts';
import { lonLat, toDegrees } from '../boundary/gridPoint.ts';
import { type GridRing, isRingInside } from '../boundary/outline.ts';
import { orientation } from '../boundary/orientation.ts';
import type { Area } from '../incident/entry.ts';
import { partsOfArea, ringOnGrid } from './areaOnGrid.ts';
import { ringsMeeting } from './ringsMeeting.ts';
import { metresToBox } from './typed/metresToBox.ts';
import { whereabouts } from './typed/whereabouts.ts';

type LonLat = readonly [lon: number, lat: number];

/** What can be wrong with an area; places in degrees WGS84, to be shown on the map. */
export type AreaFault =
  | { readonly kind: 'area-empty' }
  | { readonly kind: 'too-many-points'; readonly points: number; readonly most: number }
  /** `value`: as it was given, as text; it may be NaN, null or 1e999. */
  | { readonly kind: 'coordinate-out-of-range'; readonly value: string }
  | { readonly kind: 'latitude-longitude-swapped'; readonly at: LonLat; readonly swapped: LonLat }
  | { readonly kind: 'ring-not-closed'; readonly at: LonLat }
  | { readonly kind: 'too-few-points'; readonly at: LonLat | null }
  | { readonly kind: 'crosses-itself'; readonly at: LonLat }
  | { readonly kind: 'hole-outside'; readonly at: LonLat }
  /** Under a square metre. */
  | { readonly kind: 'zero-size'; readonly at: LonLat }
  | { readonly kind: 'too-large'; readonly areaM2: number; readonly mostM2: number }
  | {
      readonly kind: 'elsewhere';
      readonly at: LonLat;
      readonly where: 'china' | 'sea' | 'abroad';
      readonly metres: number;
    };

/** The town an area is for. */
export interface AreaTown {
  /** west, south, east, north; degrees WGS84. */
  readonly bbox: readonly [number, number, number, number];
}

/** Counted within a quarter of a second, on the thread that answers everybody. */
const mostPoints = 8000;
/** A warning for the county around the town is an area; one for the country is a slip of the hand. */
const mostTimesTown = 100;
const nearMetres = 30_000;

/** What is wrong with an area, all of what can be told at once; empty for a sound one. Without a town it may lie anywhere and be of any size. */
export function areaFaults(area: Area, town: AreaTown | null = null): AreaFault[] {
  const parts = partsOfArea(area);
  const positions = parts.flat(2);
  if (positions.length === 0) return [{ kind: 'area-empty' }];
  if (positions.length > mostPoints) return [{ kind: 'too-many-points', points: positions.length, most: mostPoints }];
  const strange = positions.find((position) => !isOnEarth(position));
  if (strange) return [swapFault(strange) ?? { kind: 'coordinate-out-of-range', value: shown(strange) }];
  const faults = parts.flatMap(partFaults);
  return faults.length > 0 || town === null ? faults : townFaults(parts, town);
}

const isOnEarth = ([lon, lat]: readonly number[]): boolean =>
  typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

const swapFault = ([lon, lat]: readonly number[]): AreaFault | null =>
  lon !== undefined && lat !== undefined && isOnEarth([lat, lon])
    ? { kind: 'latitude-longitude-swapped', at: [lon, lat], swapped: [lat, lon] }
    : null;

/** Whatever was given for a position, as at most 80 characters. */
const shown = (position: unknown): string =>
  (Array.isArray(position) ? position.slice(0, 3) : [position]).map(String).join(', ').slice(0, 80);

function partFaults(rings: readonly (readonly (readonly number[])[])[]): AreaFault[] {
  const faults: AreaFault[] = [];
  const onGrid: GridRing[] = [];
  for (const [i, positions] of rings.entries()) {
    const at = placeOf(positions[0]);
    const ring = ringOnGrid(positions);
    const [first, last] = [positions[0], positions.at(-1)];
    const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
    if (positions.length < 4 || at === null) faults.push({ kind: 'too-few-points', at });
    else if (!isClosed) faults.push({ kind: 'ring-not-closed', at });
    else if (!isFlat(ring)) onGrid.push(ring);
    // A hole smaller than the grid can draw is none; a shell that small is no area.
    else if (i === 0) faults.push({ kind: 'zero-size', at });
  }
  if (faults.length > 0) return faults;
  const meeting = ringsMeeting(onGrid);
  if (meeting) return [{ kind: 'crosses-itself', at: lonLat(...meeting) }];
  const [shell, ...holes] = onGrid;
  if (shell === undefined) return [];
  // After the crossings: the two halves of a bow-tie may cancel out.
  if (sizeM2(shell) < 1) return [{ kind: 'zero-size', at: lonLat(shell[0]!, shell[1]!) }];
  const outside = holes.find(
    (hole) => !isRingInside(hole, shell) || holes.some((other) => other !== hole && isRingInside(hole, other)),
  );
  return outside ? [{ kind: 'hole-outside', at: lonLat(outside[0]!, outside[1]!) }] : [];
}

const placeOf = (position: readonly number[] | undefined): LonLat | null =>
  position?.[0] === undefined || position[1] === undefined ? null : [position[0], position[1]];

/** Whether all points of a ring lie on one line. */
const isFlat = (ring: GridRing): boolean => {
  const [ax = 0, ay = 0, bx = 0, by = 0] = ring;
  for (let i = 4; i < ring.length; i += 2) if (orientation(ax, ay, bx, by, ring[i]!, ring[i + 1]!) !== 0) return false;
  return true;
};

/** Square metres of a ring on the grid. */
const sizeM2 = (ring: GridRing): number =>
  ring.length < 6 ? 0 : areaM2(doubleArea([...ring, ring[0]!, ring[1]!]), toDegrees(ring[1]!));

/** Square metres of a sound area. Where parts overlap they count twice. */
export const sizeOfArea = (area: Area): number =>
  partsOfArea(area).reduce((sum, [shell = [], ...holes]) => {
    const whole = sizeM2(ringOnGrid(shell));
    return sum + holes.reduce((rest, hole) => rest - sizeM2(ringOnGrid(hole)), whole);
  }, 0);

/** Far from the town, or far larger than it. */
function townFaults(parts: readonly (readonly (readonly (readonly number[])[])[])[], { bbox }: AreaTown): AreaFault[] {
  const points = parts.flatMap(([shell = []]) => shell.map(([lon, lat]): LonLat => [lon!, lat!]));
  const metres = metresToTown(bbox, points);
  const [at = [0, 0] as const] = points;
  if (metres > nearMetres) {
    const swapped: LonLat = [at[1], at[0]];
    if (isOnEarth(swapped) && metresToBox(bbox, swapped) <= nearMetres)
      return [{ kind: 'latitude-longitude-swapped', at, swapped }];
    return [{ kind: 'elsewhere', at, where: whereabouts(at), metres }];
  }
  const [west, south, east, north] = bbox;
  const townM2 = sizeOfArea({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  });
  const mostM2 = mostTimesTown * Math.max(townM2, 1e6);
  const size = parts.reduce((sum, part) => sum + sizeOfArea({ type: 'Polygon', coordinates: mutable(part) }), 0);
  return size > mostM2 ? [{ kind: 'too-large', areaM2: size, mostM2 }] : [];
}

const mutable = (part: readonly (readonly (readonly number[])[])[]): number[][][] =>
  part.map((ring) => ring.map((position) => [...position]));

/** From the box around the area to the town's: 0 where they meet. */
function metresToTown(bbox: AreaTown['bbox'], points: readonly LonLat[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const [townWest, townSouth, townEast, townNorth] = bbox;
  const lon = townWest > east ? east : townEast < west ? west : Math.max(west, townWest);
  const lat = townSouth > north ? north : townNorth < south ? south : Math.max(south, townSouth);
  return metresToBox(bbox, [lon, lat]);
}
