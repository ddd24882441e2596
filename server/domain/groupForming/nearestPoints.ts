/**
 * The `count` nearest other points of each point, nearest first, −1 where there are fewer: row i starts at i × count.
 * A grid of about two points a square is searched ring by ring.
 */
export function nearestPoints(x: Float64Array, y: Float64Array, count: number): Int32Array {
  const n = x.length;
  const out = new Int32Array(n * count).fill(-1);
  if (n < 2) return out;
  const grid = gridOf(x, y);
  const found: { at: number; d: number }[] = [];
  for (let i = 0; i < n; i += 1) {
    found.length = 0;
    const column = grid.column(x[i]!);
    const row = grid.row(y[i]!);
    for (let ring = 0; ring <= Math.max(grid.columns, grid.rows); ring += 1) {
      // All of the rings before this one are nearer than `ring` squares.
      if (found.length >= count) {
        found.sort((a, b) => a.d - b.d || a.at - b.at);
        if (Math.sqrt(found[count - 1]!.d) <= (ring - 1) * grid.width) break;
      }
      grid.eachInRing(column, row, ring, (at) => {
        if (at !== i) found.push({ at, d: (x[at]! - x[i]!) ** 2 + (y[at]! - y[i]!) ** 2 });
      });
    }
    found.sort((a, b) => a.d - b.d || a.at - b.at);
    for (let k = 0; k < count && k < found.length; k += 1) out[i * count + k] = found[k]!.at;
  }
  return out;
}

function gridOf(x: Float64Array, y: Float64Array) {
  const n = x.length;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < n; i += 1) {
    west = Math.min(west, x[i]!);
    east = Math.max(east, x[i]!);
    south = Math.min(south, y[i]!);
    north = Math.max(north, y[i]!);
  }
  const area = Math.max(east - west, 1e-9) * Math.max(north - south, 1e-9);
  const longest = Math.max(east - west, north - south, 1e-9);
  const width = Math.max(Math.sqrt((2 * area) / n), longest / 2000);
  const columns = Math.max(1, Math.ceil((east - west) / width));
  const rows = Math.max(1, Math.ceil((north - south) / width));
  const column = (v: number) => Math.min(columns - 1, Math.max(0, Math.floor((v - west) / width)));
  const row = (v: number) => Math.min(rows - 1, Math.max(0, Math.floor((v - south) / width)));
  const squares = new Map<number, number[]>();
  for (let i = 0; i < n; i += 1) {
    const key = row(y[i]!) * columns + column(x[i]!);
    const square = squares.get(key);
    if (square) square.push(i);
    else squares.set(key, [i]);
  }
  const square = (c: number, r: number, visit: (at: number) => void): void => {
    if (c < 0 || r < 0 || c >= columns || r >= rows) return;
    for (const at of squares.get(r * columns + c) ?? []) visit(at);
  };
  const eachInRing = (c: number, r: number, ring: number, visit: (at: number) => void): void => {
    if (ring === 0) return square(c, r, visit);
    for (let d = -ring; d <= ring; d += 1) {
      square(c + d, r - ring, visit);
      square(c + d, r + ring, visit);
      if (Math.abs(d) === ring) continue;
      square(c - ring, r + d, visit);
      square(c + ring, r + d, visit);
    }
  };
  return { width, columns, rows, column, row, eachInRing };
}
