import { lookBits, type Looks } from '../model.ts';

/** What MapLibre keeps for a cell; expressions of layers/cells.ts read it. */
export interface CellState {
  readonly fill: number;
  readonly dotted: boolean;
  readonly nobody: boolean;
  readonly vacant: boolean;
  readonly outside: boolean;
}

export const cellStateOf = (look: number): CellState => ({
  fill: look & lookBits.fill,
  dotted: (look & lookBits.dotted) !== 0,
  nobody: (look & lookBits.nobody) !== 0,
  vacant: (look & lookBits.vacant) !== 0,
  outside: (look & lookBits.outside) !== 0,
});

/** Only the cells whose look differs, so that a day's step costs what changed and not what is there. */
export const changedLooks = (before: Looks | null, after: Looks): (readonly [no: number, look: number])[] => {
  const changed: (readonly [number, number])[] = [];
  const lookBefore = (no: number): number => before?.looks[no - before.firstNo] ?? 0;
  for (const [i, look] of after.looks.entries()) {
    const no = after.firstNo + i;
    if (lookBefore(no) !== look) changed.push([no, look]);
  }
  if (before) {
    const last = after.firstNo + after.looks.length;
    for (const [i, look] of before.looks.entries()) {
      const no = before.firstNo + i;
      if (look !== 0 && (no < after.firstNo || no >= last)) changed.push([no, 0]);
    }
  }
  return changed;
};
