import type { GridLine } from '#domain/boundary/operation.ts';
import { cornersOf, drawnPath } from '../drawnPath.ts';
import type { Deed } from '../planServer.ts';
import { emptySketch, type Sketch, type Tool, type ToolAnswer, type ToolSight, tried } from '../tool.ts';

/**
 * Draw a line across a cell; it is cut when the line ends on the other side. With Shift the line goes on over further
 * crossings; Enter or a double click ends it.
 */
export const splitTool: Tool = (see) => {
  const path = drawnPath(see, () => true);
  let refused: Sketch | null = null;
  const end = (): ToolAnswer => {
    const line = path.line();
    if (line.length < 4) return {};
    const deed = splitDeed(see, line);
    const trial = tried(see, deed);
    if (trial.faults.length > 0) {
      refused = { ...emptySketch, faults: trial.faults, lines: [{ line, is: 'refused' }] };
      path.clear();
      return { isTaken: true };
    }
    path.clear();
    return deed ? { deed, isTaken: true } : {};
  };
  return {
    handle: (event) => {
      if (event.is === 'move') path.point(event);
      else refused = null;
      if (event.is === 'click') {
        if (path.isLast(event.at)) return end();
        const corner = path.put(event);
        const isBorder = corner?.snapped?.guide.layer === null;
        const isWhole = path.corners().length > 1 && isBorder && !event.isShift;
        return isWhole && tried(see, splitDeed(see, path.line())).trial ? end() : { isTaken: true };
      }
      if (event.is === 'double') return end();
      if (event.is === 'typed') path.putExactly(event.ground);
      if (event.is === 'key') {
        if (event.key === 'Enter') return end();
        const isDrawing = path.corners().length > 0;
        if (event.key === 'Escape') path.clear();
        if (event.key === 'Backspace') path.takeBack();
        return { isTaken: isDrawing };
      }
      return {};
    },
    sketch: () => {
      if (refused) return refused;
      const line = path.line(true);
      return {
        ...emptySketch,
        lines: line.length >= 4 ? [{ line, is: 'new' }] : [],
        points: cornersOf(path),
        snapped: path.snapped(),
      };
    },
    hint: () => (path.corners().length > 0 ? 'splitOn' : 'splitFrom'),
  };
};

/** The cell a line cuts: the chosen one, else the first it runs through; with as many new numbers as there are pieces. */
function splitDeed(see: ToolSight, line: GridLine): Deed | null {
  const [only, ...others] = see.selected();
  const cell = only !== undefined && others.length === 0 ? only : cellUnder(see, line);
  if (cell === 0) return null;
  const { nextCell } = see.draft();
  const deedFor = (pieces: number): Deed => ({
    kind: 'splitCell',
    cell,
    line,
    newCells: Array.from({ length: pieces - 1 }, (_, i) => nextCell + i),
  });
  const answer = see.attempt(deedFor(2));
  const few =
    answer && 'faults' in answer ? answer.faults.find((fault) => fault.kind === 'too-few-numbers') : undefined;
  return deedFor(few?.kind === 'too-few-numbers' ? few.pieces : 2);
}

function cellUnder(see: ToolSight, line: GridLine): number {
  for (let i = 0; i + 3 < line.length; i += 2) {
    const cell = see.cellAt([Math.round((line[i]! + line[i + 2]!) / 2), Math.round((line[i + 1]! + line[i + 3]!) / 2)]);
    if (cell !== 0) return cell;
  }
  return 0;
}
