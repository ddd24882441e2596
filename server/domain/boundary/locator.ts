import { binned, type Bins } from './bins.ts';
import { lineBank, type LineBank } from './lineBank.ts';
import { orientation } from './orientation.ts';
import { OUTSIDE, type Topology } from './topology.ts';

/** Answers where a point lies, exactly. An immutable snapshot of one edition. */
export interface Locator {
  /** The cell `no` at a grid point, 0 outside the town; on a border the cell with the lowest code. */
  readonly cellAt: (x: number, y: number) => number;
  /** Every cell that touches a grid point, lowest code first: several only exactly on a border. */
  readonly cellsAt: (x: number, y: number) => number[];
}

/**
 * An index of a topology for `cellAt`. Bins hold the lines inside them, or the one cell that fills them. A query walks
 * due west from the point, bin by bin, to the first line or filled bin and takes that side; all tests are exact
 * integers, so ties need no tolerance. `codeOf` orders cells on a border; without it the lower `no` wins.
 */
export function locatorOf(topology: Topology, codeOf: (no: number) => string | number = (no) => no): Locator {
  const bank = lineBank(topology);
  const west = new Int32Array(bank.count);
  const east = new Int32Array(bank.count);
  for (let s = 0; s < bank.count; s += 1) {
    west[s] = Math.min(bank.x0[s]!, bank.x1[s]!);
    east[s] = Math.max(bank.x0[s]!, bank.x1[s]!);
  }
  const bins = binned({ west, east, south: bank.y0, north: bank.y1 }, 0.7);
  const filledBy = new Int32Array(bins.columns * bins.rows);
  const eastOfNearest = westward(bank, bins, filledBy);
  for (let row = 0; row < bins.rows; row += 1)
    for (let column = 1; column < bins.columns; column += 1) {
      const bin = row * bins.columns + column;
      if (bins.starts[bin] === bins.starts[bin + 1])
        filledBy[bin] = eastOfNearest(bins.west + column * bins.width, bins.south + row * bins.width, bin - 1);
    }
  const binOf = (x: number, y: number): number => {
    const column = Math.floor((x - bins.west) / bins.width);
    const row = Math.floor((y - bins.south) / bins.width);
    return column >= 0 && row >= 0 && column < bins.columns && row < bins.rows ? row * bins.columns + column : -1;
  };
  const isBefore = (a: number, b: number) => codeOf(a) < codeOf(b);
  const onLine = (x: number, y: number, bin: number): number[] => {
    const cells: number[] = [];
    for (let k = bins.starts[bin]!; k < bins.starts[bin + 1]!; k += 1) {
      const s = bins.of[k]!;
      if (!isOnLine(bank, s, x, y)) continue;
      for (const cell of [bank.westCell[s]!, bank.eastCell[s]!])
        if (cell !== OUTSIDE && !cells.includes(cell)) cells.push(cell);
    }
    return cells.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  };
  const cellsAt = (x: number, y: number): number[] => {
    const bin = binOf(x, y);
    if (bin < 0) return [];
    const touched = onLine(x, y, bin);
    if (touched.length > 0) return touched;
    const cell = eastOfNearest(x, y, bin);
    return cell === OUTSIDE ? [] : [cell];
  };
  const cellAt = (x: number, y: number): number => {
    const bin = binOf(x, y);
    if (bin < 0) return OUTSIDE;
    if (bins.starts[bin] === bins.starts[bin + 1]) return filledBy[bin]!;
    const cell = eastOfNearest(x, y, bin);
    return cell === ON_LINE ? (onLine(x, y, bin)[0] ?? OUTSIDE) : cell;
  };
  return { cellAt, cellsAt };
}

const ON_LINE = -1;

/** From a point in a bin due west: the cell east of the nearest line, or the one that fills the first empty bin. */
function westward(bank: LineBank, bins: Bins, filledBy: Int32Array): (x: number, y: number, bin: number) => number {
  const { x0, y0, x1, y1, eastCell } = bank;
  const isEastOf = (s: number, t: number): boolean => {
    const isUpper = y0[s]! >= y0[t]!;
    const [a, b] = isUpper ? [t, s] : [s, t];
    let side = orientation(x0[a]!, y0[a]!, x1[a]!, y1[a]!, x0[b]!, y0[b]!);
    if (side === 0) side = orientation(x0[a]!, y0[a]!, x1[a]!, y1[a]!, x1[b]!, y1[b]!);
    return isUpper ? side < 0 : side > 0;
  };
  return (x, y, from) => {
    const row = Math.floor(from / bins.columns);
    let edge = bins.west + (from - row * bins.columns) * bins.width;
    for (let bin = from; bin >= row * bins.columns; bin -= 1, edge -= bins.width) {
      const end = bins.starts[bin + 1]!;
      let k = bins.starts[bin]!;
      if (k === end) return filledBy[bin]!;
      let nearest = -1;
      for (; k < end; k += 1) {
        const s = bins.of[k]!;
        const low = y0[s]!;
        const high = y1[s]!;
        if (low > y || high < y) continue;
        const side = orientation(x0[s]!, low, x1[s]!, high, x, y);
        if (side === 0 && isOnLine(bank, s, x, y)) return ON_LINE;
        if (side >= 0 || high === y) continue;
        if (edge > x0[s]! && edge > x1[s]!) continue;
        if (orientation(x0[s]!, low, x1[s]!, high, edge, y) < 0) continue;
        if (nearest < 0 || isEastOf(s, nearest)) nearest = s;
      }
      if (nearest >= 0) return eastCell[nearest]!;
    }
    return OUTSIDE;
  };
}

/** Whether a point lies exactly on a line; both ends count. */
function isOnLine({ x0, y0, x1, y1 }: LineBank, s: number, x: number, y: number): boolean {
  if (y < y0[s]! || y > y1[s]! || x < Math.min(x0[s]!, x1[s]!) || x > Math.max(x0[s]!, x1[s]!)) return false;
  return orientation(x0[s]!, y0[s]!, x1[s]!, y1[s]!, x, y) === 0;
}
