import { applyDeed } from '#domain/plan/applyDeed.ts';
import type { Touched } from '#domain/boundary/change.ts';
import type { DeedFault } from '#domain/plan/deedFault.ts';
import type { Draft } from '#domain/plan/draft.ts';
import { draftFrom } from '#domain/plan/draftOf.ts';
import type { PlanOperation } from '#domain/plan/planOperation.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { type PlanGround, planGroundOf } from './planBase.ts';
import { linesAfter } from './planLines.ts';
import type { PlanRow } from './planRows.ts';

/** A deed that stands, and the draft as it was before and after it. */
interface Step {
  readonly before: Draft;
  readonly after: Draft;
  readonly touched: Touched;
}

/**
 * A plan's list replayed, each step kept: the steps share all that did not change, so an undo costs nothing and another
 * line one operation. Immutable.
 */
export interface Replay {
  readonly ground: PlanGround;
  /** The line after which the list begins. */
  readonly listFrom: number;
  /** Lines replayed, those before `listFrom` counted. */
  readonly lines: number;
  readonly standing: readonly Step[];
  readonly undone: readonly Step[];
}

/** The draft as the list leaves it. */
export const draftAfter = ({ standing, ground }: Replay): Draft => standing.at(-1)?.after ?? draftFrom(ground);

/** The cells that what stands of a list laid hands on, by number; 0 for the outside. */
export const touchedIn = ({ standing }: Replay): Set<number> =>
  new Set(standing.flatMap(({ touched }) => touched.cells));

/** A replay with one more line; or why that cannot be done. */
export const withLine = (
  replay: Replay,
  operation: PlanOperation,
): Replay | { readonly faults: readonly DeedFault[] } => {
  const lines = replay.lines + 1;
  const { standing, undone } = replay;
  if (operation.kind === 'undo') {
    const last = standing.at(-1);
    return { ...replay, lines, ...(last ? { standing: standing.slice(0, -1), undone: [...undone, last] } : {}) };
  }
  if (operation.kind === 'redo') {
    const last = undone.at(-1);
    return { ...replay, lines, ...(last ? { standing: [...standing, last], undone: undone.slice(0, -1) } : {}) };
  }
  const before = draftAfter(replay);
  const applied = applyDeed(before, operation);
  if ('faults' in applied) return applied;
  const step = { before, after: applied.draft, touched: applied.touched };
  return { ...replay, lines, standing: [...standing, step], undone: [] };
};

const KEPT = 8;
const kept = new WeakMap<Store, Map<string, Replay>>();

const keptIn = (store: Store): Map<string, Replay> => {
  const known = kept.get(store) ?? new Map<string, Replay>();
  kept.set(store, known);
  return known;
};

const keep = (store: Store, key: string, replay: Replay): void => {
  const ours = keptIn(store);
  ours.delete(key);
  ours.set(key, replay);
  for (const oldest of ours.keys()) if (ours.size > KEPT) ours.delete(oldest);
};

/**
 * A plan replayed up to its last line; what was replayed before is not replayed again. Null when its base edition is gone.
 * @throws Error when a kept line cannot be replayed: a bug of ours, for it could when it was written
 */
export const replayOf = async (
  store: Store,
  plan: Pick<PlanRow, 'townId' | 'id' | 'baseEditionId' | 'lines' | 'listFrom'>,
  today: Day,
): Promise<Replay | null> => {
  const key = `${plan.townId}/${plan.id}`;
  const known = keptIn(store).get(key);
  const isOfThisList =
    known !== undefined &&
    known.listFrom === plan.listFrom &&
    known.ground.edition.id === plan.baseEditionId &&
    known.lines <= plan.lines;
  const ground = isOfThisList ? known.ground : await planGroundOf(store, plan.townId, plan.baseEditionId, today);
  if (ground === null) return null;
  let replay: Replay = isOfThisList
    ? known
    : { ground, listFrom: plan.listFrom, lines: plan.listFrom, standing: [], undone: [] };
  const lines = replay.lines < plan.lines ? await linesAfter(store, plan.townId, plan.id, replay.lines) : [];
  for (const { seq, operation } of lines) {
    if (seq > plan.lines) break;
    const next = withLine(replay, operation);
    if ('faults' in next)
      throw new Error(`line ${seq} of plan ${plan.id} cannot be replayed: ${next.faults[0]?.kind ?? ''}`);
    replay = next;
  }
  keep(store, key, replay);
  return replay;
};

/** The draft with today's leads, codes and settings, and whose people it counts: what an effect is reckoned from. */
export const draftToday = async (
  store: Store,
  plan: Pick<PlanRow, 'townId' | 'id' | 'baseEditionId' | 'lines' | 'listFrom'>,
  today: Day,
): Promise<{ readonly ground: PlanGround; readonly draft: Draft; readonly touched: ReadonlySet<number> } | null> => {
  const replay = await replayOf(store, plan, today);
  const fresh = replay && (await planGroundOf(store, plan.townId, plan.baseEditionId, today));
  if (replay === null || fresh === null) return null;
  // The very tables the list was drawn over: what did not change is known by being the same object.
  const { topology, cells } = replay.ground;
  const ground: PlanGround = { ...fresh, topology, cells };
  return { ground, draft: { ...draftAfter(replay), base: ground }, touched: touchedIn(replay) };
};

/** Remembers a replay whose last lines are on disk. */
export const rememberReplay = (store: Store, plan: Pick<PlanRow, 'townId' | 'id'>, replay: Replay): void =>
  keep(store, `${plan.townId}/${plan.id}`, replay);
