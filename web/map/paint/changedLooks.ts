import { lookBits, type Looks } from '../model.ts';

/** What MapLibre keeps for a cell; expressions of layers/cells.ts read it. */
export interface CellState {
  readonly fill: number;
  readonly dotted: boolean;
  readonly vacant: boolean;
  readonly outside: boolean;
}

export const cellStateOf = (look: number): CellState => ({
  fill: look & lookBits.fill,
  dotted: (look & lookBits.dotted) !== 0,
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

/** The cells that wear a bit of a look, in the order of their numbers. */
export const cellsWith = ({ firstNo, looks }: Looks, bit: number): readonly number[] => {
  const nos: number[] = [];
  for (const [i, look] of looks.entries()) if ((look & bit) !== 0) nos.push(firstNo + i);
  return nos;
};
