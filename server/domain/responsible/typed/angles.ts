/** An angle as it was written: degrees, and whether letters say that it is a longitude or a latitude. */
export interface Angle {
  readonly value: number;
  readonly is: 'lon' | 'lat' | null;
}

const number = String.raw`\d+(?:\.\d+)?`;
const spaced = String.raw`[-+]?${number}\s*°\s*(?:${number}\s*'\s*)?(?:${number}\s*"?\s*)?`;
const one = new RegExp(
  String.raw`^([EWNS])?\s*([-+])?\s*(${number})\s*(?:(?:°\s*|\s)(?:(${number})\s*(?:'\s*|\s|$))?(?:(${number})\s*"?\s*)?)?([EWNS])?$`,
  'iu',
);

/** Ways to part a text in two angles, tried in this order. */
const partings: readonly ((text: string) => readonly string[] | null)[] = [
  (text) => /^([EWNS][^EWNS,]+)[,\s]*([EWNS][^EWNS,]+)$/iu.exec(text)?.slice(1) ?? null,
  (text) => /^([^EWNS,]+[EWNS])[,\s]*([^EWNS,]+[EWNS])$/iu.exec(text)?.slice(1) ?? null,
  (text) => (text.includes(',') ? text.split(',').map((part) => part.trim()) : null),
  (text) => new RegExp(String.raw`^(${spaced})\s*(${spaced})$`, 'u').exec(text)?.slice(1) ?? null,
  (text) => {
    const parts = text.split(' ');
    const half = parts.length / 2;
    return [1, 2, 3].includes(half) ? [parts.slice(0, half).join(' '), parts.slice(half).join(' ')] : null;
  },
];

/** The two angles of a text that `plainText` gave, in the order they stand in; null when it is no pair of angles. */
export function anglesOf(text: string): readonly [Angle, Angle] | null {
  for (const parting of partings) {
    const parts = parting(text);
    if (parts?.length !== 2) continue;
    const [first, second] = parts.map((part) => angleOf(part.trim()));
    if (first != null && second != null && (first.is === null || first.is !== second.is)) return [first, second];
  }
  return null;
}

function angleOf(written: string): Angle | null {
  const [, before, sign, whole, minutes = '0', seconds = '0', after] = one.exec(written) ?? [];
  if (whole === undefined || (before !== undefined && after !== undefined)) return null;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  if (whole.includes('.') && (Number(minutes) > 0 || Number(seconds) > 0)) return null;
  const letter = (before ?? after ?? '').toUpperCase();
  const size = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = sign === '-' || letter === 'W' || letter === 'S';
  return {
    value: isNegative ? -size : size,
    is: letter === '' ? null : letter === 'N' || letter === 'S' ? 'lat' : 'lon',
  };
}
