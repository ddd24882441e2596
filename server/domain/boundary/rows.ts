const CHUNK = 256;
const BITS = 8;

/**
 * An immutable table of rows by whole number from 0 up. A change copies the touched chunks of 256 rows and the
 * list of chunks, so an edit of a town costs the same at 60 cells and at 20,000.
 */
export class Rows<T> implements Iterable<T> {
  private readonly chunks: readonly (readonly (T | undefined)[])[];
  readonly size: number;

  private constructor(chunks: readonly (readonly (T | undefined)[])[], size: number) {
    this.chunks = chunks;
    this.size = size;
  }

  static from<T>(entries: Iterable<readonly [no: number, row: T]>): Rows<T> {
    const chunks: (T | undefined)[][] = [];
    let size = 0;
    for (const [no, row] of entries) {
      while (chunks.length <= no >> BITS) chunks.push([]);
      const chunk = chunks[no >> BITS]!;
      while (chunk.length < no % CHUNK) chunk.push(undefined);
      if (chunk[no % CHUNK] === undefined) size += 1;
      chunk[no % CHUNK] = row;
    }
    return new Rows(chunks, size);
  }

  get(no: number): T | undefined {
    return this.chunks[no >> BITS]?.[no % CHUNK];
  }

  /** One past the highest number in use: the next number to give. */
  get end(): number {
    for (let at = this.chunks.length * CHUNK - 1; at >= 0; at -= 1) if (this.get(at) !== undefined) return at + 1;
    return 0;
  }

  /** The same table with some rows changed; `undefined` takes a row out. */
  with(changes: Iterable<readonly [no: number, row: T | undefined]>): Rows<T> {
    const chunks = [...this.chunks];
    const copied = new Map<number, (T | undefined)[]>();
    let size = this.size;
    for (const [no, row] of changes) {
      const at = no >> BITS;
      while (chunks.length <= at) chunks.push([]);
      let chunk = copied.get(at);
      if (!chunk) copied.set(at, (chunk = [...chunks[at]!]));
      while (chunk.length < no % CHUNK) chunk.push(undefined);
      size += (row === undefined ? 0 : 1) - (chunk[no % CHUNK] === undefined ? 0 : 1);
      chunk[no % CHUNK] = row;
      chunks[at] = chunk;
    }
    return new Rows(chunks, size);
  }

  /** The table in pieces of 256 rows: one that did not change is the same object in the next table. */
  get pieces(): readonly (readonly (T | undefined)[])[] {
    return this.chunks;
  }

  *entries(): IterableIterator<[no: number, row: T]> {
    for (const [at, chunk] of this.chunks.entries())
      for (const [i, row] of chunk.entries()) if (row !== undefined) yield [at * CHUNK + i, row];
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (const chunk of this.chunks) for (const row of chunk) if (row !== undefined) yield row;
  }
}
