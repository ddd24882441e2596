import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { DeedFault } from '#domain/plan/deedFault.ts';
import type { PlanEffect } from '#domain/plan/planEffect.ts';
import { cellFinder } from './cellFinder.ts';
import type { Deed } from './planServer.ts';
import type { DraftSession } from './session.ts';
import { type Snapping, snapping } from './snap.ts';
import { movedBy, type MovedCount } from './movedBy.ts';
import { type Previewed, previewed } from './previewed.ts';
import {
  type Block,
  emptySketch,
  type Hint,
  type MapView,
  type RunningTool,
  type Sketch,
  type ToolEvent,
  type ToolId,
  type ToolOptions,
  type ToolSight,
} from './tool.ts';
import { tools } from './tools/tools.ts';

/** What the tool bar, the status line and the map show of the tool at work. */
export interface DrawingNow {
  readonly tool: ToolId;
  readonly hint: Hint;
  readonly options: ToolOptions;
  readonly sketch: Sketch;
  /** What the deed in the sketch, or else the last one done, moves. */
  readonly deed: Deed | null;
  readonly moved: readonly MovedCount[];
  readonly isDone: boolean;
  /** Effect of the sketch; null: of the draft as it stands. */
  readonly trialEffect: PlanEffect | null;
  readonly faults: readonly DeedFault[];
  readonly pointed: number;
}

export interface Drawing {
  readonly subscribe: (changed: () => void) => () => void;
  readonly now: () => DrawingNow;
  readonly take: (tool: ToolId) => void;
  readonly setOptions: (options: Partial<ToolOptions>) => void;
  readonly setBlocks: (blocks: readonly Block[]) => void;
  /** Whether the tool took the gesture. */
  readonly handle: (event: ToolEvent) => { readonly isTaken: boolean };
  /** A deed from a button or dialog; true when it was done. */
  readonly perform: (deed: Deed, reason?: string | null) => boolean;
  /** Shows what a deed would make while no tool is at work on something else; null shows the draft. */
  readonly preview: (deed: Deed | null) => void;
  readonly cellAt: (at: GridPoint) => number;
  /** The draft or the view changed: the sketch is made anew. */
  readonly refresh: () => void;
}

/** Tools at work on a session, seen through a map. `later` gathers what happens within a frame. */
export function drawing(session: DraftSession, view: MapView, later: (work: () => void) => void): Drawing {
  const listeners = new Set<() => void>();
  const finder = cellFinder();
  let options: ToolOptions = { isSnapping: true, brushPx: 24, toleranceM: 10 };
  let blocks: readonly Block[] = [];
  let snaps: Snapping = snapping(blocks);
  let tool: ToolId = 'vertex';
  let last: { deed: Deed; moved: readonly MovedCount[] } | null = null;
  let faults: readonly DeedFault[] = [];
  let pointed = 0;
  let isWaiting = false;
  let previewedDeed: Deed | null = null;
  let preview: Previewed | null = null;

  const draft = () => {
    const { draft: now } = session.snapshot();
    if (!now) throw new Error('tools are used before the draft is read');
    return now;
  };
  const cellAt = (at: GridPoint): number => finder(draft().topology, at);
  const see: ToolSight = {
    view,
    draft,
    ground: () => {
      const { ground } = session.snapshot();
      if (!ground) throw new Error('tools are used before the ground is read');
      return ground;
    },
    selected: () => session.snapshot().selected,
    cellAt,
    snap: (at, wish) => (options.isSnapping || wish?.onlyBorders ? snaps.at(view, at, draft().topology, wish) : null),
    attempt: (deed) => session.attempt(deed),
    blocks: () => blocks,
    options: () => options,
  };
  let running: RunningTool = tools[tool](see);

  const sketchNow = (): DrawingNow => {
    const isOpen = session.snapshot().draft !== null;
    const drawn = isOpen ? running.sketch() : emptySketch;
    const isFree = drawn.trial === null && drawn.deed === null;
    preview = isFree && previewedDeed ? previewed(session, previewedDeed, preview) : preview;
    const shown = isFree && previewedDeed ? preview : null;
    const sketch = shown ? { ...drawn, trial: shown.trial, lines: [...drawn.lines, ...shown.lines] } : drawn;
    const trialEffect = shown ? shown.effect : sketch.trial && session.effectOf(sketch.trial);
    const { effect, undoable } = session.snapshot();
    const moved = trialEffect && effect ? movedBy(effect, trialEffect) : [];
    // What was taken back is not told as done.
    const done = last?.deed === undoable ? last : null;
    return {
      tool,
      hint: running.hint(),
      options,
      sketch,
      deed: sketch.deed ?? done?.deed ?? null,
      moved: sketch.deed ? moved : (done?.moved ?? []),
      isDone: sketch.deed === null,
      trialEffect,
      faults: sketch.faults.length > 0 ? sketch.faults : faults,
      pointed,
    };
  };
  let now = sketchNow();
  const tell = (): void => {
    isWaiting = false;
    now = sketchNow();
    for (const listener of listeners) listener();
  };
  const refresh = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    later(tell);
  };

  const perform = (deed: Deed, reason: string | null = null): boolean => {
    const trial = session.attempt(deed);
    const before = session.snapshot().effect;
    const after = trial && 'draft' in trial ? session.effectOf(trial) : null;
    faults = session.perform(deed, reason);
    if (faults.length === 0) last = { deed, moved: before && after ? movedBy(before, after) : [] };
    refresh();
    return faults.length === 0;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => now,
    take: (next) => {
      tool = next;
      last = null;
      faults = [];
      running = tools[next](see);
      refresh();
    },
    setOptions: (changed) => {
      options = { ...options, ...changed };
      refresh();
    },
    setBlocks: (read) => {
      blocks = read;
      snaps = snapping(read);
    },
    handle: (event) => {
      const { draft: open, blocked } = session.snapshot();
      if (!open) return { isTaken: false };
      if ('at' in event) pointed = cellAt(view.unproject(event.at));
      if (blocked !== null) {
        if (event.is === 'click') session.select(pointed === 0 ? [] : [pointed]);
        refresh();
        return { isTaken: false };
      }
      if (event.is !== 'move') faults = [];
      const answer = running.handle(event);
      if (answer.select) session.select(answer.select);
      if (answer.deed) perform(answer.deed);
      refresh();
      return { isTaken: answer.isTaken === true };
    },
    perform,
    preview: (deed) => {
      previewedDeed = deed;
      refresh();
    },
    cellAt,
    refresh,
  };
}
