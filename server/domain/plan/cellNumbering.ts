import { boxOf, labelPoint } from '../boundary/labelPoint.ts';
import { outlineOfCell } from '../boundary/outline.ts';
import { codesOfVillage, nextCode } from './cellCodes.ts';
import type { Draft } from './draft.ts';

/** A cell and the code it would get; `renumberCells` takes a list of these as it is. '' when the village has no code left. */
export interface NumberedCell {
  readonly cell: number;
  readonly from: string;
  readonly code: string;
}

/**
 * Codes for the new cells of a village — or, only when asked for, for all of them — in reading order: rows from north to
 * south, in a row from west to east. Never a code that anybody has or ever had; nothing is changed by looking.
 */
export function cellNumbering(draft: Draft, villageId: string, which: 'new' | 'all' = 'new'): NumberedCell[] {
  const village = draft.base.villages.get(villageId);
  if (!village) return [];
  const isAsked = (no: number) => which === 'all' || !draft.base.cells.has(no);
  const cells = [...draft.cells.values()].filter((cell) => cell.villageId === villageId && isAsked(cell.no));
  const others = new Map([...draft.cells].filter(([no]) => draft.base.cells.has(no)));
  const used = codesOfVillage({ base: draft.base, cells: others }, village.code);
  return inReadingOrder(
    draft,
    cells.map(({ no }) => no),
  ).map((cell) => {
    const code = nextCode(village.code, draft.base.settings.cellCodeDigits, used);
    used.add(code);
    return { cell, from: draft.cells.get(cell)!.code, code };
  });
}

/** Rows are bands half as high as the cells are in the middle; the northernmost cell left begins the next. */
function inReadingOrder({ topology }: Draft, cells: readonly number[]): number[] {
  const placed = cells.map((cell) => {
    const parts = outlineOfCell(topology, cell);
    const [, south, , north] = boxOf(parts[0]!.shell);
    const [x, y] = labelPoint(parts);
    return { cell, x, y, height: north - south };
  });
  const heights = placed.map(({ height }) => height).sort((a, b) => a - b);
  const band = (heights[heights.length >> 1] ?? 0) / 2;
  placed.sort((a, b) => b.y - a.y || a.x - b.x || a.cell - b.cell);
  const rows: (typeof placed)[] = [];
  for (const cell of placed) {
    const row = rows.at(-1);
    if (row && row[0]!.y - cell.y <= band) row.push(cell);
    else rows.push([cell]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x || b.y - a.y || a.cell - b.cell).map(({ cell }) => cell));
}
