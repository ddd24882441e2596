import type { Context, MiddlewareHandler } from 'hono';
import { access, type Permission } from './access.ts';
import type { Actor, Env } from './env.ts';
import { problem } from './problem.ts';

/** Who may call a route: a permission of the access table, or anyone at all. */
export type Declared = Permission | 'anyone';

/** A middleware that says whom it lets through, so that the table of routes can be read from the app itself. */
export type Gate = MiddlewareHandler<Env> & { readonly declares: Declared };

const isPermitted = (actor: Actor, permission: Permission): boolean => {
  const roles: readonly string[] = access[permission];
  return actor.roles.some(({ role }) => roles.includes(role));
};

const gate = (declares: Declared, check: (c: Context<Env>) => void): Gate =>
  Object.assign<MiddlewareHandler<Env>, { declares: Declared }>(
    async (c, next) => {
      check(c);
      await next();
    },
    { declares },
  );

/** Lets those through who hold a role with the permission; territory is `scopeOf`. 401 without a session, 403 without the role. */
export const allow = (permission: Permission): Gate =>
  gate(permission, (c) => {
    const actor = c.get('visitor');
    if (actor === null) throw problem('signInNeeded');
    if (!isPermitted(actor, permission)) throw problem('forbidden');
    c.set('actor', actor);
  });

/** Says aloud that a route is open to visitors without a session: health, sign-in, set-up, the API's description. */
export const anyone = (): Gate => gate('anyone', () => undefined);

/** The permissions of an actor: what a page may offer. */
export const permissionsOf = (actor: Actor): Permission[] =>
  (Object.keys(access) as Permission[]).filter((permission) => isPermitted(actor, permission));
