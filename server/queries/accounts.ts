import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { AccountRole } from '#domain/words.ts';
import type { Write } from '../store/reader.ts';
import { oneRow, type Step } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By } from './by.ts';

export interface GrantRow {
  readonly id: string;
  readonly role: AccountRole;
  readonly divisionId: string | null;
  readonly divisionName: string | null;
  readonly from: Day;
  readonly to: Day | null;
}

export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly cadreId: string | null;
  readonly isDisabled: boolean;
  readonly version: number;
  /** In force on the day asked, or to come. */
  readonly grants: readonly GrantRow[];
}

const grantsOf = async ({ t, read }: Store, townId: string, today: Day): Promise<Map<string, GrantRow[]>> => {
  const g = t.grants;
  const rows = await read
    .select({
      accountId: g.accountId,
      id: g.id,
      role: g.role,
      divisionId: g.divisionId,
      divisionName: t.divisions.name,
      from: g.from,
      to: g.to,
    })
    .from(g)
    .leftJoin(t.divisions, and(eq(t.divisions.townId, g.townId), eq(t.divisions.id, g.divisionId)))
    .where(and(eq(g.townId, townId), or(isNull(g.to), gt(g.to, today))))
    .orderBy(asc(g.from), asc(g.id));
  const byAccount = new Map<string, GrantRow[]>();
  for (const { accountId, ...grant } of rows) byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), grant]);
  return byAccount;
};

/** The accounts of a town by user name, each with its grants from `today` on. */
export const accountsOf = async (store: Store, townId: string, today: Day): Promise<readonly AccountRow[]> => {
  const { accounts } = store.t;
  const rows = await store.read
    .select()
    .from(accounts)
    .where(eq(accounts.townId, townId))
    .orderBy(asc(accounts.username));
  const grants = await grantsOf(store, townId, today);
  return rows.map(({ id, username, name, cadreId, isDisabled, version }) => ({
    id,
    username: username ?? '',
    name,
    cadreId,
    isDisabled,
    version,
    grants: grants.get(id) ?? [],
  }));
};

/** One account of a town; null if there is none. */
export const accountById = async (store: Store, townId: string, id: string, today: Day): Promise<AccountRow | null> =>
  (await accountsOf(store, townId, today)).find((account) => account.id === id) ?? null;

export interface NewAccount {
  readonly id: string;
  readonly townId: string;
  readonly username: string;
  readonly name: string;
  readonly cadreId: string | null;
  /** better-auth's scrypt hash (`hashPassword` of `better-auth/crypto`), never the password. */
  readonly passwordHash: string;
  readonly grants: readonly {
    readonly id: string;
    readonly role: AccountRole;
    readonly divisionId: string | null;
    readonly from: Day;
    readonly to?: Day | null;
  }[];
}

/** The steps that make a sign-in with its password and grants. `at`: UTC milliseconds. */
export const accountSteps = ({ t }: Store, write: Write, account: NewAccount, at: number): Step[] => {
  const { id, townId, name, cadreId, passwordHash } = account;
  const username = account.username.toLowerCase();
  const moments = { createdAt: new Date(at), updatedAt: new Date(at) };
  const email = `${id}@accounts.invalid`;
  return [
    write
      .insert(t.accounts)
      .values({ id, townId, name, cadreId, username, displayUsername: account.username, email, ...moments }),
    write.insert(t.credentials).values({
      id: `${id}-password`,
      accountId: id,
      userId: id,
      providerId: 'credential',
      password: passwordHash,
      ...moments,
    }),
    ...account.grants.map((grant) => write.insert(t.grants).values({ townId, accountId: id, ...grant })),
  ];
};

/** Keeps a new account. @throws Duplicate when the id or the user name is taken */
export const keepAccount = async (store: Store, account: NewAccount, by: By): Promise<void> =>
  store.commit((write) => [
    ...accountSteps(store, write, account, by.at),
    auditBy(by, 'account.create', account.id),
    ...account.grants.map((grant) => auditBy(by, `grant.give.${grant.role}`, account.id)),
  ]);

interface AccountAt {
  readonly townId: string;
  readonly id: string;
  /** The version the change was made over. */
  readonly version: number;
}

const bumped = (
  { t }: Store,
  write: Write,
  { townId, id, version }: AccountAt,
  change: Record<string, unknown> = {},
): Step =>
  oneRow(
    write
      .update(t.accounts)
      .set({ ...change, version: version + 1 })
      .where(and(eq(t.accounts.townId, townId), eq(t.accounts.id, id), eq(t.accounts.version, version))),
  );

export interface AccountChange {
  readonly name?: string | undefined;
  readonly cadreId?: string | null | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Changes an account; one that is disabled is signed out everywhere. @throws StaleRow */
export const changeAccount = async (store: Store, at: AccountAt, change: AccountChange, by: By): Promise<void> =>
  store.commit((write) => [
    bumped(store, write, at, { ...change }),
    ...(change.isDisabled === true ? [write.delete(store.t.sessions).where(eq(store.t.sessions.userId, at.id))] : []),
    auditBy(
      by,
      change.isDisabled === undefined ? 'account.change' : change.isDisabled ? 'account.disable' : 'account.enable',
      at.id,
    ),
  ]);

/** Sets a password and ends every session of the account. @throws StaleRow */
export const setPassword = async (store: Store, at: AccountAt, passwordHash: string, by: By): Promise<void> =>
  store.commit((write) => [
    bumped(store, write, at),
    oneRow(
      write
        .update(store.t.credentials)
        .set({ password: passwordHash, updatedAt: new Date(by.at) })
        .where(and(eq(store.t.credentials.userId, at.id), eq(store.t.credentials.providerId, 'credential'))),
    ),
    write.delete(store.t.sessions).where(eq(store.t.sessions.userId, at.id)),
    auditBy(by, 'account.password', at.id),
  ]);

/** Gives an account a role. @throws StaleRow, Overlap when it holds the same already */
export const giveGrant = async (
  store: Store,
  at: AccountAt,
  grant: NewAccount['grants'][number],
  by: By,
): Promise<void> =>
  store.commit((write) => [
    bumped(store, write, at),
    write.insert(store.t.grants).values({ townId: at.townId, accountId: at.id, ...grant }),
    auditBy(by, `grant.give.${grant.role}`, at.id),
  ]);

/** Ends a grant from `today` on; one that began today, or has not begun, is taken back. @throws StaleRow */
export const endGrant = async (store: Store, at: AccountAt, grant: GrantRow, today: Day, by: By): Promise<void> => {
  const { grants } = store.t;
  const isIt = and(eq(grants.townId, at.townId), eq(grants.id, grant.id), eq(grants.accountId, at.id));
  return store.commit((write) => [
    bumped(store, write, at),
    oneRow(
      grant.from >= today
        ? write.delete(grants).where(isIt)
        : write
            .update(grants)
            .set({ to: today, version: sql`${grants.version} + 1` })
            .where(isIt),
    ),
    auditBy(by, `grant.end.${grant.role}`, at.id),
  ]);
};
