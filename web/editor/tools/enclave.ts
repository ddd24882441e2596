import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { Deed } from '../planServer.ts';
import { emptySketch, type Sketch, type Tool, tried } from '../tool.ts';

/** Drag a part of a cell that stands free in another to a new place. */
export const enclaveTool: Tool = (see) => {
  let drag: { cell: number; from: GridPoint; to: GridPoint } | null = null;
  let refused: Sketch | null = null;
  const deed = (): Deed | null =>
    drag && {
      kind: 'moveEnclave',
      cell: drag.cell,
      at: drag.from,
      by: [drag.to[0] - drag.from[0], drag.to[1] - drag.from[1]],
    };
  const isMoved = (): boolean => drag !== null && (drag.from[0] !== drag.to[0] || drag.from[1] !== drag.to[1]);
  return {
    handle: (event) => {
      if (event.is === 'typed') return {};
      if (event.is === 'key') {
        const wasDragging = drag !== null;
        if (event.key === 'Escape') drag = null;
        return { isTaken: wasDragging };
      }
      const at = see.view.unproject(event.at);
      if (event.is === 'down') {
        refused = null;
        const cell = see.cellAt(at);
        const probe = see.attempt({ kind: 'moveEnclave', cell, at, by: [1, 0] });
        const isFree =
          probe !== null && !('faults' in probe && probe.faults.some(({ kind }) => kind === 'not-an-enclave'));
        if (cell === 0 || !isFree) {
          refused = cell !== 0 && probe && 'faults' in probe ? { ...emptySketch, faults: probe.faults } : null;
          return {};
        }
        drag = { cell, from: at, to: at };
        return { isTaken: true };
      }
      if (event.is === 'move' && drag) drag = { ...drag, to: at };
      if (event.is === 'up' && drag) {
        const asked = isMoved() ? deed() : null;
        const trial = tried(see, asked);
        drag = null;
        if (asked && trial.trial) return { deed: asked, isTaken: true };
        refused = trial.faults.length > 0 ? { ...emptySketch, faults: trial.faults } : null;
        return { isTaken: true };
      }
      return { isTaken: drag !== null };
    },
    sketch: () => refused ?? { ...emptySketch, ...tried(see, isMoved() ? deed() : null) },
    hint: () => 'enclave',
  };
};
