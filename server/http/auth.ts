import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { username } from 'better-auth/plugins';
import type { Store } from '../store/store.ts';

/** A session ends this long after sign-in, whatever happens. */
export const absoluteMs = 8 * 3_600_000;
/** And after this long without a request. */
export const idleMs = 30 * 60_000;

/** Letters, digits, dot, dash and underscore; kept in lower case. */
export const usernamePattern = /^[a-zA-Z0-9._-]{2,30}$/;
export const shortestPassword = 8;
export const longestPassword = 128;

export interface AuthOptions {
  /** Public address of the installation; https makes cookies `Secure`. */
  readonly origin: string | null;
  readonly newId: () => string;
}

/** better-auth with username and password alone, its models in our tables. Its own lockout and limiter are not used: see signIn. */
export const authOf = (store: Store, { origin, newId }: AuthOptions) => {
  const { t } = store;
  const isHttps = origin?.startsWith('https://') === true;
  return betterAuth({
    appName: 'Lianhu',
    baseURL: origin ?? 'http://localhost',
    basePath: '/api/auth',
    secret: store.secrets.keyFor('sessions'),
    database: drizzleAdapter(store.both, {
      provider: 'sqlite',
      schema: { user: t.accounts, session: t.sessions, account: t.credentials, verification: t.verifications },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    plugins: [username({ minUsernameLength: 2, usernameValidator: (name) => usernamePattern.test(name) })],
    // The absolute end is the row's; idleness is counted by us, so that a full disk does not sign everyone out.
    session: { expiresIn: absoluteMs / 1000, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'lianhu',
      useSecureCookies: isHttps,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure: isHttps, path: '/' },
      database: { generateId: newId },
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
};

export type Auth = ReturnType<typeof authOf>;
