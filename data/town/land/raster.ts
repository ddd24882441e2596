/** A field of numbers over the plane of the map. Row 0 is the south; values stand at cell centres. */
export interface Raster {
  readonly columns: number;
  readonly rows: number;
  /** Metres from one value to the next. */
  readonly stepM: number;
  readonly values: Float32Array;
}

/** Metres east and north of the map's south-west corner. */
export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

export const rasterOf = (columns: number, rows: number, stepM: number): Raster => ({
  columns,
  rows,
  stepM,
  values: new Float32Array(columns * rows),
});

/** A raster of the same shape, each value made from its place (metres). */
export const filled = (like: Raster, value: (x: number, y: number, index: number) => number): Raster => {
  const out = rasterOf(like.columns, like.rows, like.stepM);
  for (let row = 0, i = 0; row < like.rows; row++) {
    for (let column = 0; column < like.columns; column++, i++) {
      out.values[i] = value((column + 0.5) * like.stepM, (row + 0.5) * like.stepM, i);
    }
  }
  return out;
};

export const indexAt = (raster: Raster, x: number, y: number): number => {
  const column = Math.min(raster.columns - 1, Math.max(0, Math.floor(x / raster.stepM)));
  const row = Math.min(raster.rows - 1, Math.max(0, Math.floor(y / raster.stepM)));
  return row * raster.columns + column;
};

export const pointAt = (raster: Raster, index: number): Point => [
  ((index % raster.columns) + 0.5) * raster.stepM,
  (Math.floor(index / raster.columns) + 0.5) * raster.stepM,
];

/** Bilinear value at a place; the rim is held. */
export const valueAt = (raster: Raster, x: number, y: number): number => {
  const { columns, rows, stepM, values } = raster;
  const u = Math.min(columns - 1.001, Math.max(0, x / stepM - 0.5));
  const v = Math.min(rows - 1.001, Math.max(0, y / stepM - 0.5));
  const [column, row] = [Math.floor(u), Math.floor(v)];
  const [s, t] = [u - column, v - row];
  const i = row * columns + column;
  return (
    (values[i] as number) * (1 - s) * (1 - t) +
    (values[i + 1] as number) * s * (1 - t) +
    (values[i + columns] as number) * (1 - s) * t +
    (values[i + columns + 1] as number) * s * t
  );
};

const cubic = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

/** Catmull–Rom value at a place: smooth where bilinear would show its facets in the hill shade. */
export const smoothValueAt = (raster: Raster, x: number, y: number): number => {
  const { columns, rows, stepM, values } = raster;
  const [u, v] = [x / stepM - 0.5, y / stepM - 0.5];
  const [column, row] = [Math.floor(u), Math.floor(v)];
  const [s, t] = [u - column, v - row];
  let [south, below, above, north] = [0, 0, 0, 0];
  for (let k = -1; k <= 2; k++) {
    const start = Math.min(rows - 1, Math.max(0, row + k)) * columns;
    const at = cubic(
      values[start + Math.min(columns - 1, Math.max(0, column - 1))] as number,
      values[start + Math.min(columns - 1, Math.max(0, column))] as number,
      values[start + Math.min(columns - 1, Math.max(0, column + 1))] as number,
      values[start + Math.min(columns - 1, Math.max(0, column + 2))] as number,
      s,
    );
    if (k === -1) south = at;
    else if (k === 0) below = at;
    else if (k === 1) above = at;
    else north = at;
  }
  return cubic(south, below, above, north, t);
};

/** Mean over a square of (2·radius + 1)² values, in two passes; repeat for a softer one. */
export const blurred = (raster: Raster, radius: number): Raster => {
  const { columns, rows, values } = raster;
  const across = new Float32Array(values.length);
  const out = rasterOf(columns, rows, raster.stepM);
  const pass = (from: Float32Array, to: Float32Array, length: number, lines: number, step: number, jump: number) => {
    for (let line = 0; line < lines; line++) {
      const start = line * jump;
      const last = start + (length - 1) * step;
      let sum = (from[start] as number) * (radius + 1);
      for (let k = 1; k <= radius; k++) sum += from[start + Math.min(length - 1, k) * step] as number;
      for (let k = 0; k < length; k++) {
        const at = start + k * step;
        to[at] = sum / (2 * radius + 1);
        sum += (k + radius + 1 < length ? from[at + (radius + 1) * step] : from[last]) as number;
        sum -= (k - radius > 0 ? from[at - radius * step] : from[start]) as number;
      }
    }
  };
  pass(values, across, columns, rows, 1, columns);
  pass(across, out.values, rows, columns, columns, 1);
  return out;
};
