import type { MultiPolygon, Polygon, Position } from 'geojson';
import { UnreadableFile } from '../unreadableFile.ts';

const POLYGON = 3;
const MULTI_POLYGON = 6;

/**
 * A polygon from well-known binary (ISO or extended, either byte order); null for any other geometry. Heights and
 * measures are left out. @throws UnreadableFile damaged
 */
export function polygonOfWkb(bytes: Buffer): Polygon | MultiPolygon | null {
  const { kind, read } = geometryAt(new Cursor(bytes));
  if (kind === POLYGON) return { type: 'Polygon', coordinates: read() };
  if (kind !== MULTI_POLYGON) return null;
  const cursor = new Cursor(bytes);
  const head = cursor.head();
  const parts = cursor.count(9, head.isLittle);
  const coordinates = Array.from({ length: parts }, () => {
    const part = geometryAt(cursor);
    if (part.kind !== POLYGON) throw new UnreadableFile('damaged');
    return part.read();
  });
  return { type: 'MultiPolygon', coordinates };
}

function geometryAt(cursor: Cursor): { readonly kind: number; readonly read: () => Position[][] } {
  const { kind, dimensions, isLittle } = cursor.head();
  const read = (): Position[][] =>
    Array.from({ length: cursor.count(4, isLittle) }, () =>
      Array.from({ length: cursor.count(8 * dimensions, isLittle) }, () => cursor.position(dimensions, isLittle)),
    );
  return { kind, read };
}

/** Walks over the bytes; a count that promises more than is left is damage, not a reason to make room for it. */
class Cursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  head(): { kind: number; dimensions: number; isLittle: boolean } {
    this.#need(5);
    const isLittle = this.#bytes[this.#at] === 1;
    this.#at += 1;
    const code = this.#word(isLittle);
    const hasSrid = (code & 0x2000_0000) !== 0;
    if (hasSrid) {
      this.#need(4);
      this.#at += 4;
    }
    const plain = code & 0x0fff_ffff;
    const iso = Math.floor(plain / 1000);
    const hasZ = (code & 0x8000_0000) !== 0 || iso === 1 || iso === 3;
    const hasM = (code & 0x4000_0000) !== 0 || iso === 2 || iso === 3;
    return { kind: plain % 1000, dimensions: 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0), isLittle };
  }

  count(bytesEach: number, isLittle: boolean): number {
    this.#need(4);
    const count = this.#word(isLittle);
    this.#need(count * bytesEach);
    return count;
  }

  position(dimensions: number, isLittle: boolean): Position {
    this.#need(8 * dimensions);
    const at = this.#at;
    this.#at += 8 * dimensions;
    return isLittle
      ? [this.#bytes.readDoubleLE(at), this.#bytes.readDoubleLE(at + 8)]
      : [this.#bytes.readDoubleBE(at), this.#bytes.readDoubleBE(at + 8)];
  }

  #word(isLittle: boolean): number {
    const at = this.#at;
    this.#at += 4;
    return isLittle ? this.#bytes.readUInt32LE(at) : this.#bytes.readUInt32BE(at);
  }

  #need(bytes: number): void {
    if (this.#at + bytes > this.#bytes.length) throw new UnreadableFile('damaged');
  }
}
