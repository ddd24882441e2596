import type { Deed } from '../planServer.ts';
import { emptySketch, type Sketch, type Tool, type ToolAnswer, tried } from '../tool.ts';
import { chosenAfter } from './select.ts';

/** Click two cells; Enter lets them exchange their ground. */
export const swapTool: Tool = (see) => {
  let refused: Sketch | null = null;
  const deed = (): Deed | null => {
    const [first, second] = see.selected();
    return first === undefined || second === undefined ? null : { kind: 'swapCells', cells: [first, second] };
  };
  const end = (): ToolAnswer => {
    const asked = deed();
    if (!asked) return {};
    const { faults } = tried(see, asked);
    refused = faults.length > 0 ? { ...emptySketch, faults } : null;
    return refused ? { isTaken: true } : { deed: asked, isTaken: true };
  };
  return {
    handle: (event) => {
      if (event.is !== 'move') refused = null;
      if (event.is === 'click') {
        const cell = see.cellAt(see.view.unproject(event.at));
        return { select: chosenAfter(see.selected(), cell, true).slice(-2), isTaken: true };
      }
      if (event.is === 'key' && event.key === 'Enter') return end();
      if (event.is === 'key' && event.key === 'Escape') return { select: [], isTaken: see.selected().length > 0 };
      return {};
    },
    sketch: () => refused ?? { ...emptySketch, ...tried(see, deed()) },
    hint: () => (see.selected().length === 2 ? 'swapOn' : 'swapFrom'),
  };
};
