import type { DeedSet, PlanDeed, PlanLine } from './planOperation.ts';

/** A deed that counts after all undo and redo, under the number of the line it was written in. */
export interface StandingDeed {
  readonly seq: number;
  readonly deed: PlanDeed | DeedSet;
}

/**
 * What stands of a plan's list, in order. Undo takes back the newest that stands, without limit; redo brings back the
 * newest taken back, until something new is done. An undo or redo with nothing to act on does nothing.
 */
export function standingDeeds(lines: Iterable<Pick<PlanLine, 'seq' | 'operation'>>): StandingDeed[] {
  const standing: StandingDeed[] = [];
  let undone: StandingDeed[] = [];
  for (const { seq, operation } of lines) {
    if (operation.kind === 'undo') {
      const last = standing.pop();
      if (last) undone.push(last);
    } else if (operation.kind === 'redo') {
      const last = undone.pop();
      if (last) standing.push(last);
    } else {
      standing.push({ seq, deed: operation });
      undone = [];
    }
  }
  return standing;
}
