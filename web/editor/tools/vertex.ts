import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { PlanDeed } from '#domain/plan/planOperation.ts';
import { type Handle, handleAt, handlesOf } from '../handles.ts';
import { isSame, metresPerStep, squeezeAt } from '../nearestOnLine.ts';
import {
  emptySketch,
  type PointerStep,
  type Sketch,
  type SketchLine,
  type Tool,
  type ToolAnswer,
  type ToolKey,
  type ToolSight,
  tried,
} from '../tool.ts';
import { chosenAfter, nextCell } from './select.ts';

interface Drag {
  readonly handle: Handle;
  readonly to: GridPoint;
  readonly sketch: Sketch;
}

const arrows: Partial<Record<ToolKey, readonly [east: number, north: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Drag a corner: both cells follow. A middle makes a new corner; Backspace, a double click or a long press takes one out. */
export const vertexTool: Tool = (see) => {
  let chosen: GridPoint | null = null;
  let pointed: number[] = [];
  let drag: Drag | null = null;
  let refused: Sketch | null = null;

  const cells = (): readonly number[] => (see.selected().length > 0 ? see.selected() : pointed);
  const handles = (): readonly Handle[] => handlesOf(see.draft().topology, cells(), see.view);
  const cornerAt = (at: GridPoint | null): Handle | null =>
    at === null ? null : (handles().find((handle) => handle.is !== 'middle' && isSame(handle.at, at)) ?? null);
  const done = (deed: PlanDeed, at: GridPoint | null): ToolAnswer => {
    const trial = tried(see, deed);
    if (trial.faults.length > 0) {
      refused = { ...emptySketch, faults: trial.faults };
      return { isTaken: true };
    }
    chosen = at;
    return { deed, isTaken: true };
  };
  const takeOut = (handle: Handle): ToolAnswer =>
    done(
      handle.is === 'node'
        ? { kind: 'healEdge', node: handle.node }
        : { kind: 'deleteVertex', edge: handle.edge, at: handle.at },
      null,
    );

  const dragged = (handle: Handle, event: PointerStep): Drag => {
    const snapped = event.isFree ? null : see.snap(event.at, { without: movingEdges(see, handle) });
    const raw = see.view.unproject(event.at);
    const first = snapped && trialOf(see, handle, snapped.at);
    if (snapped && first && first.faults.length === 0)
      return { handle, to: snapped.at, sketch: { ...emptySketch, ...first, snapped } };
    return { handle, to: raw, sketch: { ...emptySketch, ...trialOf(see, handle, raw) } };
  };

  const onPointer = (event: PointerStep): ToolAnswer => {
    if (event.is === 'down') {
      refused = null;
      const handle = handleAt(handles(), see.view, event.at, event.isTouch);
      if (!handle) return {};
      drag = { handle, to: handle.at, sketch: emptySketch };
      return { isTaken: true };
    }
    if (event.is === 'move') {
      if (drag) {
        drag = dragged(drag.handle, event);
        return { isTaken: true };
      }
      const cell = see.cellAt(see.view.unproject(event.at));
      if (cell !== 0 && handleAt(handles(), see.view, event.at, event.isTouch) === null) pointed = [cell];
      return {};
    }
    if (event.is === 'up' && drag) {
      const { handle, to, sketch } = drag;
      drag = null;
      if (isSame(handle.at, to)) return { isTaken: true };
      refused = sketch.faults.length > 0 ? { ...sketch, lines: [] } : null;
      if (sketch.faults.length > 0) return { isTaken: true };
      return done(moveOf(see, handle, to), to);
    }
    return onTap(event);
  };
  const onTap = (event: PointerStep): ToolAnswer => {
    const handle = handleAt(handles(), see.view, event.at, event.isTouch);
    if (event.is === 'click') {
      if (handle?.is === 'middle') return done({ kind: 'insertVertex', edge: handle.edge, at: handle.at }, handle.at);
      if (handle) chosen = handle.at;
      else chosen = null;
      if (handle) return { isTaken: true };
      return { select: chosenAfter(see.selected(), see.cellAt(see.view.unproject(event.at)), event.isShift) };
    }
    if ((event.is === 'double' || event.is === 'long') && handle && handle.is !== 'middle') {
      drag = null;
      return takeOut(handle);
    }
    return {};
  };

  const onKey = (key: ToolKey, isShift = false): ToolAnswer => {
    refused = null;
    const corner = cornerAt(chosen);
    const step = arrows[key];
    if (corner && step) {
      const steps = (isShift ? 10 : 1) / metresPerStep;
      const to: GridPoint = [
        corner.at[0] + Math.round((step[0] * steps) / squeezeAt(corner.at[1])),
        corner.at[1] + Math.round(step[1] * steps),
      ];
      return done(moveOf(see, corner, to), to);
    }
    if (key === 'Backspace' && corner) return takeOut(corner);
    if (key === 'Tab') return walk(isShift);
    if (key === 'Escape') {
      if (drag || chosen) {
        drag = null;
        chosen = null;
        return { isTaken: true };
      }
      return { select: [], isTaken: see.selected().length > 0 };
    }
    return {};
  };
  const walk = (isBack: boolean): ToolAnswer => {
    const corners = handles().filter(({ is }) => is !== 'middle');
    if (see.selected().length === 0 || corners.length === 0) {
      const next = nextCell(see, isBack);
      return next === null ? {} : { select: [next], isTaken: true };
    }
    const at = chosen;
    const index = at === null ? -1 : corners.findIndex((corner) => isSame(corner.at, at));
    chosen = corners[(index + (isBack ? -1 : 1) + corners.length) % corners.length]?.at ?? null;
    return { isTaken: true };
  };

  return {
    handle: (event) => {
      if (event.is === 'key') return onKey(event.key, event.isShift);
      if (event.is !== 'typed') return onPointer(event);
      const corner = cornerAt(chosen);
      return corner ? done(moveOf(see, corner, event.ground), event.ground) : {};
    },
    sketch: () => {
      if (drag && drag.sketch !== emptySketch)
        return { ...drag.sketch, lines: linesOf(see, drag), points: [{ at: drag.to, is: 'chosen' }] };
      const points = handles().map(({ at, is }) => ({ at, is }) as const);
      const own = chosen && cornerAt(chosen) ? [{ at: chosen, is: 'chosen' } as const] : [];
      return { ...(refused ?? emptySketch), points: [...points, ...own] };
    },
    hint: () => (drag ? 'dragging' : chosen ? 'vertexChosen' : 'vertex'),
  };
};

const movingEdges = (see: ToolSight, { is, node, edge }: Handle): ReadonlySet<number> =>
  is === 'node' ? new Set((see.draft().topology.fans.get(node) ?? []).map(Math.abs)) : new Set([edge]);

const trialOf = (see: ToolSight, handle: Handle, to: GridPoint) => tried(see, moveOf(see, handle, to));

/** What moving a handle is: a middle becomes a corner on its way, in one deed. */
function moveOf(see: ToolSight, { is, edge, index, node, at }: Handle, to: GridPoint): PlanDeed {
  if (is === 'node') return { kind: 'moveNode', node, to };
  if (is === 'vertex') return { kind: 'moveVertex', edge, from: at, to };
  const line = see.draft().topology.edges.get(edge)?.line ?? [];
  return {
    kind: 'reshape',
    edge,
    path: [...line.slice(2 * index, 2 * index + 2), ...to, ...line.slice(2 * index + 2, 2 * index + 4)],
  };
}

/** The old line as a ghost; where the move is refused, the way it would have gone. */
function linesOf(see: ToolSight, { handle, to, sketch }: Drag): SketchLine[] {
  const { edges } = see.draft().topology;
  const moving = [...movingEdges(see, handle)].flatMap((no) => edges.get(no) ?? []);
  const ghosts = moving.map(({ line }): SketchLine => ({ line, is: 'ghost' }));
  if (sketch.faults.length === 0) return ghosts;
  const wanted = moving.map(({ line, startNode, endNode }): SketchLine => {
    const way = [...line];
    const put = (i: number): void => void way.splice(2 * i, 2, ...to);
    if (handle.is === 'vertex') put(handle.index);
    if (handle.is === 'middle') way.splice(2 * handle.index + 2, 0, ...to);
    if (handle.is === 'node' && startNode === handle.node) put(0);
    if (handle.is === 'node' && endNode === handle.node) put(line.length / 2 - 1);
    return { line: way, is: 'refused' };
  });
  return [...ghosts, ...wanted];
}
