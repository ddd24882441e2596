import type { Area } from '#domain/incident/entry.ts';
import type { LonLat } from '../../map/model.ts';

export type Ground = Area;

/** How an area was asked for; its ground follows from this and the pack. */
export type AreaSpec =
  | { readonly kind: 'circle'; readonly at: LonLat; readonly radiusM: number }
  | { readonly kind: 'polygon'; readonly corners: readonly LonLat[] }
  /** Along a road or a river, between two distances from its beginning. */
  | {
      readonly kind: 'along';
      readonly lineId: string;
      readonly fromM: number;
      readonly toM: number;
      readonly widthM: number;
    }
  | { readonly kind: 'cells'; readonly nos: readonly number[] }
  /** From a file or a warning message. */
  | { readonly kind: 'file'; readonly name: string; readonly ground: Ground };

export const areaKinds = ['circle', 'polygon', 'along', 'cells', 'file'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** Longer areas are not written into the address of the page: a chat would cut it. */
const mostPoints = 160;

const written = ([lon, lat]: readonly number[]): string => `${(lon ?? 0).toFixed(6)},${(lat ?? 0).toFixed(6)}`;
const ring = (points: readonly (readonly number[])[]): string => points.map(written).join(';');
const partsOf = (ground: Ground): readonly (readonly (readonly (readonly number[])[])[])[] =>
  ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;

/** An area as a word of the page's address; null where it would be too long for one. */
export function areaWord(spec: AreaSpec): string | null {
  switch (spec.kind) {
    case 'circle':
      return `circle:${written(spec.at)},${Math.round(spec.radiusM)}`;
    case 'polygon':
      return spec.corners.length > mostPoints ? null : `polygon:${ring(spec.corners)}`;
    case 'along':
      return `along:${spec.lineId},${Math.round(spec.fromM)},${Math.round(spec.toM)},${Math.round(spec.widthM)}`;
    case 'cells':
      return `cells:${spec.nos.join('.')}`;
    case 'file': {
      const parts = partsOf(spec.ground);
      if (parts.flat(2).length > mostPoints) return null;
      return `file:${encodeURIComponent(spec.name)}:${parts.map((rings) => rings.map(ring).join('_')).join('!')}`;
    }
  }
}

const numbers = (text: string): number[] => text.split(',').map(Number);

const pointOf = (text: string): LonLat | null => {
  const [lon, lat, ...rest] = numbers(text);
  if (lon === undefined || lat === undefined || rest.length > 0) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
};

const ringOf = (text: string, atLeast: number): LonLat[] | null => {
  const points = text.split(';').map(pointOf);
  const sound = points.filter((point) => point !== null);
  return sound.length === points.length && sound.length >= atLeast ? sound : null;
};

const isSize = (n: number | undefined, atMost: number): n is number => n !== undefined && n > 0 && n <= atMost;

const circleOf = (text: string): AreaSpec | null => {
  const [lon, lat, radiusM, ...rest] = numbers(text);
  const at = pointOf(`${lon},${lat}`);
  return at && isSize(radiusM, 50_000) && rest.length === 0 ? { kind: 'circle', at, radiusM } : null;
};

const alongOf = (text: string): AreaSpec | null => {
  const [lineId = '', ...rest] = text.split(',');
  const [fromM = Number.NaN, toM, widthM] = rest.map(Number);
  if (lineId === '' || !(fromM >= 0) || !isSize(toM, 1e6) || toM <= fromM || !isSize(widthM, 5000)) return null;
  return { kind: 'along', lineId, fromM, toM, widthM };
};

const cellsOf = (text: string): AreaSpec | null => {
  const nos = [...new Set(text.split('.').map(Number))];
  return nos.every((no) => Number.isInteger(no) && no > 0) && nos.length <= 500 ? { kind: 'cells', nos } : null;
};

const fileOf = (text: string): AreaSpec | null => {
  const [name = '', parts = ''] = text.split(':');
  const rings = parts.split('!').map((part) => part.split('_').map((one) => ringOf(one, 4)));
  const sound = rings.map((part) => part.filter((one) => one !== null).map((one) => one.map(([x, y]) => [x, y])));
  if (sound.some((part, i) => part.length === 0 || part.length !== rings[i]?.length)) return null;
  const [only, ...others] = sound;
  if (!only) return null;
  const ground: Ground =
    others.length === 0
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates: [only, ...others] };
  return { kind: 'file', name: readable(name), ground };
};

const readable = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** The area a word of the address says; null where it says none that is sound. */
export function areaOfWord(word: string | null): AreaSpec | null {
  if (word === null) return null;
  const at = word.indexOf(':');
  const [kind, text] = [word.slice(0, Math.max(0, at)), word.slice(at + 1)];
  switch (kind) {
    case 'circle':
      return circleOf(text);
    case 'polygon': {
      const corners = ringOf(text, 3);
      return corners && { kind: 'polygon', corners };
    }
    case 'along':
      return alongOf(text);
    case 'cells':
      return cellsOf(text);
    case 'file':
      return fileOf(text);
    default:
      return null;
  }
}
