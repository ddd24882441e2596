import type { Day } from '../domain/time/day.ts';
import type { Store } from '../store/store.ts';
import type { Actor } from './env.ts';

/** Of an actor, what holds for more than one request. */
export type KnownActor = Omit<Actor, 'language' | 'requestId'>;

interface Clocks {
  /** The town's clock, UTC milliseconds. */
  readonly now: () => number;
  readonly today: (zone: string) => Day;
}

/** A commit to any of these may take away a session or a right, or give one. */
const sources = ['sessions', 'accounts', 'grants', 'towns', 'divisions', 'shifts', 'cadres'];

/** By how much an end that no commit brings (eight hours, an idle half-hour, a shift) may be late. */
const keptMs = 1000;
const mostKept = 1000;

interface Kept {
  readonly actor: KnownActor;
  readonly realAt: number;
  readonly townAt: number;
  readonly today: Day;
}

/**
 * Who signed-in people are, for a second: reading session, account and rights takes longer than most answers, and in an incident the same
 * few ask hundreds of times a second. Any commit that touches rights forgets all of it before whoever committed hears that it is done, so
 * that what was taken away is gone at the next request.
 */
export const keptActors = (store: Store, { now, today }: Clocks) => {
  const kept = new Map<string, Kept>();
  let forgotten = 0;
  store.onCommit((tables) => {
    if (!sources.some((table) => tables.has(table))) return;
    forgotten += 1;
    kept.clear();
  });
  const isFresh = ({ actor, realAt, townAt, today: day }: Kept): boolean =>
    Math.abs(Date.now() - realAt) < keptMs && Math.abs(now() - townAt) < keptMs && today(actor.zone) === day;

  /** The actor of a cookie: as kept, else as read. Nobody is never kept, nor what was read while rights changed. */
  return async (cookie: string, read: () => Promise<KnownActor | null>): Promise<KnownActor | null> => {
    const known = kept.get(cookie);
    if (known && isFresh(known)) return known.actor;
    const before = forgotten;
    const [realAt, townAt] = [Date.now(), now()];
    const actor = await read();
    if (actor === null || forgotten !== before) return actor;
    if (kept.size >= mostKept) kept.clear();
    kept.set(cookie, { actor, realAt, townAt, today: today(actor.zone) });
    return actor;
  };
};
