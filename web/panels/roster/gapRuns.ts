import { addDays, type Day } from '#domain/time/day.ts';
import type { ShiftGap } from '../../../server/app.ts';

/** Gaps of days in a row of which nobody is planned at all, told as one; every other gap for itself. */
export interface GapRun {
  readonly first: ShiftGap;
  readonly lastDay: Day;
  readonly days: number;
}

export const gapRuns = (gaps: readonly ShiftGap[]): GapRun[] => {
  const runs: GapRun[] = [];
  for (const gap of gaps) {
    const last = runs.at(-1);
    const goesOn =
      last !== undefined &&
      gap.kind === 'noShift' &&
      last.first.kind === 'noShift' &&
      addDays(last.lastDay, 1) === gap.day;
    if (goesOn) runs[runs.length - 1] = { ...last, lastDay: gap.day, days: last.days + 1 };
    else runs.push({ first: gap, lastDay: gap.day, days: 1 });
  }
  return runs;
};
