import type { RunningTool, Tool, ToolSight } from '../tool.ts';
import { emptySketch } from '../tool.ts';

/** The chosen cells after a click on one: alone, or with Shift added to or taken from the others. */
export const chosenAfter = (selected: readonly number[], cell: number, isShift = false): readonly number[] => {
  if (cell === 0) return isShift ? selected : [];
  if (!isShift) return [cell];
  return selected.includes(cell) ? selected.filter((other) => other !== cell) : [...selected, cell];
};

/** The cell after (or before) the chosen one, in the order of codes. */
export function nextCell(see: ToolSight, isBack = false): number | null {
  const cells = [...see.draft().cells.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const at = cells.findIndex(({ no }) => no === see.selected().at(-1));
  const next = at < 0 ? 0 : (at + (isBack ? -1 : 1) + cells.length) % cells.length;
  return cells[next]?.no ?? null;
}

/** Click chooses a cell, Shift-click several; Tab walks. */
export const selectTool: Tool = (see): RunningTool => ({
  handle: (event) => {
    if (event.is === 'click')
      return { select: chosenAfter(see.selected(), see.cellAt(see.view.unproject(event.at)), event.isShift) };
    if (event.is === 'key' && event.key === 'Tab') {
      const next = nextCell(see, event.isShift);
      return next === null ? {} : { select: [next], isTaken: true };
    }
    if (event.is === 'key' && event.key === 'Escape') return { select: [], isTaken: see.selected().length > 0 };
    return {};
  },
  sketch: () => emptySketch,
  hint: () => (see.selected().length > 0 ? 'selected' : 'select'),
});
