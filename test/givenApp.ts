import { hashPassword } from 'better-auth/crypto';
import { afterAll } from 'vitest';
import type { AccountRole } from '../server/domain/words.ts';
import { type AppParts, createApp } from '../server/app.ts';
import { usualLimits } from '../server/http/limits.ts';
import { uuidv7Maker } from '../server/jobs/uuidv7.ts';
import { accountSteps } from '../server/queries/accounts.ts';
import type { Deps } from '../server/routes/deps.ts';
import { openDeps, type Outside } from '../server/routes/openDeps.ts';
import type { Store } from '../server/store/store.ts';
import { firstDay, newId, townId } from './given.ts';

export const password = 'a-good-password';
/** The day the tests of routes live on. */
export const testDay = '2025-08-20';

export type GivenApp = Awaited<ReturnType<typeof givenApp>>;

/** What the routes need, over a store as it is now, on `testDay`. */
export const givenDeps = async (store: Store, over: Partial<Outside> = {}): Promise<Deps> => {
  const deps = await openDeps({
    store,
    settings: { origin: null, webFolder: null, basemap: null, limits: usualLimits, remakeTown: null },
    log: { error: (facts) => console.error(facts) },
    now: () => Date.parse(`${testDay}T10:00:00+08:00`),
    newId: uuidv7Maker(Date.now),
    today: () => testDay,
    ...over,
  });
  // Before the store closes: hooks run in the reverse of their order.
  afterAll(() => deps.jobs.idle());
  return deps;
};

/** The whole server over a store as it is now, without a socket. The visitor's address is what the test says in `x-test-address`. */
export const givenApp = async (store: Store, over: Partial<AppParts> = {}) => {
  const deps = await givenDeps(store, over);
  return createApp({ ...deps, ...over, addressOf: (c) => c.req.header('x-test-address') ?? '192.0.2.1' });
};

let hash: Promise<string> | undefined;

export interface GivenAccount {
  readonly username?: string;
  readonly role: AccountRole;
  /** Null: the whole town. */
  readonly divisionId?: string | null;
  readonly cadreId?: string | null;
}

/** An account with one role, its password `password`. Returns its id. */
export const givenAccount = async (
  store: Store,
  { role, username = newId(role), divisionId = null, cadreId = null }: GivenAccount,
): Promise<{ readonly id: string; readonly username: string }> => {
  hash ??= hashPassword(password);
  const passwordHash = await hash;
  const id = newId('account');
  const grants = [{ id: newId('grant'), role, divisionId, from: firstDay }];
  const account = { id, townId, username, name: username, cadreId, passwordHash, grants };
  await store.commit((write) => accountSteps(store, write, account, Date.now()));
  return { id, username };
};

export interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  /** A form with a file, in place of a JSON body. */
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Ask = (path: string, asking?: Asking) => Promise<Response>;

/** Asks the app as a browser on our own page would. */
export const askAs =
  (app: GivenApp, cookie: string | null = null): Ask =>
  async (path, { method, body, form, headers = {} } = {}) =>
    app.request(path, {
      method: method ?? (body === undefined && form === undefined ? 'GET' : 'POST'),
      headers: {
        ...(cookie === null ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(form === undefined ? {} : { body: form }),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

/** The cookie of a fresh session. */
export const cookieOf = async (app: GivenApp, username: string): Promise<string> => {
  const answer = await askAs(app)('/api/auth/sign-in/username', {
    body: { username, password },
    headers: { 'x-test-address': newId('address') },
  });
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};

/** Someone with one role, signed in. */
export const givenReader = async (app: GivenApp, store: Store, account: GivenAccount): Promise<Ask> => {
  const { username } = await givenAccount(store, account);
  return askAs(app, await cookieOf(app, username));
};
