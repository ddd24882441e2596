import type { DeedSet, PlanDeed, PlanOperation } from '#domain/plan/planOperation.ts';

/** `earlier`: of the list as it was over an earlier base; kept, and no longer replayed. */
export type LineState = 'stands' | 'takenBack' | 'undo' | 'redo' | 'earlier';

export interface ToldLine<L> {
  readonly line: L;
  readonly state: LineState;
  /** What was done, or what an undo or redo acted on; null: it found nothing to act on. */
  readonly deed: PlanDeed | DeedSet | null;
}

/** Each line of a list with whether it still stands, and what each undo and redo acted on. Oldest first. */
export function lineStates<L extends { readonly seq: number; readonly operation: PlanOperation }>(
  lines: readonly L[],
  listFrom = 0,
): readonly ToldLine<L>[] {
  interface Done {
    readonly at: number;
    readonly deed: PlanDeed | DeedSet;
  }
  const standing: Done[] = [];
  let undone: Done[] = [];
  const told = lines.map((line, at): ToldLine<L> => {
    const { operation } = line;
    if (line.seq <= listFrom) {
      const isDeed = operation.kind !== 'undo' && operation.kind !== 'redo';
      return { line, state: 'earlier', deed: isDeed ? operation : null };
    }
    if (operation.kind === 'undo') {
      const last = standing.pop();
      if (last) undone.push(last);
      return { line, state: 'undo', deed: last?.deed ?? null };
    }
    if (operation.kind === 'redo') {
      const last = undone.pop();
      if (last) standing.push(last);
      return { line, state: 'redo', deed: last?.deed ?? null };
    }
    standing.push({ at, deed: operation });
    undone = [];
    return { line, state: 'takenBack', deed: operation };
  });
  const stands = new Set(standing.map(({ at }) => at));
  return told.map((one, at) => (stands.has(at) ? { ...one, state: 'stands' as const } : one));
}
