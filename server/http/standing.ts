import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Day } from '../domain/time/day.ts';
import type { Store } from '../store/store.ts';
import { idleMs } from './auth.ts';
import type { Actor } from './env.ts';

/**
 * What an open stream stands on: the session and the grants in force, as one text; null once the session has ended, sat idle,
 * or its account is disabled. Looking does not keep the session alive. `now`: UTC milliseconds of the real clock.
 */
export const standingOf = async (
  { t, read }: Store,
  actor: Pick<Actor, 'sessionId' | 'accountId' | 'townId'>,
  { now, today }: { readonly now: number; readonly today: Day },
): Promise<string | null> => {
  const [session] = await read
    .select({ id: t.sessions.id })
    .from(t.sessions)
    .innerJoin(t.accounts, eq(t.accounts.id, t.sessions.userId))
    .where(
      and(
        eq(t.sessions.id, actor.sessionId),
        eq(t.accounts.isDisabled, false),
        gt(t.sessions.expiresAt, new Date(now)),
        gt(t.sessions.updatedAt, new Date(now - idleMs)),
      ),
    );
  if (session === undefined) return null;
  const grants = await read
    .select({ id: t.grants.id, role: t.grants.role, divisionId: t.grants.divisionId })
    .from(t.grants)
    .where(
      and(
        eq(t.grants.townId, actor.townId),
        eq(t.grants.accountId, actor.accountId),
        lte(t.grants.from, today),
        or(isNull(t.grants.to), gt(t.grants.to, today)),
      ),
    )
    .orderBy(t.grants.id);
  return JSON.stringify([session.id, grants]);
};
