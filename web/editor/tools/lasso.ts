import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { GridLine } from '#domain/boundary/operation.ts';
import type { Deed } from '../planServer.ts';
import type { Snapped } from '../snap.ts';
import {
  emptySketch,
  type ScreenPoint,
  type Sketch,
  type Tool,
  type ToolAnswer,
  type ToolSight,
  tried,
} from '../tool.ts';
import { thinned } from '../thinned.ts';

/** Draw round some ground, in one sweep or corner by corner: it goes to the chosen cell, or with none chosen (or Shift) to a new one. */
export const lassoTool: Tool = (see) => {
  let corners: readonly GridPoint[] = [];
  let sweep: readonly ScreenPoint[] | null = null;
  let isNew = false;
  let snapped: Snapped | null = null;
  let refused: Sketch | null = null;

  const ring = (): GridLine =>
    sweep
      ? thinned(sweep, 2)
          .map((at) => see.view.unproject(at))
          .flat()
      : corners.flat();
  const clear = (): void => {
    corners = [];
    sweep = null;
  };
  const end = (): ToolAnswer => {
    const area = ring();
    clear();
    if (area.length < 6) return { isTaken: true };
    const deed = carveDeed(see, [[area]], isNew);
    const { faults } = tried(see, deed);
    refused = faults.length > 0 ? { ...emptySketch, faults, areas: [{ rings: [area], is: 'refused' }] } : null;
    return refused ? { isTaken: true } : { deed, isTaken: true };
  };
  return {
    handle: (event) => {
      if (event.is === 'key') {
        const isDrawing = corners.length > 0 || sweep !== null;
        if (event.key === 'Enter') return end();
        if (event.key === 'Escape') clear();
        if (event.key === 'Backspace') corners = corners.slice(0, -1);
        return { isTaken: isDrawing };
      }
      if (event.is === 'typed') {
        corners = [...corners, event.ground];
        return {};
      }
      isNew = event.isShift ?? false;
      snapped = event.isFree || sweep ? null : see.snap(event.at);
      if (event.is === 'move') {
        if (sweep) sweep = [...sweep, event.at];
        return { isTaken: sweep !== null };
      }
      refused = null;
      if (event.is === 'down') {
        if (corners.length === 0) sweep = [event.at];
        return { isTaken: true };
      }
      if (event.is === 'up') {
        const isSwept = sweep !== null && sweep.length > 4;
        if (isSwept) return end();
        sweep = null;
        return { isTaken: true };
      }
      if (event.is === 'double') return end();
      if (event.is === 'click') {
        const at = snapped?.at ?? see.view.unproject(event.at);
        const first = corners[0] && see.view.project(corners[0]);
        if (first && Math.hypot(first.x - event.at.x, first.y - event.at.y) < 8) return end();
        corners = [...corners, at];
      }
      return { isTaken: true };
    },
    sketch: () => {
      if (refused) return refused;
      const area = ring();
      return {
        ...emptySketch,
        areas: area.length >= 6 ? [{ rings: [area], is: 'new' }] : [],
        lines: area.length === 4 ? [{ line: area, is: 'new' }] : [],
        points: sweep ? [] : corners.map((at) => ({ at, is: 'corner' })),
        snapped,
      };
    },
    hint: () => (corners.length > 0 ? 'lassoOn' : 'lassoFrom'),
  };
};

/** Ground goes to the one chosen cell; with none chosen, or when asked, to a new one. */
export function carveDeed(see: ToolSight, areas: readonly (readonly GridLine[])[], isNew: boolean): Deed {
  const [only, ...others] = see.selected();
  const to = only !== undefined && others.length === 0 && !isNew ? only : see.draft().nextCell;
  return { kind: 'carve', areas, to };
}
