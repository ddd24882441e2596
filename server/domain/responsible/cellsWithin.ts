import type { GridPolygon } from '../boundary/outline.ts';
import { orientation } from '../boundary/orientation.ts';
import { OUTSIDE } from '../boundary/topology.ts';
import type { AreaIndex } from './areaIndex.ts';
import type { GroundLines } from './groundLines.ts';
import { linesNear } from './linesNear.ts';
import { type Ray, sideToward } from './sideToward.ts';

/** The cells of an area by `no`, ascending. Each cell is in at most one list. */
export interface TouchedCells {
  /** All of the cell lies in the area. */
  readonly whole: readonly number[];
  /** The area's border runs through the cell. */
  readonly cut: readonly number[];
  /** They meet in a line or a point and share no ground: a household exactly on that line lies in both. */
  readonly edged: readonly number[];
}

const CUT = 1;
const EDGED = 2;

/**
 * Which cells an area touches, exactly: no cell is cut by a border it shares with the area. Where parts of the area touch
 * or overlap, a cell that only two of them together fill counts as cut.
 *
 * Method: every line of the area is followed from contact to contact with the town's lines; between two of them it runs
 * through one cell, named by what lies ahead at the first. A cell that no line runs through is inside or outside as a
 * whole, so one point of each of its pieces tells.
 */
export function cellsWithin(
  ground: GroundLines,
  { parts, index }: { readonly parts: readonly GridPolygon[]; readonly index: AreaIndex },
): TouchedCells {
  const marks = new Uint8Array(ground.lastNo + 1);
  for (const { shell, holes } of parts)
    for (const ring of [shell, ...holes])
      for (let i = 0; i < ring.length; i += 2) {
        const j = (i + 2) % ring.length;
        follow(ground, [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!], marks);
      }
  const touched = { whole: [] as number[], cut: [] as number[], edged: [] as number[] };
  for (let no = 1; no <= ground.lastNo; no += 1) {
    if ((marks[no]! & CUT) > 0) touched.cut.push(no);
    else {
      const inside = piecesInside(ground, no, index);
      if (inside === 'all') touched.whole.push(no);
      else if (inside === 'some') touched.cut.push(no);
      else if ((marks[no]! & EDGED) > 0) touched.edged.push(no);
    }
  }
  return touched;
}

/** Marks the cells that a line of the area runs through, and those it only meets. */
function follow(ground: GroundLines, line: readonly [number, number, number, number], marks: Uint8Array): void {
  const { bank } = ground;
  const [px, py, qx, qy] = line;
  const mark = (cell: number, how: number) => {
    if (cell !== OUTSIDE) marks[cell]! |= how;
  };
  const enter = (x: number, y: number) => {
    const ahead = cellToward(ground, x, y, [qx - px, qy - py]);
    for (const cell of ahead.touched) mark(cell, EDGED);
    if (ahead.cell !== null) mark(ahead.cell, CUT);
  };
  enter(px, py);
  for (const s of linesNear(ground.bins, line)) {
    const [ax, ay, bx, by] = [bank.x0[s]!, bank.y0[s]!, bank.x1[s]!, bank.y1[s]!];
    const sideA = orientation(px, py, qx, qy, ax, ay);
    const sideB = orientation(px, py, qx, qy, bx, by);
    if ((sideA > 0 && sideB > 0) || (sideA < 0 && sideB < 0)) continue;
    const sideP = orientation(ax, ay, bx, by, px, py);
    const sideQ = orientation(ax, ay, bx, by, qx, qy);
    if ((sideP > 0 && sideQ > 0) || (sideP < 0 && sideQ < 0)) continue;
    if (sideA !== 0 && sideB !== 0 && sideP !== 0 && sideQ !== 0) {
      mark(bank.westCell[s]!, CUT);
      mark(bank.eastCell[s]!, CUT);
      continue;
    }
    // What meets in a point: at our own ends it is seen from there, at an end of the town's line from here.
    if (sideA === 0 && isInside(ax, ay, line)) enter(ax, ay);
    if (sideB === 0 && isInside(bx, by, line)) enter(bx, by);
  }
}

/** Whether a point on the line through two others lies between them, their own places left out. */
const isInside = (x: number, y: number, [px, py, qx, qy]: readonly [number, number, number, number]): boolean =>
  (x !== px || y !== py) &&
  (x !== qx || y !== qy) &&
  x >= Math.min(px, qx) &&
  x <= Math.max(px, qx) &&
  y >= Math.min(py, qy) &&
  y <= Math.max(py, qy);

/** The cell just beyond a grid point in a direction (null along a border), and those that meet in the point. */
function cellToward(
  { bank, bins, locator }: GroundLines,
  x: number,
  y: number,
  [dx, dy]: readonly [number, number],
): { readonly cell: number | null; readonly touched: readonly number[] } {
  const rays: Ray[] = [];
  for (const s of linesNear(bins, [x, y, x, y])) {
    const [ax, ay, bx, by] = [bank.x0[s]!, bank.y0[s]!, bank.x1[s]!, bank.y1[s]!];
    if (y < ay || y > by || x < Math.min(ax, bx) || x > Math.max(ax, bx)) continue;
    if (orientation(ax, ay, bx, by, x, y) !== 0) continue;
    // Lines run upward, the western cell to their left.
    if (x !== bx || y !== by) rays.push({ dx: bx - x, dy: by - y, left: bank.westCell[s]! });
    if (x !== ax || y !== ay) rays.push({ dx: ax - x, dy: ay - y, left: bank.eastCell[s]! });
  }
  if (rays.length === 0) return { cell: locator.cellAt(x, y), touched: [] };
  return { cell: sideToward(rays, dx, dy), touched: rays.map(({ left }) => left) };
}

/** Which pieces of a cell, that no line of the area runs through, lie in it. */
function piecesInside({ walks }: GroundLines, no: number, index: AreaIndex): 'all' | 'some' | 'none' {
  const { west, south, east, north } = index.box;
  let [inside, outside] = [0, 0];
  for (let i = walks.starts[no]! * 4; i < walks.starts[no + 1]! * 4; i += 4) {
    const [ax, ay, bx, by] = walks.lines.subarray(i, i + 4) as unknown as [number, number, number, number];
    const isFar =
      (ax < west && bx < west) || (ax > east && bx > east) || (ay < south && by < south) || (ay > north && by > north);
    // The middle of the line, looking left: into the cell.
    if (!isFar && index.holdsToward(ax + bx, ay + by, ay - by, bx - ax)) inside += 1;
    else outside += 1;
  }
  return inside === 0 ? 'none' : outside === 0 ? 'all' : 'some';
}
