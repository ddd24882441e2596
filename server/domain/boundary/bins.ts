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
  readonly count: number;
  readonly west: (i: number) => number;
  readonly south: (i: number) => number;
  readonly east: (i: number) => number;
  readonly north: (i: number) => number;
}

/** Puts boxes into about `perBin` boxes a bin. A box lies in every bin it touches. */
export function binned(boxes: Boxes, perBin = 2): Bins {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 0; i < boxes.count; i += 1) {
    west = Math.min(west, boxes.west(i));
    south = Math.min(south, boxes.south(i));
    east = Math.max(east, boxes.east(i));
    north = Math.max(north, boxes.north(i));
  }
  const wide = Math.max(1, east - west + 1);
  const high = Math.max(1, north - south + 1);
  const bins = Math.max(1, boxes.count / perBin);
  const width = Math.ceil(Math.max(1, Math.sqrt((wide * high) / bins), wide / 8192, high / 8192));
  const columns = boxes.count === 0 ? 1 : Math.floor((east - west) / width) + 1;
  const rows = boxes.count === 0 ? 1 : Math.floor((north - south) / width) + 1;
  const starts = new Int32Array(columns * rows + 1);
  const column = (x: number) => Math.floor((x - west) / width);
  const row = (y: number) => Math.floor((y - south) / width);
  for (let i = 0; i < boxes.count; i += 1) {
    const last = column(boxes.east(i));
    const top = row(boxes.north(i));
    for (let r = row(boxes.south(i)); r <= top; r += 1)
      for (let c = column(boxes.west(i)); c <= last; c += 1) starts[r * columns + c + 1]! += 1;
  }
  for (let b = 0; b < columns * rows; b += 1) starts[b + 1]! += starts[b]!;
  const filled = starts.slice(0, -1);
  const of = new Int32Array(starts[columns * rows]!);
  for (let i = 0; i < boxes.count; i += 1) {
    const last = column(boxes.east(i));
    const top = row(boxes.north(i));
    for (let r = row(boxes.south(i)); r <= top; r += 1)
      for (let c = column(boxes.west(i)); c <= last; c += 1) {
        of[filled[r * columns + c]!] = i;
        filled[r * columns + c]! += 1;
      }
  }
  return { west, south, width, columns, rows, starts, of };
}
