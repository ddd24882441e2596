import type { GridLine } from '#domain/boundary/operation.ts';
import { thinned } from '../thinned.ts';
import { emptySketch, type ScreenPoint, type Sketch, type Tool, type ToolSight, tried } from '../tool.ts';
import { carveDeed } from './lasso.ts';

/** Brush over ground: it goes to the chosen cell, or with none chosen (or Shift) to a new one. */
export const brushTool: Tool = (see) => {
  let stroke: readonly ScreenPoint[] | null = null;
  let refused: Sketch | null = null;
  let pointer: ScreenPoint | null = null;
  return {
    handle: (event) => {
      if (event.is === 'key') {
        const isDrawing = stroke !== null;
        if (event.key === 'Escape') stroke = null;
        return { isTaken: isDrawing };
      }
      if (event.is === 'typed') return {};
      pointer = event.at;
      if (event.is === 'down') {
        refused = null;
        stroke = [event.at];
      }
      if (event.is === 'move' && stroke) stroke = [...stroke, event.at];
      if (event.is === 'up' && stroke) {
        const areas = strokeAreas(see, stroke);
        stroke = null;
        const deed = carveDeed(see, areas, event.isShift ?? false);
        const { faults } = tried(see, deed);
        if (faults.length === 0) return { deed, isTaken: true };
        refused = { ...emptySketch, faults, areas: areas.map((rings) => ({ rings, is: 'refused' })) };
      }
      return { isTaken: event.is !== 'move' || stroke !== null };
    },
    sketch: () => {
      if (refused) return refused;
      const shown = stroke ?? (pointer ? [pointer] : []);
      const areas = shown.length > 0 ? strokeAreas(see, shown) : [];
      return { ...emptySketch, areas: areas.map((rings) => ({ rings, is: 'new' })) };
    },
    hint: () => 'brush',
  };
};

const corners = 16;

/** The ground a round brush passed: one rounded bar for each step of the stroke; they overlap at the bends. */
function strokeAreas(see: ToolSight, stroke: readonly ScreenPoint[]): (readonly GridLine[])[] {
  const { brushPx } = see.options();
  const steps = thinned(stroke, brushPx / 8);
  if (steps.length < 2) return [[barOf(see, steps[0]!, steps[0]!, brushPx)]];
  return steps.slice(1).map((to, i) => [barOf(see, steps[i]!, to, brushPx)]);
}

function barOf(see: ToolSight, from: ScreenPoint, to: ScreenPoint, radius: number): GridLine {
  const heading = Math.atan2(to.y - from.y, to.x - from.x);
  return Array.from({ length: corners + 2 }, (_, i) => {
    const isAtEnd = i <= corners / 2;
    const middle = isAtEnd ? to : from;
    const angle = heading - Math.PI / 2 + ((isAtEnd ? i : i - 1) * 2 * Math.PI) / corners;
    return see.view.unproject({ x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) });
  }).flat();
}
