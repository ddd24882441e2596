import type { Columns } from '../columns.ts';
import { accountRoles } from '../../domain/words.ts';

/** Sign-ins (better-auth's models under our words), grants, and the count of failed tries. */
export const accountTables = (c: Columns) => {
  /** better-auth's `user`. */
  const accounts = c.table('accounts', {
    id: c.text('id').primaryKey(),
    name: c.text('name').notNull(),
    email: c.text('email').notNull().unique(),
    emailVerified: c.flag('email_verified').notNull().default(false),
    image: c.text('image'),
    createdAt: c.moment('created_at').notNull(),
    updatedAt: c.moment('updated_at').notNull(),
    username: c.text('username').unique(),
    displayUsername: c.text('display_username'),
    /** The town signed in to. */
    townId: c.text('town_id'),
    /** The cadre who signs in, where the account is a cadre's. */
    cadreId: c.text('cadre_id'),
    isDisabled: c.flag('is_disabled').notNull().default(false),
    version: c.count('version').notNull().default(1),
  });

  /** better-auth's `session`. */
  const sessions = c.table('sessions', {
    id: c.text('id').primaryKey(),
    token: c.text('token').notNull().unique(),
    userId: c
      .text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    expiresAt: c.moment('expires_at').notNull(),
    createdAt: c.moment('created_at').notNull(),
    updatedAt: c.moment('updated_at').notNull(),
    ipAddress: c.text('ip_address'),
    userAgent: c.text('user_agent'),
  });

  /** better-auth's `account`: the password's hash. */
  const credentials = c.table('credentials', {
    id: c.text('id').primaryKey(),
    accountId: c.text('external_id').notNull(),
    providerId: c.text('provider_id').notNull(),
    userId: c
      .text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    accessToken: c.text('access_token'),
    refreshToken: c.text('refresh_token'),
    idToken: c.text('id_token'),
    accessTokenExpiresAt: c.moment('access_token_expires_at'),
    refreshTokenExpiresAt: c.moment('refresh_token_expires_at'),
    scope: c.text('scope'),
    password: c.text('password'),
    createdAt: c.moment('created_at').notNull(),
    updatedAt: c.moment('updated_at').notNull(),
  });

  const verifications = c.table('verifications', {
    id: c.text('id').primaryKey(),
    identifier: c.text('identifier').notNull(),
    value: c.text('value').notNull(),
    expiresAt: c.moment('expires_at').notNull(),
    createdAt: c.moment('created_at'),
    updatedAt: c.moment('updated_at'),
  });

  /** A role over a territory, dated. `divisionId` null: the whole town. */
  const grants = c.table(
    'grants',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      accountId: c.text('account_id').notNull(),
      role: c.word('role', accountRoles).notNull(),
      divisionId: c.text('division_id'),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (g) => [c.key(g.townId, g.id), c.index('grants_account', g.accountId)],
  );

  /** Failed sign-ins, by HMAC of username and by address. */
  const signInFailures = c.table(
    'sign_in_failures',
    {
      id: c.text('id').primaryKey(),
      key: c.text('key').notNull(),
      at: c.instant('at').notNull(),
    },
    (f) => [c.index('sign_in_failures_key', f.key, f.at)],
  );

  return { accounts, sessions, credentials, verifications, grants, signInFailures };
};
