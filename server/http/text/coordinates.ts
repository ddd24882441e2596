import type { Language } from '../language.ts';

export type CoordinateFault = 'coordinate-out-of-range' | 'latitude-longitude-swapped';

const zh = {
  'coordinate-out-of-range': () => '坐标超出范围：经度应在 −180 至 180 之间，纬度应在 −90 至 90 之间',
  'latitude-longitude-swapped': (place: string) => `经度和纬度写反了，对调后为 ${place}，请先写经度、后写纬度`,
};
const en: typeof zh = {
  'coordinate-out-of-range': () => 'Out of range: longitude lies between −180 and 180, latitude between −90 and 90',
  'latitude-longitude-swapped': (place) =>
    `Longitude and latitude are swapped. Swapped back it is ${place}; write longitude first`,
};

/** `swapped`: lon, lat as they should stand. */
export const coordinateSentence = (
  kind: CoordinateFault,
  language: Language,
  swapped: readonly [number, number] | null,
): string => ({ zh, en })[language][kind](swapped === null ? '' : swapped.join(', '));
