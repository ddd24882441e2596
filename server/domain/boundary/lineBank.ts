import type { Topology } from './topology.ts';

/** All segments of a topology in flat arrays, each turned upward (or due east), with the cells to its sides. */
export interface LineBank {
  readonly count: number;
  readonly x0: Int32Array;
  readonly y0: Int32Array;
  readonly x1: Int32Array;
  readonly y1: Int32Array;
  /** The cell to the left, walking upward: west of it. For a level segment the cell to its north. */
  readonly westCell: Int32Array;
  readonly eastCell: Int32Array;
}

/** Lays the segments of a topology out in flat arrays. */
export function lineBank({ edges }: Topology): LineBank {
  let count = 0;
  for (const { line } of edges) count += line.length / 2 - 1;
  const bank = {
    count,
    x0: new Int32Array(count),
    y0: new Int32Array(count),
    x1: new Int32Array(count),
    y1: new Int32Array(count),
    westCell: new Int32Array(count),
    eastCell: new Int32Array(count),
  };
  let s = 0;
  for (const { line, leftCell, rightCell } of edges)
    for (let i = 0; i + 3 < line.length; i += 2) {
      const isUpward = line[i + 1]! < line[i + 3]! || (line[i + 1] === line[i + 3] && line[i]! < line[i + 2]!);
      const low = isUpward ? i : i + 2;
      const high = isUpward ? i + 2 : i;
      bank.x0[s] = line[low]!;
      bank.y0[s] = line[low + 1]!;
      bank.x1[s] = line[high]!;
      bank.y1[s] = line[high + 1]!;
      bank.westCell[s] = isUpward ? leftCell : rightCell;
      bank.eastCell[s] = isUpward ? rightCell : leftCell;
      s += 1;
    }
  return bank;
}
