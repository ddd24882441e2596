import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { MiddlewareHandler } from 'hono';
import type { Day } from '../domain/time/day.ts';
import { StoreBusy, StoreFull, StoreReadOnly } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { type Auth, idleMs } from './auth.ts';
import type { Env, HeldRole } from './env.ts';
import { keptActors, type KnownActor } from './keptActors.ts';
import { isOnDuty } from './onDuty.ts';
import { villagesInside } from './villagesInside.ts';

export interface SessionParts {
  readonly store: Store;
  readonly auth: Auth;
  /** The town's day: which grants are in force. */
  readonly today: (zone: string) => Day;
  /** The town's clock, UTC milliseconds: who is on duty. */
  readonly now: () => number;
}

/** How often the last request of a session is noted. */
const notedEveryMs = 60_000;

interface LiveSession {
  readonly id: string;
  readonly accountId: string;
}

/** Whose session the cookie is, while neither 8 hours nor 30 idle minutes have passed (by the real clock). */
const liveSession = async ({ store, auth }: SessionParts, headers: Headers): Promise<LiveSession | null> => {
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  if (found === null) return null;
  const { t } = store;
  const { id, userId, updatedAt } = found.session;
  const idleFor = Date.now() - updatedAt.getTime();
  if (idleFor < notedEveryMs) return { id, accountId: userId };
  try {
    await store.commit((write) => [
      idleFor >= idleMs
        ? write.delete(t.sessions).where(eq(t.sessions.id, id))
        : write.update(t.sessions).set({ updatedAt: new Date() }).where(eq(t.sessions.id, id)),
    ]);
  } catch (error) {
    // Reading goes on while nothing can be written.
    const cannotWrite = error instanceof StoreFull || error instanceof StoreBusy || error instanceof StoreReadOnly;
    if (!cannotWrite) throw error;
  }
  return idleFor >= idleMs ? null : { id, accountId: userId };
};

const rolesOf = async (store: Store, townId: string, accountId: string, today: Day): Promise<HeldRole[]> => {
  const { grants } = store.t;
  const rows = await store.read
    .select({ role: grants.role, divisionId: grants.divisionId })
    .from(grants)
    .where(
      and(
        eq(grants.townId, townId),
        eq(grants.accountId, accountId),
        lte(grants.from, today),
        or(isNull(grants.to), gt(grants.to, today)),
      ),
    );
  if (rows.every(({ divisionId }) => divisionId === null)) return rows.map((row) => ({ ...row, villageIds: [] }));
  const inside = await villagesInside(store, townId);
  return rows.map((row) => ({ ...row, villageIds: row.divisionId === null ? [] : inside(row.divisionId) }));
};

/** The roles granted for today, and the desk's over the whole town for whoever is on duty now. */
const heldNow = async (
  { store, today: todayIn, now }: SessionParts,
  account: {
    readonly accountId: string;
    readonly townId: string;
    readonly zone: string;
    readonly cadreId: string | null;
  },
): Promise<HeldRole[]> => {
  const { accountId, townId, zone, cadreId } = account;
  const today = todayIn(zone);
  const granted = await rolesOf(store, townId, accountId, today);
  const isDesk = granted.some(({ role, divisionId }) => role === 'desk' && divisionId === null);
  if (cadreId === null || isDesk || !(await isOnDuty(store, townId, cadreId, { now: now(), today }))) return granted;
  return [...granted, { role: 'desk', divisionId: null, villageIds: [] }];
};

/** Who is asking; null for a visitor. */
const readActor = async (parts: SessionParts, headers: Headers): Promise<KnownActor | null> => {
  const session = await liveSession(parts, headers);
  if (session === null) return null;
  const { accounts, towns } = parts.store.t;
  const [account] = await parts.store.read
    .select({
      accountId: accounts.id,
      username: accounts.username,
      name: accounts.name,
      cadreId: accounts.cadreId,
      townId: towns.id,
      zone: towns.zone,
    })
    .from(accounts)
    .innerJoin(towns, eq(towns.id, accounts.townId))
    .where(and(eq(accounts.id, session.accountId), eq(accounts.isDisabled, false)));
  if (account === undefined) return null;
  const roles = await heldNow(parts, account);
  return { ...account, username: account.username ?? '', roles, sessionId: session.id };
};

/** Finds out who is asking, before any route: what was taken away is gone at the next request. */
export const withVisitor = (parts: SessionParts): MiddlewareHandler<Env> => {
  const actorOf = keptActors(parts.store, parts);
  return async (c, next) => {
    const { headers } = c.req.raw;
    const cookie = headers.get('cookie');
    const actor = cookie === null ? null : await actorOf(cookie, () => readActor(parts, headers));
    c.set('visitor', actor === null ? null : { ...actor, language: c.get('language'), requestId: c.get('requestId') });
    await next();
  };
};
