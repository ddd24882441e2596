import type { Land } from './land.ts';
import type { Point } from './raster.ts';

/** The villages in the order they are numbered: from the north in four bands, each from the west. */
export const villageOrder = (land: Land): number[] => {
  const middles = land.villages.map((members) => middleOf(land, members));
  return numbered(middles.map((at, i) => ({ at, key: i }))).map(({ key }) => key);
};

/** Sorts places as a clerk numbers them: north to south in bands, west to east within. */
export const numbered = <T extends { readonly at: Point }>(list: readonly T[], bands = 4): T[] => {
  const north = Math.max(...list.map(({ at }) => at[1]));
  const south = Math.min(...list.map(({ at }) => at[1]));
  const band = ({ at }: T) => Math.min(bands - 1, Math.floor(((north - at[1]) / (north - south + 1)) * bands));
  return [...list].sort((a, b) => band(a) - band(b) || a.at[0] - b.at[0]);
};

const middleOf = ({ hamlets }: Land, members: readonly number[]): Point => {
  const places = members.map((i) => (hamlets[i] as (typeof hamlets)[number]).at);
  return [
    places.reduce((sum, [x]) => sum + x, 0) / places.length,
    places.reduce((sum, [, y]) => sum + y, 0) / places.length,
  ];
};

/** Where a village's name stands: in its middle. */
export const villageMiddle = (land: Land, village: number): Point => middleOf(land, land.villages[village] ?? []);
