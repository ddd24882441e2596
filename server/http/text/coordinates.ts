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

const elsewhere = {
  zh: {
    china: (km: string) => `该处不在本乡镇，距本乡镇约 ${km} 公里，请核对坐标和坐标系`,
    sea: (km: string) => `该处在海上，距本乡镇约 ${km} 公里，请核对坐标`,
    abroad: (km: string) => `该处在国外，距本乡镇约 ${km} 公里，请核对坐标，先写经度、后写纬度`,
  },
  en: {
    china: (km: string) => `This is not in the town but some ${km} km away. Check the coordinates and their system`,
    sea: (km: string) => `This is at sea, some ${km} km from the town. Check the coordinates`,
    abroad: (km: string) =>
      `This is in another country, some ${km} km from the town. Check the coordinates; write longitude first`,
  },
};

/** A place too far from the town for anybody of it to answer: where it is, and how far in metres. */
export const elsewhereSentence = (where: 'china' | 'sea' | 'abroad', metres: number, language: Language): string =>
  elsewhere[language][where](Math.round(metres / 1000).toLocaleString('en'));
