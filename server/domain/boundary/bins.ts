/** A square raster over the ground: bin b lists `of[starts[b]]` … `of[starts[b + 1] − 1]`. */
export interface Bins {
  readonly west: number;
  readonly south: number;
  /** Width of a bin in grid steps, a whole number. */
  readonly width: number;
  readonly columns: number;
  readonly rows: number;
  readonly starts: Int32Array;
  readonly of: Int32Array;
}

/** Boxes to be binned: box i spans west[i] … east[i], south[i] … north[i], all inclusive. */
export interface Boxes {
  readonly west: Int32Array;
  readonly south: Int32Array;
  readonly east: Int32Array;
  readonly north: Int32Array;
}

/** Puts boxes into about `perBin` boxes a bin. A box lies in every bin it touches. */
export function binned(boxes: Boxes, perBin = 2): Bins {
  const count = boxes.west.length;
  const west = smallest(boxes.west);
  const south = smallest(boxes.south);
  const wide = Math.max(1, largest(boxes.east) - west + 1);
  const high = Math.max(1, largest(boxes.north) - south + 1);
  const bins = Math.max(1, count / perBin);
  const width = Math.ceil(Math.max(1, Math.sqrt((wide * high) / bins), wide / 8192, high / 8192));
  const columns = Math.ceil(wide / width);
  const rows = Math.ceil(high / width);
  const starts = new Int32Array(columns * rows + 1);
  const spans = new Uint16Array(count * 4);
  for (let i = 0; i < count; i += 1) {
    const left = Math.floor((boxes.west[i]! - west) / width);
    const low = Math.floor((boxes.south[i]! - south) / width);
    const right = Math.floor((boxes.east[i]! - west) / width);
    const top = Math.floor((boxes.north[i]! - south) / width);
    spans[i * 4] = left;
    spans[i * 4 + 1] = low;
    spans[i * 4 + 2] = right;
    spans[i * 4 + 3] = top;
    for (let r = low; r <= top; r += 1) for (let c = left; c <= right; c += 1) starts[r * columns + c + 1]! += 1;
  }
  for (let b = 0; b < columns * rows; b += 1) starts[b + 1]! += starts[b]!;
  const filled = starts.slice(0, -1);
  const of = new Int32Array(starts[columns * rows]!);
  for (let i = 0; i < count; i += 1) {
    const left = spans[i * 4]!;
    const right = spans[i * 4 + 2]!;
    const top = spans[i * 4 + 3]!;
    for (let r = spans[i * 4 + 1]!; r <= top; r += 1)
      for (let c = left; c <= right; c += 1) {
        const bin = r * columns + c;
        const at = filled[bin]!;
        of[at] = i;
        filled[bin] = at + 1;
      }
  }
  return { west, south, width, columns, rows, starts, of };
}

function smallest(values: Int32Array): number {
  let least = values[0] ?? 0;
  for (let i = 1; i < values.length; i += 1) if (values[i]! < least) least = values[i]!;
  return least;
}

function largest(values: Int32Array): number {
  let most = values[0] ?? 0;
  for (let i = 1; i < values.length; i += 1) if (values[i]! > most) most = values[i]!;
  return most;
}
