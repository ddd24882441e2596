import type { GridLine } from '#domain/boundary/operation.ts';

/** Something with a line that can be found by place. */
interface Lined {
  readonly line: GridLine;
}

export interface LineGrid<L extends Lined> {
  readonly add: (lined: L) => void;
  /** Lines whose box is within `reach` steps of a point, each once; some a little further off. */
  readonly near: (x: number, y: number, reach: number) => ReadonlySet<L>;
}

/** Very long lines would fill thousands of bins: those lie in a list of their own. */
const mostBins = 64;

/**
 * Bins of `width` steps with the lines whose boxes meet them. Nothing is ever taken out: ask whether a line still
 * stands. (Bins of single segments took 890 ms for 3,808 communes; a query looks at some thousand segments either way.)
 */
export function lineGrid<L extends Lined>(width: number): LineGrid<L> {
  const bins = new Map<number, L[]>();
  const long: L[] = [];
  const bin = (steps: number): number => Math.floor(steps / width);
  const keyOf = (column: number, row: number): number => column * 4_000_003 + row;
  return {
    add: (lined) => {
      const box = boxOf(lined.line);
      const [west, south, east, north] = [bin(box[0]), bin(box[1]), bin(box[2]), bin(box[3])];
      if ((east - west + 1) * (north - south + 1) > mostBins) {
        long.push(lined);
        return;
      }
      for (let column = west; column <= east; column += 1)
        for (let row = south; row <= north; row += 1) {
          const key = keyOf(column, row);
          const held = bins.get(key);
          if (held) held.push(lined);
          else bins.set(key, [lined]);
        }
    },
    near: (x, y, reach) => {
      const found = new Set(long);
      for (let column = bin(x - reach); column <= bin(x + reach); column += 1)
        for (let row = bin(y - reach); row <= bin(y + reach); row += 1)
          for (const lined of bins.get(keyOf(column, row)) ?? []) found.add(lined);
      return found;
    },
  };
}

function boxOf(line: GridLine): readonly [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < line.length; i += 2) {
    west = Math.min(west, line[i]!);
    east = Math.max(east, line[i]!);
    south = Math.min(south, line[i + 1]!);
    north = Math.max(north, line[i + 1]!);
  }
  return [west, south, east, north];
}
