import type { Area } from '#domain/incident/entry.ts';
import { areaAlong } from '#domain/responsible/areaAlong.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import type { Dwelling } from '../story.ts';

/** Ground under water, and who lives on it. */
export interface Flooded {
  readonly area: Area;
  readonly homes: readonly Dwelling[];
}

/** In degrees. */
type Line = readonly (readonly number[])[];

/** About 25 m. */
const pace = 0.00025;

/** The same line with a point every few metres, so that stretches of it are alike. */
const paced = (line: Line): Line =>
  line.flatMap(([lon = 0, lat = 0], i) => {
    const [nextLon = lon, nextLat = lat] = line[i + 1] ?? [];
    const steps = Math.max(1, Math.ceil(Math.hypot(nextLon - lon, nextLat - lat) / pace));
    return Array.from({ length: steps }, (_, k) => [
      lon + ((nextLon - lon) * k) / steps,
      lat + ((nextLat - lat) * k) / steps,
    ]);
  });

const lived = ({ residence }: Dwelling): boolean => residence === 'resident' || residence === 'renting';

const within = (area: Area, dwellings: readonly Dwelling[]): Dwelling[] => {
  const { index } = laidArea(area);
  return dwellings.filter(({ x, y }) => index.holds(x, y));
};

/** A box around a few neighbours, where no river is known. */
const boxed = (dwellings: readonly Dwelling[], count: number, marginM: number): Flooded => {
  const [first] = dwellings;
  const near = dwellings.filter(({ cell }) => cell === first?.cell).slice(0, count);
  const margin = marginM / 111_000;
  const lons = near.map(({ x }) => x / 1e7);
  const lats = near.map(({ y }) => y / 1e7);
  const [west, east] = [Math.min(...lons) - margin, Math.max(...lons) + margin];
  const [south, north] = [Math.min(...lats) - margin, Math.max(...lats) + margin];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const area: Area = { type: 'Polygon', coordinates: [ring] };
  return { area, homes: within(area, dwellings) };
};

/** How long the stretch under water is, in points of the line. */
const stretch = 64;
const step = 10;

interface Found {
  readonly line: Line;
  readonly widthM: number;
  readonly flooded: Flooded;
}

/** The stretch whose ground within `widthM` holds nearest to so many households that are at home. */
const stretchWith = (
  river: Line,
  dwellings: readonly Dwelling[],
  homesWanted: number,
  widthM: number,
): Found | null => {
  let best: (Found & { readonly miss: number }) | null = null;
  for (let start = 0; start + stretch < river.length; start += step) {
    const line = river.slice(start, start + stretch);
    const lons = line.map(([lon = 0]) => lon * 1e7);
    const [west, east] = [Math.min(...lons), Math.max(...lons)];
    const near = dwellings.filter(({ x }) => x > west - 50_000 && x < east + 50_000);
    const area = near.length < homesWanted ? null : areaAlong(line, widthM);
    if (area === null) continue;
    const homes = within(area, near);
    const miss = Math.abs(homes.filter(lived).length - homesWanted);
    if (best === null || miss < best.miss) best = { line, widthM, flooded: { area, homes }, miss };
  }
  return best;
};

/** How far the water comes, metres from the middle of the river. */
const widthsM = [90, 130, 180, 240, 320];

/**
 * A stretch of the river along which about `homesWanted` households live; then the same stretch a quarter wider, as the water rises.
 * Without a river a box stands for both.
 */
export const floodAreas = (
  course: Line | null,
  dwellings: readonly Dwelling[],
  homesWanted: number,
): { readonly first: Flooded; readonly later: Flooded } => {
  const river = course === null ? [] : paced(course);
  for (const widthM of widthsM) {
    const found = stretchWith(river, dwellings, homesWanted, widthM);
    if (found === null || found.flooded.homes.filter(lived).length < homesWanted * 0.8) continue;
    const later = areaAlong(found.line, widthM * 1.25);
    if (later !== null) return { first: found.flooded, later: { area: later, homes: within(later, dwellings) } };
  }
  return { first: boxed(dwellings, homesWanted, 20), later: boxed(dwellings, homesWanted + 6, 30) };
};
