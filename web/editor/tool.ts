import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { GridLine } from '#domain/boundary/operation.ts';
import type { Applied } from '#domain/plan/applied.ts';
import type { DeedFault } from '#domain/plan/deedFault.ts';
import type { Draft } from '#domain/plan/draft.ts';
import type { BlockLayer } from '#domain/words.ts';
import type { Ground } from './ground.ts';
import type { Deed } from './planServer.ts';
import type { Snapped, SnapWish } from './snap.ts';

export const toolIds = [
  'select',
  'vertex',
  'split',
  'merge',
  'reshape',
  'trace',
  'lasso',
  'brush',
  'paint',
  'fill',
  'simplify',
  'enclave',
  'swap',
] as const;
export type ToolId = (typeof toolIds)[number];

/** A place on the screen, pixels from the upper left of the map. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** The map as tools see it: terra-draw's idea of a port, so that a tool runs without a map in a test. */
export interface MapView {
  readonly project: (at: GridPoint) => ScreenPoint;
  readonly unproject: (at: ScreenPoint) => GridPoint;
  readonly metresPerPixel: () => number;
  readonly size: () => { readonly width: number; readonly height: number };
}

export interface PointerStep {
  readonly is: 'down' | 'move' | 'up' | 'click' | 'double' | 'long';
  readonly at: ScreenPoint;
  readonly isShift?: boolean;
  /** Held: nothing snaps. */
  readonly isFree?: boolean;
  readonly isTouch?: boolean;
}
export type ToolKey = 'Enter' | 'Escape' | 'Backspace' | 'Tab' | 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
export type ToolEvent =
  | PointerStep
  | { readonly is: 'key'; readonly key: ToolKey; readonly isShift?: boolean }
  /** Coordinates somebody typed: exact, no snapping. */
  | { readonly is: 'typed'; readonly ground: GridPoint };

/** What a tool answers to an event. */
export interface ToolAnswer {
  readonly deed?: Deed;
  readonly select?: readonly number[];
  /** The gesture is the tool's: the map must not move with it, the key must not reach the page. */
  readonly isTaken?: boolean;
}

export interface Block {
  readonly id: string;
  readonly layer: BlockLayer;
  readonly name: string;
  /** Shells and holes of areas, not closed; empty for lines. */
  readonly areas: readonly (readonly GridLine[])[];
  /** Lines to snap to and to trace: rings closed. */
  readonly lines: readonly GridLine[];
}

export interface ToolOptions {
  readonly isSnapping: boolean;
  readonly brushPx: number;
  readonly toleranceM: number;
}

/** What a tool may look at, always as it is now. */
export interface ToolSight {
  readonly view: MapView;
  readonly draft: () => Draft;
  readonly ground: () => Ground;
  readonly selected: () => readonly number[];
  readonly cellAt: (at: GridPoint) => number;
  readonly snap: (at: ScreenPoint, wish?: SnapWish) => Snapped | null;
  readonly attempt: (deed: Deed) => Applied | null;
  readonly blocks: () => readonly Block[];
  readonly options: () => ToolOptions;
}

/** Keys of `editorText.hints`. */
export type Hint =
  | 'select'
  | 'selected'
  | 'vertex'
  | 'vertexChosen'
  | 'dragging'
  | 'splitFrom'
  | 'splitOn'
  | 'mergeFrom'
  | 'mergeOn'
  | 'reshapeFrom'
  | 'reshapeOn'
  | 'traceFrom'
  | 'traceOn'
  | 'lassoFrom'
  | 'lassoOn'
  | 'brush'
  | 'paint'
  | 'paintTarget'
  | 'fill'
  | 'simplify'
  | 'simplifyChosen'
  | 'enclave'
  | 'swapFrom'
  | 'swapOn';

export interface SketchLine {
  readonly line: GridLine;
  readonly is: 'new' | 'ghost' | 'refused' | 'guide';
}
export interface SketchPoint {
  readonly at: GridPoint;
  readonly is: 'vertex' | 'node' | 'middle' | 'chosen' | 'corner' | 'fault' | 'snap';
}
export interface SketchArea {
  /** Shell and holes, not closed. */
  readonly rings: readonly GridLine[];
  readonly is: 'new' | 'refused' | 'chosen';
}

/** What a tool draws over the draft. */
export interface Sketch {
  readonly lines: readonly SketchLine[];
  readonly points: readonly SketchPoint[];
  readonly areas: readonly SketchArea[];
  readonly snapped: Snapped | null;
  /** The draft as it would be; drawn instead of the draft. */
  readonly trial: Exclude<Applied, { faults: readonly DeedFault[] }> | null;
  readonly deed: Deed | null;
  readonly faults: readonly DeedFault[];
}

export const emptySketch: Sketch = {
  lines: [],
  points: [],
  areas: [],
  snapped: null,
  trial: null,
  deed: null,
  faults: [],
};

/** A tool at work: a small state machine. */
export interface RunningTool {
  readonly handle: (event: ToolEvent) => ToolAnswer;
  readonly sketch: () => Sketch;
  readonly hint: () => Hint;
}
export type Tool = (see: ToolSight) => RunningTool;

/** A sketch of what a deed would make: the trial, or why not. */
export const tried = (see: ToolSight, deed: Deed | null): Pick<Sketch, 'trial' | 'deed' | 'faults'> => {
  const applied = deed && see.attempt(deed);
  if (!applied) return { trial: null, deed, faults: [] };
  return 'faults' in applied ? { trial: null, deed, faults: applied.faults } : { trial: applied, deed, faults: [] };
};
