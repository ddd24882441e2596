import type { LonLat } from '../coordinateSystem.ts';

/** Ways to write a coordinate down: 111.5200000, 28.4600000 · 111°31′12.000″E 28°27′36.000″N · 东经111度31分12.000秒，北纬28度27分36.000秒. */
export const placeNotations = ['decimal', 'signs', 'words'] as const;
export type PlaceNotation = (typeof placeNotations)[number];

/** A place in a notation that `typedPlace` reads back: to a grid step as decimals, to two centimetres in seconds. */
export function writtenPlace([lon, lat]: LonLat, notation: PlaceNotation): string {
  if (notation === 'decimal') return `${lon.toFixed(7)}, ${lat.toFixed(7)}`;
  const isSigns = notation === 'signs';
  const east = sexagesimal(lon, isSigns ? signs : words);
  const north = sexagesimal(lat, isSigns ? signs : words);
  return isSigns
    ? `${east}${lon < 0 ? 'W' : 'E'} ${north}${lat < 0 ? 'S' : 'N'}`
    : `${lon < 0 ? '西经' : '东经'}${east}，${lat < 0 ? '南纬' : '北纬'}${north}`;
}

const signs = ['°', '′', '″'] as const;
const words = ['度', '分', '秒'] as const;

/** Degrees, minutes and seconds to a thousandth, carried over so that no 60 is written. */
function sexagesimal(degrees: number, [d, m, s]: typeof signs | typeof words): string {
  const thousandths = Math.round(Math.abs(degrees) * 3_600_000);
  const [whole, rest] = [Math.floor(thousandths / 3_600_000), thousandths % 3_600_000];
  const [minutes, seconds] = [Math.floor(rest / 60_000), rest % 60_000];
  return `${whole}${d}${minutes}${m}${(seconds / 1000).toFixed(3)}${s}`;
}
