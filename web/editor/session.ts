import { applyDeed } from '#domain/plan/applyDeed.ts';
import type { Applied } from '#domain/plan/applied.ts';
import type { DeedFault } from '#domain/plan/deedFault.ts';
import type { Touched } from '#domain/boundary/change.ts';
import type { Draft } from '#domain/plan/draft.ts';
import { draftFrom } from '#domain/plan/draftOf.ts';
import type { PlanEffect } from '#domain/plan/planEffect.ts';
import type { PlanPeople } from '#domain/plan/planPeople.ts';
import type { PlanOperation } from '#domain/plan/planOperation.ts';
import { type LiveEffect, liveEffect } from '#domain/plan/liveEffect.ts';
import { type PeopleIndex, peopleIndex } from '#domain/plan/peopleIndex.ts';
import { changedCells } from './changedCells.ts';
import { type Ground, groundOf } from './ground.ts';
import { outboxOf } from './outbox.ts';
import type { Deed, KeptLine, LineStore, NotSent, OwnLine, PlanServer } from './planServer.ts';
import type { Blocked, DraftSnapshot } from './snapshot.ts';
import { draftOfSteps, firstStep, redoable, type Steps, undoable, withLine } from './steps.ts';

export type { Blocked, DraftSnapshot, Saved } from './snapshot.ts';

/** A plan being drawn: what the page, its tools and its panels share. */
export interface DraftSession {
  readonly subscribe: (changed: () => void) => () => void;
  readonly snapshot: () => DraftSnapshot;
  readonly open: () => Promise<void>;
  /** Does it, keeps it and sends it; or says why not, and changes nothing. */
  readonly perform: (deed: Deed, reason?: string | null) => readonly DeedFault[];
  /** What a deed would make, without keeping it: for previews. */
  readonly attempt: (deed: Deed) => Applied | null;
  /** The effect of what `attempt` answered, against the base; null until the households are read. */
  readonly effectOf: (trial: { readonly draft: Draft; readonly touched: Touched }) => PlanEffect | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (cells: readonly number[]) => void;
  /** Reads lines others have written since. */
  readonly catchUp: () => Promise<void>;
  readonly send: () => Promise<void>;
  /** Takes the draft for drawing, or renews. */
  readonly takeHold: () => Promise<void>;
  /** After others drew: puts the own unsent steps behind theirs; those that no longer fit are given back. */
  readonly keepUnsent: () => readonly Deed[];
  readonly dropUnsent: () => void;
  readonly setPeople: (people: PlanPeople) => void;
  readonly close: () => Promise<void>;
}

export interface SessionAsked {
  readonly planId: string;
  readonly server: PlanServer;
  readonly store: LineStore;
  readonly newId: () => string;
  /** Null: the reader may draw; else why not, in the server's words. */
  readonly refused: string | null;
}

/** Opens nothing yet: `open` reads the base, the list and what an earlier page left unsent. */
export function draftSession({ planId, server, store, newId, refused }: SessionAsked): DraftSession {
  let ground: Ground | null = null;
  /** As the server has it, and with own unsent lines. */
  let settled: Steps | null = null;
  let steps: Steps | null = null;
  let known = 0;
  let blocked: Blocked | null = { is: 'opening' };
  let selected: readonly number[] = [];
  let people: PlanPeople | null = null;
  let index: PeopleIndex | null = null;
  let live: { of: Draft; is: LiveEffect } | null = null;
  let last: DraftSnapshot | null = null;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    last = null;
    for (const listener of listeners) listener();
  };

  const outbox = outboxOf({
    planId,
    server,
    store,
    linesKnown: () => known,
    onTaken: (ids, lines) => {
      for (const line of outbox.waiting().filter(({ id }) => ids.includes(id))) settle(line.operation);
      known = lines;
    },
    onNotSent: (why) => void notSent(why),
    onChange: changed,
  });

  const settle = (operation: PlanOperation): void => {
    if (!settled) return;
    const next = withLine(settled, operation);
    if ('steps' in next) settled = next.steps;
  };
  const notSent = async (why: NotSent): Promise<void> => {
    if (why.is === 'refused') blocked = { is: 'refused', because: why.because };
    if (why.is === 'stale') {
      await catchUp();
      if (blocked === null && outbox.waiting().length > 0) await outbox.send();
    }
    changed();
  };

  /** Own lines that come back are taken; others' lines go first, and then unsent own ones must be asked about. */
  const receive = (lines: readonly KeptLine[]): void => {
    const own = new Set(outbox.waiting().map(({ id }) => id));
    let stranger: string | null = null;
    for (const line of lines) {
      if (line.seq <= known) continue;
      known = line.seq;
      settle(line.operation);
      if (own.has(line.id)) outbox.remove([line.id]);
      else stranger = line.by.name;
    }
    if (stranger === null) return;
    steps = settled;
    const unsent = outbox.waiting().length;
    if (unsent > 0) blocked = { is: 'overtaken', by: stranger, unsent };
  };
  const catchUp = async (): Promise<void> => {
    if (!settled || outbox.isSending()) return;
    const newer = await server.linesAfter(known).catch(() => null);
    if (newer === null || newer.items.length === 0) return;
    receive(newer.items);
    changed();
  };

  /** Puts lines on top of what stands; answers those that no longer fit. */
  const replay = (lines: readonly OwnLine[]): OwnLine[] =>
    lines.filter(({ operation }) => {
      const next = steps && withLine(steps, operation);
      if (next && 'steps' in next) steps = next.steps;
      return next === null || 'faults' in next;
    });

  const line = (operation: PlanOperation, reason: string | null = null): readonly DeedFault[] => {
    if (!steps || blocked !== null) return [];
    const next = withLine(steps, operation);
    if ('faults' in next) return next.faults;
    if (next.steps === steps) return [];
    steps = next.steps;
    const standing = draftOfSteps(steps).cells;
    selected = selected.filter((cell) => standing.has(cell));
    outbox.add({ id: newId(), operation, reason });
    changed();
    void outbox.send();
    return [];
  };

  const takeHold = async (): Promise<void> => {
    if (refused !== null) {
      blocked = { is: 'refused', because: refused };
      return changed();
    }
    const answer = await server.hold();
    if ('isMe' in answer) {
      if (!answer.isMe) blocked = { is: 'held', by: answer.name };
      else if (blocked?.is !== 'overtaken') blocked = null;
    } else if (answer.is === 'refused') blocked = { is: 'refused', because: answer.because };
    else if (blocked?.is === 'opening') blocked = null;
    changed();
    if (blocked === null) await outbox.send();
  };

  /** The effect of the draft, ready to follow a drag from it; counted when first asked for. */
  const liveNow = (): LiveEffect | null => {
    if (!ground || !people || !steps) return null;
    index ??= peopleIndex(ground, people);
    const draft = draftOfSteps(steps);
    const mine = new Set([...ground.villages.values()].filter(({ isMine }) => isMine).map(({ id }) => id));
    if (live?.of !== draft) live = { of: draft, is: liveEffect(index, draft, { myVillages: mine }) };
    return live.is;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => {
      if (last) return last;
      const draft = steps && draftOfSteps(steps);
      const waiting = outbox.waiting().length;
      last = {
        planId,
        ground,
        draft,
        lines: known + waiting,
        undoable: steps && undoable(steps),
        redoable: steps && redoable(steps),
        saved: {
          is: waiting === 0 ? 'saved' : outbox.isSending() ? 'sending' : 'unsent',
          steps: waiting,
          isKept: outbox.isKept(),
        },
        blocked,
        selected,
        changedCells: draft ? changedCells(draft) : [],
        people,
        effect: liveNow()?.effect ?? null,
      };
      return last;
    },
    open: async () => {
      const [answer, lines] = await Promise.all([server.ground(), server.linesAfter(0)]);
      ground = groundOf(answer);
      settled = firstStep(draftFrom(ground));
      for (const kept of lines.items) if (kept.seq > lines.listFrom) settle(kept.operation);
      known = lines.lines;
      steps = settled;
      const left = await outbox.reopen(new Set(lines.items.map(({ id }) => id)));
      if (replay(left).length > 0) {
        steps = settled;
        blocked = { is: 'overtaken', by: lines.items.at(-1)?.by.name ?? '', unsent: left.length };
      }
      changed();
      await takeHold();
    },
    perform: line,
    attempt: (deed) => (steps ? applyDeed(draftOfSteps(steps), deed) : null),
    effectOf: ({ draft, touched }) => liveNow()?.at(draft, touched.cells) ?? null,
    undo: () => void line({ kind: 'undo' }),
    redo: () => void line({ kind: 'redo' }),
    select: (cells) => {
      if (cells.length === selected.length && cells.every((cell, i) => cell === selected[i])) return;
      selected = cells;
      changed();
    },
    catchUp,
    send: () => (blocked === null ? outbox.send() : Promise.resolve()),
    takeHold,
    keepUnsent: () => {
      const lost = replay(outbox.waiting());
      outbox.remove(lost.map(({ id }) => id));
      blocked = null;
      changed();
      void outbox.send();
      return lost.flatMap(({ operation }) =>
        operation.kind === 'undo' || operation.kind === 'redo' ? [] : [operation],
      );
    },
    dropUnsent: () => {
      outbox.remove(outbox.waiting().map(({ id }) => id));
      steps = settled;
      blocked = null;
      changed();
    },
    setPeople: (read) => {
      people = read;
      index = null;
      live = null;
      changed();
    },
    close: async () => {
      if (blocked === null) await server.release().catch(() => undefined);
    },
  };
}
