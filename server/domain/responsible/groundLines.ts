import { binned, type Bins } from '../boundary/bins.ts';
import { cellLeftOf, lineOf, nextHalfEdge } from '../boundary/halfEdge.ts';
import { type LineBank, lineBank } from '../boundary/lineBank.ts';
import { type Locator, locatorOf } from '../boundary/locator.ts';
import { OUTSIDE, type Topology } from '../boundary/topology.ts';

/** What areas are laid over: the lines of an edition in a raster, and for each cell lines to judge it by. Made once for an edition. */
export interface GroundLines {
  readonly bank: LineBank;
  readonly bins: Bins;
  readonly locator: Locator;
  /** The highest cell number, 0 for no ground. */
  readonly lastNo: number;
  /**
   * One line of each closed walk along each cell's border, the cell to its left: line i of cell `no` is the four numbers
   * of `lines` from 4 × i, for i from `starts[no]` to `starts[no + 1]`. A cell in several pieces has at least one for each.
   */
  readonly walks: { readonly starts: Int32Array; readonly lines: Int32Array };
}

/** Lays the lines of a topology out for `cellsWithin`. */
export function groundLines(topology: Topology, locator: Locator = locatorOf(topology)): GroundLines {
  const bank = lineBank(topology);
  const west = new Int32Array(bank.count);
  const east = new Int32Array(bank.count);
  for (let s = 0; s < bank.count; s += 1) {
    west[s] = Math.min(bank.x0[s]!, bank.x1[s]!);
    east[s] = Math.max(bank.x0[s]!, bank.x1[s]!);
  }
  const walks = walksOf(topology);
  return {
    bank,
    bins: binned({ west, east, south: bank.y0, north: bank.y1 }),
    locator,
    lastNo: walks.starts.length - 2,
    walks,
  };
}

function walksOf(topology: Topology): GroundLines['walks'] {
  const walked = new Set<number>();
  const found: { readonly cell: number; readonly line: readonly number[] }[] = [];
  let lastNo = 0;
  for (const { no } of topology.edges)
    for (const start of [no, -no]) {
      const cell = cellLeftOf(topology, start);
      if (cell === OUTSIDE || walked.has(start)) continue;
      lastNo = Math.max(lastNo, cell);
      found.push({ cell, line: lineOf(topology, start).slice(0, 4) });
      for (let h = start; !walked.has(h); h = nextHalfEdge(topology, h)) walked.add(h);
    }
  const starts = new Int32Array(lastNo + 2);
  for (const { cell } of found) starts[cell + 1]! += 1;
  for (let no = 0; no <= lastNo; no += 1) starts[no + 1]! += starts[no]!;
  const filled = starts.slice();
  const lines = new Int32Array(found.length * 4);
  for (const { cell, line } of found) {
    lines.set(line, filled[cell]! * 4);
    filled[cell]! += 1;
  }
  return { starts, lines };
}
