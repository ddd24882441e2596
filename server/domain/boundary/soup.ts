/**
 * Rings of many polygons, quantised, in flat arrays. Ring r holds points `starts[r]` … `starts[r + 1] − 1`, the first
 * not repeated; shells run counter-clockwise, holes clockwise, so that the polygon is always on the left.
 */
export interface Soup {
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly starts: Int32Array;
  /** By ring: index of its polygon. */
  readonly polygonOf: Int32Array;
  /** By ring: 1 for a hole. */
  readonly isHole: Uint8Array;
}

/** Rings collected one after another into a soup. */
export class SoupBuilder {
  private x = new Int32Array(1024);
  private y = new Int32Array(1024);
  private count = 0;
  private readonly starts: number[] = [0];
  private readonly polygonOf: number[] = [];
  private readonly isHole: number[] = [];

  /** Adds a closed ring [x0, y0, …] without its repeated last point. */
  add(ring: ArrayLike<number>, polygon: number, isHole: boolean): void {
    const end = this.count + ring.length / 2;
    if (end > this.x.length) {
      this.x = longer(this.x, end);
      this.y = longer(this.y, end);
    }
    for (let i = 0; i < ring.length; i += 2) {
      this.x[this.count] = ring[i]!;
      this.y[this.count] = ring[i + 1]!;
      this.count += 1;
    }
    this.starts.push(this.count);
    this.polygonOf.push(polygon);
    this.isHole.push(isHole ? 1 : 0);
  }

  soup(): Soup {
    return {
      x: this.x.slice(0, this.count),
      y: this.y.slice(0, this.count),
      starts: Int32Array.from(this.starts),
      polygonOf: Int32Array.from(this.polygonOf),
      isHole: Uint8Array.from(this.isHole),
    };
  }
}

function longer(values: Int32Array<ArrayBuffer>, atLeast: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.max(atLeast, values.length * 2));
  grown.set(values);
  return grown;
}

/** By point: the point that follows it on its ring. */
export function successors({ x, starts }: Soup): Int32Array {
  const next = new Int32Array(x.length);
  for (let r = 0; r + 1 < starts.length; r += 1) {
    const first = starts[r]!;
    const last = starts[r + 1]! - 1;
    for (let i = first; i < last; i += 1) next[i] = i + 1;
    if (last >= first) next[last] = first;
  }
  return next;
}
