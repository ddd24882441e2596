import { surveyedPlace } from '#domain/boundary/surveyGrid.ts';
import { type CoordinateSystem, wgs84Of } from '#domain/coordinateSystem.ts';

/** What somebody typed as a place, in degrees WGS84; null when it cannot be read. */
export interface TypedPlace {
  readonly lon: number;
  readonly lat: number;
  /** Latitude was written first. */
  readonly isSwapped: boolean;
}

const number = String.raw`\d+(?:\.\d+)?`;
const degrees = new RegExp(
  String.raw`^([EWNS东西北南])?\s*([-+])?(${number})\s*(?:[°度d]\s*(?:(${number})\s*[′'分m]\s*)?(?:(${number})\s*(?:[″"”秒s]|''|′′)\s*)?)?\s*([EWNS东西北南])?$`,
  'iu',
);
const latWord = /[NS北南]/iu;
const negativeWord = /[WS西南]/iu;

interface Angle {
  readonly value: number;
  readonly is: 'lon' | 'lat' | null;
}

function angleOf(written: string): Angle | null {
  const [, before, sign, whole, minutes = '0', seconds = '0', after] = degrees.exec(written.trim()) ?? [];
  if (whole === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const word = before ?? after ?? '';
  const size = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = sign === '-' || negativeWord.test(word);
  return { value: isNegative ? -size : size, is: word === '' ? null : latWord.test(word) ? 'lat' : 'lon' };
}

/** The two angles of a text: parted by a comma, or by a space where each is one word, or after a compass letter. */
function anglesOf(typed: string): [Angle, Angle] | null {
  const plain = typed.trim().replaceAll('，', ',').replaceAll('、', ',').replaceAll('；', ',').replaceAll(';', ',');
  const parts = plain.includes(',')
    ? plain.split(',')
    : /[EWNS东西北南]\s+\S/iu.test(plain)
      ? plain.split(/(?<=[EWNS东西北南])\s+/iu)
      : plain.split(/(?<=[\d°′'分″"”秒])\s+(?=[-+\dEWNS东西北南])/iu);
  const angles = parts.map(angleOf);
  return parts.length === 2 && angles[0] && angles[1] ? [angles[0], angles[1]] : null;
}

/**
 * A place as people write it: "111.52, 28.46", "111°31′24″E 28°28′4″N", "北纬28度28分 …" with letters or words.
 * Metres of a survey in CGCS2000 too, with the zone before the easting; those are in no other system.
 * Longitude comes first unless letters say otherwise, or the first number can only be a latitude of China's and the second only a longitude.
 */
export function typedPlace(typed: string, system: CoordinateSystem): TypedPlace | null {
  const surveyed = surveyedPlace(typed);
  if (surveyed) return { lon: surveyed[0], lat: surveyed[1], isSwapped: false };
  const angles = anglesOf(typed.replaceAll(/东经|西经/gu, (w) => w[0]!).replaceAll(/北纬|南纬/gu, (w) => w[0]!));
  if (!angles) return null;
  const [first, second] = angles;
  const isSwapped =
    first.is === 'lat' ||
    second.is === 'lon' ||
    (first.is === null && second.is === null && Math.abs(second.value) > 90);
  const [x, y] = isSwapped ? [second.value, first.value] : [first.value, second.value];
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return null;
  const [lon, lat] = wgs84Of([x, y], system);
  return { lon, lat, isSwapped };
}
