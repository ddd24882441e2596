import { digestMs } from '#domain/hooks/retry.ts';
import {
  type DeliveryRow,
  dueHooks,
  giveUp,
  keepAnswer,
  lastToldAt,
  nextDueAt,
  putOff,
  waitingFor,
} from '../../queries/hooks/deliveries.ts';
import { type HookRow, hookById } from '../../queries/hooks/hooks.ts';
import { townById } from '../../queries/town.ts';
import type { Store } from '../../store/store.ts';
import { deskLink } from './deskLink.ts';
import { sendHook } from './send.ts';

/** The queue of messages to groups, at work. */
export interface Pump {
  /** Looks for what is due; resolves when all of it has been tried. */
  readonly run: () => Promise<void>;
  /** Sends nothing more; resolves when the last try has ended. */
  readonly stop: () => Promise<void>;
}

export interface PumpParts {
  readonly store: Store;
  /** The real clock, UTC milliseconds. */
  readonly now: () => number;
  /** LIANHU_ORIGIN */
  readonly origin: string | null;
  readonly log: { error(facts: object, message: string): void };
  readonly timeoutMs?: number;
}

type At = { readonly townId: string; readonly hookId: string };

/** A timer longer than a day is set again when it has run out. */
const longestWaitMs = 24 * 3_600_000;

const byIncident = (rows: readonly DeliveryRow[]): DeliveryRow[][] => {
  const groups = new Map<string, DeliveryRow[]>();
  for (const row of rows) {
    const key = row.incidentId ?? row.id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
};

/** Starts the queue: it wakes when a commit puts messages into it and when one is due again. What a crash cut off is sent again. */
export const openPump = (parts: PumpParts): Pump => {
  const { store, now, log } = parts;
  const working = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  /** All messages of an incident that wait for a hook go as one: none overtakes another. */
  const tell = async (hook: HookRow, rows: readonly DeliveryRow[]): Promise<void> => {
    const [first] = rows;
    if (first === undefined || rows.every(({ nextAt }) => nextAt > now())) return;
    const toldAt = await lastToldAt(store, first);
    if (toldAt !== null && now() - toldAt < digestMs) return putOff(store, rows, toldAt + digestMs);
    const town = await townById(store, hook.townId);
    const answer = await sendHook(
      hook,
      {
        townName: town?.name ?? '',
        zone: town?.zone ?? 'Asia/Shanghai',
        incidentId: first.incidentId,
        link: deskLink(parts.origin, first.incidentId),
        events: rows.map(({ id, event, facts, createdAt }) => ({ id, event, facts, at: createdAt })),
      },
      { now: now(), ...(parts.timeoutMs === undefined ? {} : { timeoutMs: parts.timeoutMs }) },
    );
    await keepAnswer(store, rows, answer, now());
  };

  const work = async (at: At): Promise<void> => {
    const rows = await waitingFor(store, at);
    const hook = await hookById(store, at.townId, at.hookId);
    if (hook === null || !hook.isOn) return giveUp(store, rows, 'hookOff');
    for (const group of byIncident(rows)) if (!isStopped) await tell(hook, group);
  };

  const begin = (at: At): Promise<void> => {
    const key = `${at.townId}/${at.hookId}`;
    const running = working.get(key);
    if (running !== undefined) return running;
    const done = work(at)
      .catch((error: unknown) => log.error({ error, hookId: at.hookId }, 'messages to a group were not sent'))
      .finally(() => working.delete(key));
    working.set(key, done);
    return done;
  };

  const sleep = async (): Promise<void> => {
    const at = await nextDueAt(store);
    clearTimeout(timer);
    if (isStopped || at === null) return;
    // Never at once again: what could not be kept must not turn in a circle.
    timer = setTimeout(wake, Math.min(Math.max(at - now(), 1000), longestWaitMs));
    timer.unref();
  };

  const run = async (): Promise<void> => {
    if (isStopped) return;
    const due = await dueHooks(store, now());
    await Promise.all(due.map(begin));
    await sleep();
  };

  const wake = (): void => {
    run().catch((error: unknown) => log.error({ error }, 'the queue of messages could not be read'));
  };

  store.onCommit((tables) => {
    if (!isStopped && tables.has('hook_deliveries')) wake();
  });
  if (!store.isReadOnly) wake();
  return {
    run,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await Promise.all(working.values());
    },
  };
};
