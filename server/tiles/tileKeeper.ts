import { gzipSync } from 'node:zlib';

/** A tile as it goes out: packed, and plain for those who cannot unpack. */
export interface KeptTile {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/**
 * Tiles cut once and kept in memory, the longest unused going first. `null` (nothing there) is kept too. A key must name
 * content that never changes: an edition, a version of the base map.
 */
export class TileKeeper {
  private readonly kept = new Map<string, KeptTile | null>();
  private bytes = 0;
  private readonly mostBytes: number;

  constructor({ mostBytes = 96 * 2 ** 20 }: { mostBytes?: number } = {}) {
    this.mostBytes = mostBytes;
  }

  /** The tile of a key, cut now if it is not there. */
  tile(key: string, cut: () => Uint8Array | null): KeptTile | null {
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const plain = cut();
    const tile = plain && { plain: new Uint8Array(plain), packed: new Uint8Array(gzipSync(plain, { level: 6 })) };
    this.kept.set(key, tile);
    this.bytes += sizeOf(tile);
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= this.mostBytes || oldest === key) break;
      this.kept.delete(oldest);
      this.bytes -= sizeOf(old);
    }
    return tile;
  }
}

/** With a little for the key, so that empty tiles count too. */
const sizeOf = (tile: KeptTile | null): number => 100 + (tile ? tile.plain.length + tile.packed.length : 0);
