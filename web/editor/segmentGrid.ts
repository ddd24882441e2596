import type { GridLine } from '#domain/boundary/operation.ts';

/** One segment of a line somebody put in. */
export interface GridSegment<L> {
  readonly of: L;
  /** 0 = the first segment of its line. */
  readonly at: number;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
}

export interface SegmentGrid<L> {
  readonly add: (of: L, line: GridLine) => void;
  /** Segments whose bin is within `reach` steps of a point; some twice, some a little further off. */
  readonly near: (x: number, y: number, reach: number) => readonly GridSegment<L>[];
}

/** Long segments would fill thousands of bins: those lie in a list of their own. */
const mostBins = 64;

/** Bins of `width` steps with the segments that pass them. Nothing is ever taken out: ask whether its line still stands. */
export function segmentGrid<L>(width: number): SegmentGrid<L> {
  const bins = new Map<number, GridSegment<L>[]>();
  const long: GridSegment<L>[] = [];
  const bin = (steps: number): number => Math.floor(steps / width);
  const keyOf = (column: number, row: number): number => column * 4_000_003 + row;
  const put = (segment: GridSegment<L>): void => {
    const { ax, ay, bx, by } = segment;
    const [west, east] = [bin(Math.min(ax, bx)), bin(Math.max(ax, bx))];
    const [south, north] = [bin(Math.min(ay, by)), bin(Math.max(ay, by))];
    if ((east - west + 1) * (north - south + 1) > mostBins) {
      long.push(segment);
      return;
    }
    for (let column = west; column <= east; column += 1)
      for (let row = south; row <= north; row += 1) {
        const key = keyOf(column, row);
        const held = bins.get(key);
        if (held) held.push(segment);
        else bins.set(key, [segment]);
      }
  };
  return {
    add: (of, line) => {
      for (let i = 0; i + 3 < line.length; i += 2)
        put({ of, at: i / 2, ax: line[i]!, ay: line[i + 1]!, bx: line[i + 2]!, by: line[i + 3]! });
    },
    near: (x, y, reach) => {
      const found = [...long];
      for (let column = bin(x - reach); column <= bin(x + reach); column += 1)
        for (let row = bin(y - reach); row <= bin(y + reach); row += 1)
          found.push(...(bins.get(keyOf(column, row)) ?? []));
      return found;
    },
  };
}
