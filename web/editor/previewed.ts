import { changedEdges } from '#domain/plan/changedEdges.ts';
import type { Draft } from '#domain/plan/draft.ts';
import type { PlanEffect } from '#domain/plan/planEffect.ts';
import { changedLines } from './changedLines.ts';
import type { Deed } from './planServer.ts';
import type { DraftSession } from './session.ts';
import type { Sketch } from './tool.ts';

/** What a deed somebody only looks at would make of the draft, as the map draws it. */
export interface Previewed {
  readonly deed: Deed;
  readonly of: Draft;
  readonly trial: NonNullable<Sketch['trial']>;
  readonly lines: Sketch['lines'];
  readonly effect: PlanEffect | null;
}

/** Tries a deed on the draft as it stands; null when it does not fit there. The last answer stands while the draft does. */
export function previewed(session: DraftSession, deed: Deed, last: Previewed | null): Previewed | null {
  const { draft: of } = session.snapshot();
  if (!of) return null;
  if (last?.deed === deed && last.of === of)
    return last.effect ? last : { ...last, effect: session.effectOf(last.trial) };
  const applied = session.attempt(deed);
  if (!applied || 'faults' in applied) return null;
  const { draft } = applied;
  const trial = { ...applied, touched: changedEdges(of.topology, draft.topology) };
  const { now, was } = changedLines(of.topology, draft.topology);
  const lines: Sketch['lines'] = [
    ...was.map((line) => ({ line, is: 'ghost' as const })),
    ...now.map((line) => ({ line, is: 'new' as const })),
  ];
  return { deed, of, trial, lines, effect: session.effectOf(applied) };
}
