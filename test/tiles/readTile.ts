import type { TileNo } from '../../server/tiles/tileSource.ts';

/** A vector tile read back: layers, features with id, tags and how many points they draw. Only what tests ask. */
export interface ReadFeature {
  readonly id: number | null;
  readonly tags: Readonly<Record<string, string | number | boolean>>;
  readonly type: 'point' | 'line' | 'polygon';
}

type Field = readonly [field: number, value: number | Uint8Array];

/** The fields of a protobuf message: numbers, and bytes for the rest. */
function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const wire = key & 7;
    if (wire === 0) yield [key >> 3, varint()];
    else {
      const length = wire === 2 ? varint() : wire === 1 ? 8 : 4;
      yield [key >> 3, bytes.subarray(at, at + length)];
      at += length;
    }
  }
}

const numbersOf = (packed: Uint8Array): number[] => {
  const numbers: number[] = [];
  let value = 0;
  let shift = 1;
  for (const byte of packed) {
    value += (byte & 127) * shift;
    shift *= 128;
    if (byte >= 128) continue;
    numbers.push(value);
    value = 0;
    shift = 1;
  }
  return numbers;
};

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function valueOf(bytes: Uint8Array): string | number | boolean {
  for (const [field, value] of fieldsOf(bytes)) {
    if (typeof value === 'number')
      return field === 7 ? value === 1 : field === 6 ? (value >>> 1) ^ -(value & 1) : value;
    if (field === 1) return textOf(value);
    const view = new DataView(value.buffer, value.byteOffset);
    return field === 3 ? view.getFloat64(0, true) : view.getFloat32(0, true);
  }
  return '';
}

const types = ['point', 'point', 'line', 'polygon'] as const;

/** Reads a Mapbox Vector Tile 2. Source: the vector tile specification, 2.1. */
export function readTile(tile: Uint8Array): Record<string, ReadFeature[]> {
  const layers: Record<string, ReadFeature[]> = {};
  for (const [, layer] of fieldsOf(tile)) {
    if (typeof layer === 'number') continue;
    const fields = [...fieldsOf(layer)];
    const bytesOf = (wanted: number) =>
      fields.flatMap(([field, value]) => (field === wanted && typeof value !== 'number' ? [value] : []));
    const keys = bytesOf(3).map(textOf);
    const values = bytesOf(4).map(valueOf);
    layers[textOf(bytesOf(1)[0]!)] = bytesOf(2).map((feature) => {
      const parts = new Map<number, number | Uint8Array>(fieldsOf(feature));
      const pairs = parts.get(2);
      const tags: Record<string, string | number | boolean> = {};
      const indexes = pairs instanceof Uint8Array ? numbersOf(pairs) : [];
      for (let i = 0; i + 1 < indexes.length; i += 2) tags[keys[indexes[i]!]!] = values[indexes[i + 1]!]!;
      const id = parts.get(1);
      return { id: typeof id === 'number' ? id : null, tags, type: types[Number(parts.get(3) ?? 0)]! };
    });
  }
  return layers;
}

/** The tile that holds a place. */
export const tileAt = (lon: number, lat: number, z: number): TileNo => ({
  z,
  x: Math.floor(((lon + 180) / 360) * 2 ** z),
  y: Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z),
});
