import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isAPIError } from 'better-auth/api';
import { allow, anyone } from '../http/allow.ts';
import { usernamePattern } from '../http/auth.ts';
import type { Env } from '../http/env.ts';
import { countedAttempt } from '../http/lockout.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { signInAccount } from '../queries/signInAccount.ts';
import { noteSession } from '../queries/noteSession.ts';
import { body, json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { changedPassword, signIn as signInBody } from './wire/accounts.ts';

const done = z.object({ ok: z.literal(true) });

const signIn = createRoute({
  method: 'post',
  path: '/auth/sign-in/username',
  summary: 'Sign in; five wrong tries in 15 minutes lock the account and the address',
  middleware: [anyone()],
  request: { body: body(signInBody) },
  responses: { ...refusals, 200: json(done, 'Signed in; the session is in the cookie') },
});
const signOut = createRoute({
  method: 'post',
  path: '/auth/sign-out',
  summary: 'End the session',
  middleware: [anyone()],
  responses: { ...refusals, 200: json(done, 'Signed out') },
});
const changePassword = createRoute({
  method: 'post',
  path: '/auth/change-password',
  summary: 'Change my own password; ends my other sessions',
  middleware: [allow('map.read')],
  request: { body: body(changedPassword) },
  responses: { ...refusals, 200: json(done, 'Changed') },
});

/** better-auth's cookies, on our answer. */
const passCookies = (c: Context<Env>, answer: Response): void => {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
};

export const authRoutes = ({ store, auth, newId }: Deps) => {
  const counted = (c: Context<Env>, username: string) =>
    countedAttempt(store, { username, address: c.get('address'), newId });

  return newRoutes()
    .openapi(signIn, async (c) => {
      const { username, password } = c.req.valid('json');
      const attempt = await counted(c, username);
      const account = await signInAccount(store, username);
      const note = { accountId: account?.id ?? null, townId: account?.townId ?? null, requestId: c.get('requestId') };
      if (attempt.isLocked) {
        await noteSession(store, 'session.locked', note);
        throw problem('lockedOut', { headers: { 'retry-after': '900' } });
      }
      const headers = new Headers(c.req.raw.headers);
      headers.set('x-forwarded-for', c.get('address'));
      const canSignIn = account !== null && !account.isDisabled && usernamePattern.test(username);
      // Whoever cannot sign in is asked to wait as long as whoever can: a password is hashed either way.
      if (!canSignIn) await (await auth.$context).password.hash(password.slice(0, 128));
      const answer = canSignIn
        ? await auth.api.signInUsername({ body: { username, password }, headers, asResponse: true })
        : null;
      if (answer === null || !answer.ok) {
        await noteSession(store, 'session.refused', note);
        throw problem('wrongPassword');
      }
      await attempt.succeeded();
      await noteSession(store, 'session.start', note);
      passCookies(c, answer);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(signOut, async (c) => {
      const visitor = c.get('visitor');
      const answer = await auth.api.signOut({ headers: c.req.raw.headers, asResponse: true });
      if (visitor !== null) await noteSession(store, 'session.end', visitor);
      passCookies(c, answer);
      return c.json({ ok: true as const }, 200);
    })
    .openapi(changePassword, async (c) => {
      const actor = c.get('actor');
      const attempt = await counted(c, actor.username);
      if (attempt.isLocked) throw problem('lockedOut', { headers: { 'retry-after': '900' } });
      const { currentPassword, newPassword } = c.req.valid('json');
      const asked = { currentPassword, newPassword, revokeOtherSessions: true };
      try {
        const answer = await auth.api.changePassword({ body: asked, headers: c.req.raw.headers, asResponse: true });
        if (!answer.ok) throw problem('wrongPassword');
        await attempt.succeeded();
        await noteSession(store, 'account.password.own', actor);
        passCookies(c, answer);
        return c.json({ ok: true as const }, 200);
      } catch (error) {
        throw isAPIError(error) ? problem('wrongPassword') : error;
      }
    });
};
