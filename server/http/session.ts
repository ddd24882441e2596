import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { MiddlewareHandler } from 'hono';
import type { Day } from '../domain/time/day.ts';
import { StoreBusy, StoreFull, StoreReadOnly } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { type Auth, idleMs } from './auth.ts';
import type { Actor, Env, HeldRole } from './env.ts';
import type { Language } from './language.ts';
import { villagesInside } from './villagesInside.ts';

export interface SessionParts {
  readonly store: Store;
  readonly auth: Auth;
  /** The town's day: which grants are in force. */
  readonly today: (zone: string) => Day;
}

/** How often the last request of a session is noted. */
const notedEveryMs = 60_000;

interface Asking {
  readonly headers: Headers;
  readonly language: Language;
  readonly requestId: string;
}

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

/** Who is asking; null for a visitor. Read anew at every request, so that what was taken away is gone at the next one. */
export const actorOf = async (parts: SessionParts, { headers, language, requestId }: Asking): Promise<Actor | null> => {
  if (!headers.has('cookie')) return null;
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
  const roles = await rolesOf(parts.store, account.townId, account.accountId, parts.today(account.zone));
  return { ...account, username: account.username ?? '', roles, language, requestId, sessionId: session.id };
};

/** Finds out who is asking, before any route. */
export const withVisitor = (parts: SessionParts): MiddlewareHandler<Env> => {
  return async (c, next) => {
    const asking = { headers: c.req.raw.headers, language: c.get('language'), requestId: c.get('requestId') };
    c.set('visitor', await actorOf(parts, asking));
    await next();
  };
};
