import type { Deed } from '../planServer.ts';
import { emptySketch, type Sketch, type Tool, type ToolAnswer, type ToolSight, tried } from '../tool.ts';
import { chosenAfter } from './select.ts';

/** Click cells, first the one that stays; Enter makes them one. */
export const mergeTool: Tool = (see) => {
  let refused: Sketch | null = null;
  const end = (): ToolAnswer => {
    const deed = mergeDeed(see);
    if (!deed) return {};
    const { faults } = tried(see, deed);
    refused = faults.length > 0 ? { ...emptySketch, faults } : null;
    return refused ? { isTaken: true } : { deed, isTaken: true };
  };
  return {
    handle: (event) => {
      if (event.is !== 'move') refused = null;
      if (event.is === 'click') {
        const cell = see.cellAt(see.view.unproject(event.at));
        return { select: chosenAfter(see.selected(), cell, true), isTaken: true };
      }
      if (event.is === 'key' && event.key === 'Enter') return end();
      if (event.is === 'key' && event.key === 'Backspace')
        return { select: see.selected().slice(0, -1), isTaken: true };
      if (event.is === 'key' && event.key === 'Escape') return { select: [], isTaken: see.selected().length > 0 };
      return {};
    },
    sketch: () => refused ?? { ...emptySketch, ...tried(see, mergeDeed(see)) },
    hint: () => (see.selected().length > 1 ? 'mergeOn' : 'mergeFrom'),
  };
};

function mergeDeed(see: ToolSight): Deed | null {
  const cells = see.selected();
  return cells.length < 2 ? null : { kind: 'mergeCells', cells, into: cells[0]! };
}
