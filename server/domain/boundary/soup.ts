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
  private readonly x: number[] = [];
  private readonly y: number[] = [];
  private readonly starts: number[] = [0];
  private readonly polygonOf: number[] = [];
  private readonly isHole: number[] = [];

  /** Adds a closed ring [x0, y0, …] without its repeated last point. */
  add(ring: ArrayLike<number>, polygon: number, isHole: boolean): void {
    for (let i = 0; i < ring.length; i += 2) {
      this.x.push(ring[i]!);
      this.y.push(ring[i + 1]!);
    }
    this.starts.push(this.x.length);
    this.polygonOf.push(polygon);
    this.isHole.push(isHole ? 1 : 0);
  }

  soup(): Soup {
    return {
      x: Int32Array.from(this.x),
      y: Int32Array.from(this.y),
      starts: Int32Array.from(this.starts),
      polygonOf: Int32Array.from(this.polygonOf),
      isHole: Uint8Array.from(this.isHole),
    };
  }
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
